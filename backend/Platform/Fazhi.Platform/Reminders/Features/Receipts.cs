using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders.Features;

/// <summary>已读回执。</summary>
internal sealed record ReadNotificationCommand(Guid Id) : IRequest;

/// <summary>处理回执。</summary>
internal sealed record HandleNotificationCommand(Guid Id) : IRequest;

/// <summary>全部标为已读。</summary>
internal sealed record ReadAllNotificationsCommand : IRequest;

internal static class ReceiptsEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        notifications.MapPost("/{id:guid}/read", (Guid id, ISender sender, CancellationToken ct) => Send(sender, new ReadNotificationCommand(id), ct))
            .WithName("ReadNotification").WithSummary("标为已读").RequireAuthorization();
        notifications.MapPost("/{id:guid}/handle", (Guid id, ISender sender, CancellationToken ct) => Send(sender, new HandleNotificationCommand(id), ct))
            .WithName("HandleNotification").WithSummary("标为已处理").RequireAuthorization();
        notifications.MapPost("/read-all", (ISender sender, CancellationToken ct) => Send(sender, new ReadAllNotificationsCommand(), ct))
            .WithName("ReadAllNotifications").WithSummary("全部标为已读").RequireAuthorization();
    }

    private static async Task<NoContentReply> Send(ISender sender, IRequest command, CancellationToken ct)
    {
        await sender.Send(command, ct);
        return Reply.NoContent();
    }
}

internal sealed class ReceiptHandlers(PlatformDbContext db, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<ReadNotificationCommand>, IRequestHandler<HandleNotificationCommand>, IRequestHandler<ReadAllNotificationsCommand>
{
    private IQueryable<Reminder> Mine
    {
        get
        {
            var me = users.User.Id;
            return db.Set<Reminder>().Where(r => r.RecipientId == me);
        }
    }

    /// <summary>The first receipt stands: reading again does not make it later.</summary>
    public async Task Handle(ReadNotificationCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await Mine.Where(r => r.Id == request.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, r => r.ReadAt ?? now), cancellationToken) == 0) throw new NotFoundException();
    }

    public async Task Handle(HandleNotificationCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await Mine.Where(r => r.Id == request.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, r => r.ReadAt ?? now)
            .SetProperty(r => r.HandledAt, r => r.HandledAt ?? now), cancellationToken);
        if (found == 0) throw new NotFoundException();
    }

    public Task Handle(ReadAllNotificationsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Mine.Where(r => r.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), cancellationToken);
    }
}
