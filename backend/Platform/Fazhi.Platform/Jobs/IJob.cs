using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Jobs;

/// <summary>Work that the clock starts. It finds what is to be done and has it done; it may be interrupted at any point and run again.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken ct);
}

/// <summary>A job with its timetable.</summary>
/// <param name="Id">Stable code, <c>module.what</c>.</param>
/// <param name="Cron">Timetable in the time of China.</param>
/// <param name="Title">What it does, in Chinese.</param>
/// <param name="Type">The <see cref="IJob"/>.</param>
/// <param name="LateAfter">Without a success for so long the health check turns red; null where nobody waits for it.</param>
public sealed record RecurringJob(string Id, string Cron, string Title, Type Type, TimeSpan? LateAfter);

/// <summary>Registration of jobs.</summary>
public static class RecurringJobRegistration
{
    /// <summary>Runs a job by a timetable, at one instance at a time, as the system.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string id, string cron, string title, TimeSpan? lateAfter = null)
        where TJob : class, IJob => services.AddScoped<TJob>().AddSingleton(new RecurringJob(id, cron, title, typeof(TJob), lateAfter));
}

/// <summary>All jobs of all modules.</summary>
public sealed class JobCatalogue(IEnumerable<RecurringJob> jobs)
{
    private readonly Dictionary<string, RecurringJob> byId = jobs.ToDictionary(j => j.Id, StringComparer.Ordinal);

    public IEnumerable<RecurringJob> All => byId.Values;

    public RecurringJob? Find(string id) => byId.GetValueOrDefault(id);
}
