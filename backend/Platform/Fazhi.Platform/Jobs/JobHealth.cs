using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Fazhi.Platform.Jobs;

/// <summary>Red when a job that people wait for has not succeeded for too long.</summary>
public sealed class JobHealth(IServiceScopeFactory scopes, JobCatalogue jobs, TimeProvider clock) : IHealthCheck
{
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var states = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<JobState>().AsNoTracking().ToDictionaryAsync(s => s.Id, cancellationToken);
        var late = jobs.All.Where(j => IsLate(j, states.GetValueOrDefault(j.Id), clock.GetUtcNow(), StartedAt)).Select(j => j.Title).ToList();
        return late.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"未按时完成：{string.Join('、', late)}。");
    }

    /// <summary>Late: no success for longer than allowed, counted from the start of the program where there was none.</summary>
    internal static bool IsLate(RecurringJob job, JobState? state, DateTimeOffset now, DateTimeOffset startedAt) =>
        job.LateAfter is { } allowed && now - (state?.SucceededAt ?? startedAt) > allowed;
}
