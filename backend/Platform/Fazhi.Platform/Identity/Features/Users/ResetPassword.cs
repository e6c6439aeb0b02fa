using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>重置密码。</summary>
internal sealed record ResetPasswordCommand(Guid Id, IfMatch Expected) : IRequest<Versioned<NewUser>>;

internal static class ResetPasswordEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapPost("/{id:guid}/reset-password", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
        {
            var (user, tag) = await sender.Send(new ResetPasswordCommand(id, expected), ct);
            return Reply.Ok(user, tag);
        })
        .WithName("ResetPassword").WithSummary("重置密码").WithDescription("系统生成新密码，只显示一次；该用户首次登录须修改，原有会话全部失效。")
        .RequirePermission(IdentityPermissions.ResetPasswords).WithMetadata(new AnswersSecret());
}

internal sealed class ResetPasswordHandler(UserManager<User> users, PlatformDbContext db, ICurrentUser current, PermissionCatalogue catalogue)
    : IRequestHandler<ResetPasswordCommand, Versioned<NewUser>>
{
    public async Task<Versioned<NewUser>> Handle(ResetPasswordCommand command, CancellationToken cancellationToken)
    {
        var user = await db.UsersOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        IdentityRules.NotOneself.Require(user.Id != current.User.Id);
        var duties = Duties.Of(await db.RolesOf(user, cancellationToken), catalogue);
        // Whoever resets a password can act as its owner: so nobody resets one of the same duty, or of the duty that controls him.
        var administrator = duties.Any(d => d is not Duty.Business);
        IdentityRules.ResetByAnotherDuty.Require(!duties.Contains(Duty.Security)
            && current.User.Has(administrator ? IdentityPermissions.AssignRoles : IdentityPermissions.ManageUsers));

        var password = PasswordPolicy.Generate();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.PasswordChanged(byAdministrator: true);
        await db.SaveChangesAsync(cancellationToken);
        return new(new(user.Id, user.UserName, password), new(user.Version));
    }
}
