using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Roles;

/// <summary>删除角色。</summary>
internal sealed record DeleteRoleCommand(Guid Id, IfMatch Expected) : IRequest;

internal static class DeleteRoleEndpoint
{
    public static void Map(RouteGroupBuilder roles) => roles
        .MapDelete("/{id:guid}", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new DeleteRoleCommand(id, expected), ct);
            return Reply.NoContent();
        })
        .WithName("DeleteRole").WithSummary("删除没有人担任的角色").RequirePermission(IdentityPermissions.ManageRoles);
}

internal sealed class DeleteRoleHandler(PlatformDbContext db) : IRequestHandler<DeleteRoleCommand>
{
    public async Task Handle(DeleteRoleCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldGrantsAsync(cancellationToken);
        var role = await db.Set<Role>().LoadAsync(command.Id, command.Expected, cancellationToken);
        IdentityRules.BuiltInStays.Require(!role.BuiltIn);
        IdentityRules.RoleInUse.Require(!await db.Set<User>().AnyAsync(u => u.RoleIds.Contains(role.Id), cancellationToken));
        db.Remove(role);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
