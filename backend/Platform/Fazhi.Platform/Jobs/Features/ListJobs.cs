using Fazhi.Platform.Identity;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Hangfire;
using Hangfire.Storage;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Jobs.Features;

/// <summary>后台任务及其运行情况。</summary>
internal sealed record ListJobsQuery : IRequest<IReadOnlyList<JobRow>>;

/// <summary>一项后台任务。</summary>
/// <param name="Id">代码。</param>
/// <param name="Title">任务。</param>
/// <param name="Cron">运行时刻（cron，北京时间）。</param>
/// <param name="LastStartedAt">最近一次开始。</param>
/// <param name="LastEndedAt">最近一次结束；正在运行的为空。</param>
/// <param name="LastSucceededAt">最近一次成功。</param>
/// <param name="LastSeconds">最近一次用时，秒。</param>
/// <param name="NextAt">下一次；没有安排的为空。</param>
/// <param name="Runs">运行次数。</param>
/// <param name="Failures">失败次数。</param>
/// <param name="FailuresInARow">连续失败次数。</param>
/// <param name="LastError">最近一次失败的原因。</param>
/// <param name="Server">最近一次由哪台服务器运行。</param>
/// <param name="Late">应当完成而没有完成。</param>
internal sealed record JobRow(string Id, string Title, string Cron, DateTimeOffset? LastStartedAt, DateTimeOffset? LastEndedAt, DateTimeOffset? LastSucceededAt,
    double? LastSeconds, DateTimeOffset? NextAt, long Runs, long Failures, int FailuresInARow, string? LastError, string? Server, bool Late);

internal static class ListJobsEndpoint
{
    public static void Map(RouteGroupBuilder jobs) => jobs
        .MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListJobsQuery(), ct))
        .WithName("ListJobs").WithSummary("后台任务及其运行情况").RequirePermission(IdentityPermissions.ManageJobs);
}

internal sealed class ListJobsHandler(PlatformDbContext db, JobCatalogue jobs, IServiceProvider services, JobHealth health, TimeProvider clock)
    : IRequestHandler<ListJobsQuery, IReadOnlyList<JobRow>>
{
    public async Task<IReadOnlyList<JobRow>> Handle(ListJobsQuery request, CancellationToken cancellationToken)
    {
        var states = await db.Set<JobState>().AsNoTracking().ToDictionaryAsync(s => s.Id, cancellationToken);
        var next = NextRuns();
        return [.. jobs.All.OrderBy(j => j.Id, StringComparer.Ordinal).Select(job => Row(job, states.GetValueOrDefault(job.Id), next.GetValueOrDefault(job.Id)))];
    }

    private JobRow Row(RecurringJob job, JobState? state, DateTimeOffset? next)
    {
        var ended = state?.EndedAt >= state?.StartedAt ? state?.EndedAt : null;
        return new(job.Id, job.Title, job.Cron, state?.StartedAt, ended, state?.SucceededAt, ended is null ? null : Math.Round((ended - state!.StartedAt)!.Value.TotalSeconds, 3), next,
            state?.Runs ?? 0, state?.Failures ?? 0, state?.FailuresInARow ?? 0, state?.LastError, state?.Server, JobHealth.IsLate(job, state, clock.GetUtcNow(), health.StartedAt));
    }

    private Dictionary<string, DateTimeOffset?> NextRuns()
    {
        if (services.GetService<JobStorage>() is not { } storage) return [];
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs().ToDictionary(j => j.Id, j => j.NextExecution is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : (DateTimeOffset?)null);
    }
}
