using Fazhi.Kernel;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fazhi.Platform.Jobs;

/// <summary>China's time for timetables, on a machine without time-zone data too.</summary>
public sealed class ChinaTimeZone : ITimeZoneResolver
{
    public const string Id = "Asia/Shanghai";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(Id, ChinaTime.Offset, "北京时间", "北京时间");

    public TimeZoneInfo GetTimeZoneById(string timeZoneId) => timeZoneId == Id ? Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}

/// <summary>Writes the timetables of this version into Hangfire when the host starts, and takes out those it no longer knows.</summary>
internal sealed class JobSchedule(JobCatalogue jobs, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Without Hangfire (settings, tests) nothing is scheduled, and jobs run when they are asked to.
        if (services.GetService<IRecurringJobManager>() is not { } manager || services.GetService<JobStorage>() is not { } storage) return Task.CompletedTask;
        foreach (var job in jobs.All)
            manager.AddOrUpdate(job.Id, Job.FromExpression<JobRunner>(r => r.RunAsync(job.Id, CancellationToken.None)), job.Cron, new() { TimeZone = ChinaTimeZone.Zone });
        using var connection = storage.GetConnection();
        foreach (var stored in connection.GetRecurringJobs())
        {
            if (jobs.Find(stored.Id) is null) manager.RemoveIfExists(stored.Id);
            else if (stored.LastExecution is null) manager.Trigger(stored.Id);   // a new installation does not wait for its first hour
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
