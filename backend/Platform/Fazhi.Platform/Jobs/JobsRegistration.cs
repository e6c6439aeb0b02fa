using Fazhi.Platform.Jobs.Features;
using Fazhi.Platform.Outbox;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Jobs;

/// <summary>Composition of background work: the catalogue, its runner, and the page of administrators.</summary>
public static class JobsRegistration
{
    public static IServiceCollection AddFazhiJobs(this IServiceCollection services)
    {
        services.AddSingleton<ITimeZoneResolver, ChinaTimeZone>();
        services.AddSingleton<JobHealth>();
        services.AddHealthChecks().AddCheck<JobHealth>("jobs", tags: ["jobs"]);
        services.AddRecurringJob<OutboxCleaner>("outbox.clean", "17 3 * * *", "清理已送达的模块间事件");
        return services.AddSingleton<JobCatalogue>().AddSingleton<JobRunner>().AddHostedService<JobSchedule>();
    }

    /// <summary>Maps <c>jobs</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("后台任务");
        ListJobsEndpoint.Map(jobs);
        TriggerJobEndpoint.Map(jobs);
        ListUndeliveredEndpoint.Map(jobs);
        RedeliverEventEndpoint.Map(jobs);
    }
}
