using Fazhi.Platform.Deadlines.Features;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Deadlines;

/// <summary>Composition of the rule catalogue, the work calendars and the deadline calculator.</summary>
public static class DeadlineRegistration
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<StatutoryClockProvider>();
        services.AddSingleton<IStatutoryClockSource>(s => s.GetRequiredService<StatutoryClockProvider>());
        services.AddScoped<Catalogue>();
        services.AddScoped<RunningDeadlines>();
        services.AddScoped<DeadlineSeed>();
        services.AddRecurringJob<DeadlineNet>("deadlines.recount", "41 2 * * *", "重算在办期限");
        return services.AddPermissions(DeadlinePermissions.Source);
    }

    /// <summary>Maps <c>deadlines</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var deadlines = api.MapGroup("/deadlines").WithTags("法定期限");
        CalculateDeadlineEndpoint.Map(deadlines);

        var rules = deadlines.MapGroup("/rules");
        ListDeadlineRulesEndpoint.Map(rules);
        GetDeadlineRuleEndpoint.Map(rules);
        ListDeadlineRuleRevisionsEndpoint.Map(rules);
        CorrectDeadlineRuleEndpoint.Map(rules);
        ConfirmDeadlineRuleEndpoint.Map(rules);
        AddDeadlineRuleVersionEndpoint.Map(rules);

        var calendars = deadlines.MapGroup("/calendars");
        ListWorkCalendarsEndpoint.Map(calendars);
        GetWorkCalendarEndpoint.Map(calendars);
        SetWorkCalendarEndpoint.Map(calendars);
    }
}
