using Fazhi.Platform.Matters.Features;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Matters;

/// <summary>Composition of the matter index: workbench, search, timeline, deadlines of a dossier.</summary>
public static class MattersRegistration
{
    public static IServiceCollection AddFazhiMatters(this IServiceCollection services)
    {
        services.AddOptions<MatterOptions>().BindConfiguration(MatterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<DeadlineLights>()
            .AddSingleton<ProcedureCatalogue>()
            .AddScoped<IMatterAccess, MatterAccess>()
            .AddScoped<MatterSearch>()
            .AddScoped<TimelineReader>()
            .AddScoped<MatterRebuilder>()
            .AddScoped<DeadlineReader>()
            .AddScoped<ProcedureProgress>()
            .AddPermissions(MatterPermissions.Source);
    }

    /// <summary>Maps <c>matters</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapMatters(this IEndpointRouteBuilder api)
    {
        var matters = api.MapGroup("/matters").WithTags("工作台");
        ListMattersEndpoint.Map(matters);
        CountMattersEndpoint.Map(matters);
        GetUnitWorkbenchEndpoint.Map(matters);
        ListDeadlineMovesEndpoint.Map(matters);
        TimelineEndpoint.Map(matters, null, "GetMatterTimeline").RequirePermission(MatterPermissions.Read);
    }
}
