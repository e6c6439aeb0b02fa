using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Identity.Features.Session;

/// <summary>退出：这次登录到此为止，复制下来的 Cookie 也不再有效。</summary>
internal sealed record SignOutCommand(Guid Session) : IRequest;

/// <summary>全部退出: every session of the user, on whatever machine, ends at its next request.</summary>
internal sealed record SignOutEverywhereCommand : IRequest;

internal static class SignOutEndpoint
{
    public static void Map(RouteGroupBuilder session)
    {
        session.MapDelete("", (ISender sender, HttpContext context, CancellationToken ct) => EndAsync(sender, new SignOutCommand(SessionCookie.SessionOf(context.User)), context, ct))
            .WithName("SignOut").WithSummary("退出登录");
        session.MapDelete("/all", (ISender sender, HttpContext context, CancellationToken ct) => EndAsync(sender, new SignOutEverywhereCommand(), context, ct))
            .WithName("SignOutEverywhere").WithSummary("在所有设备上退出登录");
    }

    private static async Task<NoContentReply> EndAsync(ISender sender, IRequest command, HttpContext context, CancellationToken ct)
    {
        await sender.Send(command, ct);
        await context.SignOutAsync(SessionCookie.Scheme);
        context.Response.Cookies.Delete(SessionCookie.AntiforgeryCookie);
        return Reply.NoContent();
    }
}

internal sealed class SignOutHandler(PlatformDbContext db, ICurrentUser current, AuditTrail audit, IOptions<SessionOptions> settings, TimeProvider clock)
    : IRequestHandler<SignOutCommand>
{
    public async Task Handle(SignOutCommand command, CancellationToken cancellationToken)
    {
        audit.Add(db, "signedOut", nameof(User), current.User.Id);
        await db.SaveChangesAsync(cancellationToken);
        // The ids are in order of time: those that have run out by themselves need not be kept.
        var oldest = Guid.CreateVersion7(clock.GetUtcNow().AddHours(-settings.Value.AbsoluteHours));
        await db.Database.ExecuteSqlAsync($"""
            update platform.users set ended_sessions = array(select ended from unnest(ended_sessions) ended where ended > {oldest}) || {command.Session}
            where id = {current.User.Id}
            """, cancellationToken);
    }
}

internal sealed class SignOutEverywhereHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<SignOutEverywhereCommand>
{
    public async Task Handle(SignOutEverywhereCommand command, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == current.User.Id, cancellationToken);
        user.SignOutEverywhere();
        await db.SaveChangesAsync(cancellationToken);
    }
}
