using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders.Features;

/// <summary>本人的提醒设置。</summary>
internal sealed record GetPreferencesQuery : IRequest<Versioned<PreferencesView>>;

/// <summary>提醒设置；系统内的提醒不能关闭。</summary>
/// <param name="DigestMail">接收每个工作日的汇总邮件。</param>
/// <param name="UrgentMail">接收今日到期、超期首日、催办的即时邮件。</param>
/// <param name="Address">邮件发往何处；没有登记邮箱的为空，由系统管理员登记。</param>
internal sealed record PreferencesView(bool DigestMail, bool UrgentMail, string? Address);

/// <summary>修改本人的提醒设置。</summary>
internal sealed record SetPreferencesCommand(IfMatch Expected, SetPreferencesBody Body) : IRequest<ETag>;

/// <summary>提醒设置。</summary>
/// <param name="DigestMail">接收每个工作日的汇总邮件。</param>
/// <param name="UrgentMail">接收今日到期、超期首日、催办的即时邮件。</param>
internal sealed record SetPreferencesBody(bool DigestMail, bool UrgentMail);

internal static class PreferencesEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        notifications.MapGet("/preferences", async (ISender sender, CancellationToken ct) =>
            {
                var found = await sender.Send(new GetPreferencesQuery(), ct);
                return Reply.Ok(found.Value, found.Tag);
            })
            .WithName("GetNotificationPreferences").WithSummary("本人的提醒设置").RequireAuthorization();
        notifications.MapPut("/preferences", async (IfMatch expected, SetPreferencesBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new SetPreferencesCommand(expected, body), ct)))
            .WithName("SetNotificationPreferences").WithSummary("修改本人的提醒设置").RequireAuthorization();
    }
}

internal sealed class GetPreferencesHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<GetPreferencesQuery, Versioned<PreferencesView>>
{
    public async Task<Versioned<PreferencesView>> Handle(GetPreferencesQuery request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var own = await db.Set<NotificationPreference>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == me, cancellationToken);
        var address = await db.Set<Identity.User>().Where(u => u.Id == me).Select(u => u.Email).FirstOrDefaultAsync(cancellationToken);
        return new(new(own?.DigestMail ?? true, own?.UrgentMail ?? true, address), new(own?.Version ?? 0));
    }
}

internal sealed class SetPreferencesHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<SetPreferencesCommand, ETag>
{
    public async Task<ETag> Handle(SetPreferencesCommand request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var own = await db.Set<NotificationPreference>().FirstOrDefaultAsync(p => p.Id == me, cancellationToken);
        request.Expected.Require(own?.Version ?? 0);
        if (own is null) db.Add(own = NotificationPreference.Of(me));
        own.Set(request.Body.DigestMail, request.Body.UrgentMail);
        await db.SaveChangesAsync(cancellationToken);
        return new(own.Version);
    }
}
