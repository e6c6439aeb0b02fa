using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Session;

/// <summary>修改自己的密码。</summary>
internal sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword) : IRequest<User>;

/// <summary>修改密码。</summary>
/// <param name="CurrentPassword">原密码。</param>
/// <param name="NewPassword">新密码。</param>
internal sealed record ChangePasswordBody(string CurrentPassword, string NewPassword);

internal static class ChangePasswordEndpoint
{
    public static void Map(RouteGroupBuilder session) => session
        .MapPut("/password", async (ChangePasswordBody body, ISender sender, TimeProvider clock, HttpContext context, CancellationToken ct) =>
        {
            var user = await sender.Send(new ChangePasswordCommand(body.CurrentPassword, body.NewPassword), ct);
            await SessionCookie.SignInAsync(context, user, clock.GetUtcNow());   // all sessions ended; this one goes on
            return Reply.NoContent();
        })
        .WithName("ChangePassword").WithSummary("修改自己的密码").CountsAsSignIn();
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(PasswordPolicy.MaxLength).WithName("原密码");
        RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(PasswordPolicy.MaxLength).WithName("新密码")
            .NotEqual(c => c.CurrentPassword).WithMessage("新密码不能与原密码相同。");
    }
}

internal sealed class ChangePasswordHandler(UserManager<User> users, FailedSignIns failures, IEnumerable<IPasswordValidator<User>> policy, PlatformDbContext db, ICurrentUser current,
    TimeProvider clock)
    : IRequestHandler<ChangePasswordCommand, User>
{
    public async Task<User> Handle(ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == current.User.Id, cancellationToken);
        // Guessing here is guessing a password: it counts, and locks, as at the sign-in.
        if (user.LockedOutUntil > clock.GetUtcNow()) throw Locked();
        if (!await users.CheckPasswordAsync(user, command.CurrentPassword))
            throw await failures.CountAsync(user.Id, cancellationToken) is null ? new MalformedRequestException("currentPassword", "原密码不正确。") : Locked();
        foreach (var validator in policy)
            if ((await validator.ValidateAsync(users, user, command.NewPassword)).Errors.FirstOrDefault() is { } complaint)
                throw new MalformedRequestException("newPassword", complaint.Description);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, command.NewPassword);
        user.PasswordChanged(byAdministrator: false);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }

    private static MalformedRequestException Locked() => new("currentPassword", "原密码错误次数过多，账号已锁定，请稍后再试。");
}
