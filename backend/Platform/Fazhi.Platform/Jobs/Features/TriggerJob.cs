using Fazhi.Platform.Audit;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Hangfire;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Jobs.Features;

/// <summary>立即运行一次。</summary>
internal sealed record TriggerJobCommand(string Id) : IRequest;

internal static class TriggerJobEndpoint
{
    public static void Map(RouteGroupBuilder jobs) => jobs
        .MapPost("/{id}/trigger", async (string id, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new TriggerJobCommand(id), ct);
            return Reply.NoContent();
        })
        .WithName("TriggerJob").WithSummary("立即运行一次后台任务").RequirePermission(IdentityPermissions.ManageJobs);
}

internal sealed class TriggerJobHandler(JobCatalogue jobs, IServiceProvider services, IAuditTrail trail) : IRequestHandler<TriggerJobCommand>
{
    public async Task Handle(TriggerJobCommand request, CancellationToken cancellationToken)
    {
        var job = jobs.Find(request.Id) ?? throw new NotFoundException("没有这项后台任务。");
        var manager = services.GetService<IRecurringJobManager>() ?? throw new ConflictException("jobs.disabled", "本服务器没有启用后台任务。");
        await trail.RecordAsync("triggered", "Job", null, job.Id, cancellationToken);
        manager.Trigger(job.Id);
    }
}
