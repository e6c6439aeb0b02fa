using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>停用、启用用户。</summary>
internal sealed record DisableUserCommand(Guid Id, IfMatch Expected, bool Disabled) : IRequest<ETag>;

internal static class DisableUserEndpoint
{
    public static void Map(RouteGroupBuilder users)
    {
        users.MapPost("/{id:guid}/disable", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new DisableUserCommand(id, expected, true), ct)))
            .WithName("DisableUser").WithSummary("停用用户，其会话立即失效").RequirePermission(IdentityPermissions.ManageUsers);
        users.MapPost("/{id:guid}/enable", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new DisableUserCommand(id, expected, false), ct)))
            .WithName("EnableUser").WithSummary("启用用户，并解除锁定").RequirePermission(IdentityPermissions.ManageUsers);
    }
}

internal sealed class DisableUserHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<DisableUserCommand, ETag>
{
    public async Task<ETag> Handle(DisableUserCommand command, CancellationToken cancellationToken)
    {
        var user = await db.UsersOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        IdentityRules.NotOneself.Require(user.Id != current.User.Id);
        if (command.Disabled) user.Disable();
        else user.Enable();
        await db.SaveChangesAsync(cancellationToken);
        return new(user.Version);
    }
}
