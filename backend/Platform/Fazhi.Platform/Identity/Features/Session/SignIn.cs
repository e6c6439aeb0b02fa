using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Session;

/// <summary>登录。</summary>
internal sealed record SignInCommand(string UserName, string Password) : IRequest<SignInAttempt>;

/// <summary>登录。</summary>
/// <param name="UserName">用户名。</param>
/// <param name="Password">密码。</param>
internal sealed record SignInBody(string UserName, string Password);

/// <summary>The user, or why not.</summary>
internal sealed record SignInAttempt(User? User, Problem? Refusal);

internal static class SignInEndpoint
{
    public static void Map(RouteGroupBuilder session) => session
        .MapPost("", async (SignInBody body, ISender sender, SessionGate gate, SignedInUserReader reader, TimeProvider clock, HttpContext context, CancellationToken ct) =>
        {
            var attempt = await sender.Send(new SignInCommand(body.UserName, body.Password), ct);
            if (attempt.User is not { } user) return new SignInReply(null, attempt.Refusal);
            var session = await SessionCookie.SignInAsync(context, user, clock.GetUtcNow());
            return new SignInReply(await reader.ReadAsync((await gate.AdmitAsync(user.Id, user.SessionVersion, session, ct))!, ct), null);
        })
        .WithName("SignIn").WithSummary("登录").AllowAnonymous().WithMetadata(new NeedsNoAntiforgery()).CountsAsSignIn()
        .Produces<SignedInUser>();
}

internal sealed class SignInReply(SignedInUser? user, Problem? refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        refusal is not null ? refusal.WriteAsync(httpContext) : httpContext.Response.WriteAsJsonAsync(user, httpContext.RequestAborted);
}

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(64).WithName("用户名");
        RuleFor(c => c.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength).WithName("密码");
    }
}

internal sealed class SignInHandler(UserManager<User> users, FailedSignIns failures, PlatformDbContext db, CurrentUserHolder current,
    IPasswordHasher<User> hasher, AuditTrail audit, TimeProvider clock)
    : IRequestHandler<SignInCommand, SignInAttempt>
{
    private static readonly Problem Wrong = new(401, "session.credentials", "用户名或密码不正确。");

    public async Task<SignInAttempt> Handle(SignInCommand command, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(command.UserName);
        if (user is null)
        {
            // Costs as long as a wrong password, so that nobody learns from the time which names exist.
            hasher.HashPassword(null!, command.Password);
            // Nobody's account, and no actor: guessing at names shows all the same. How often is bounded by the limit on sign-ins.
            audit.Add(db, "signInFailed", nameof(User), null, $"没有用户名“{command.UserName}”");
            await db.SaveChangesAsync(cancellationToken);
            return new(null, Wrong);
        }

        // The record names whose account it is about; there is no other actor yet.
        current.User = CurrentUser.Anonymous with { Id = user.Id, UserName = user.UserName, DisplayName = user.DisplayName, CountyCode = user.CountyCode };
        if (user.LockedOutUntil is { } until && until > clock.GetUtcNow()) return new(null, LockedOut(until));
        if (!await users.CheckPasswordAsync(user, command.Password))
        {
            var locked = await failures.CountAsync(user.Id, cancellationToken);
            await RecordAsync(user, locked is null ? "signInFailed" : "lockedOut", cancellationToken);
            return new(null, locked is null ? Wrong : LockedOut(locked.Value));
        }

        if (user.Disabled) return new(null, new(401, "session.disabled", "账号已停用，请联系系统管理员。"));
        if (await failures.ForgetAsync(user.Id, cancellationToken) is { } meanwhile) return new(null, LockedOut(meanwhile));
        await RecordAsync(user, "signedIn", cancellationToken);
        return new(user, null);
    }

    private async Task RecordAsync(User user, string action, CancellationToken ct)
    {
        audit.Add(db, action, nameof(User), user.Id);
        await db.SaveChangesAsync(ct);
    }

    private Problem LockedOut(DateTimeOffset until)
    {
        var minutes = (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes);
        return new(401, "session.lockedOut", $"登录失败次数过多，账号已锁定，请在 {minutes} 分钟后再试。") { RetryAfter = minutes * 60 };
    }
}
