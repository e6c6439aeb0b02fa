using Fazhi.Platform.Audit;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Jobs.Features;

/// <summary>重新送达：已经放弃的事件从头再试。</summary>
internal sealed record RedeliverEventCommand(Guid Id) : IRequest;

internal static class RedeliverEventEndpoint
{
    public static void Map(RouteGroupBuilder jobs) => jobs
        .MapPost("/undelivered-events/{id:guid}/redeliver", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new RedeliverEventCommand(id), ct);
            return Reply.NoContent();
        })
        .WithName("RedeliverEvent").WithSummary("重新送达模块间事件").RequirePermission(IdentityPermissions.ManageJobs);
}

internal sealed class RedeliverEventHandler(PlatformDbContext db, IAuditTrail trail, TimeProvider clock) : IRequestHandler<RedeliverEventCommand>
{
    public async Task Handle(RedeliverEventCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await db.Set<OutboxMessage>().Where(m => m.Id == request.Id && m.DeliveredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now), cancellationToken);
        if (found == 0) throw new NotFoundException("没有这个事件，或者已经送达。");
        await trail.RecordAsync("redelivered", "OutboxMessage", request.Id, null, cancellationToken);
    }
}
