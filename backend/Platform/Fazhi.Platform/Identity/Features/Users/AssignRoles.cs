using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>授予角色。</summary>
internal sealed record AssignRolesCommand(Guid Id, IfMatch Expected, IReadOnlyList<Guid> RoleIds) : IRequest<ETag>;

/// <summary>授予角色。</summary>
/// <param name="RoleIds">该用户此后的全部角色。</param>
internal sealed record AssignRolesBody(IReadOnlyList<Guid> RoleIds);

internal static class AssignRolesEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapPut("/{id:guid}/roles", async (Guid id, IfMatch expected, AssignRolesBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AssignRolesCommand(id, expected, body.RoleIds), ct)))
        .WithName("AssignRoles").WithSummary("给用户授予角色").WithDescription("自该用户的下一个请求起生效。").RequirePermission(IdentityPermissions.AssignRoles);
}

internal sealed class AssignRolesValidator : AbstractValidator<AssignRolesCommand>
{
    public AssignRolesValidator() => RuleFor(c => c.RoleIds).Must(r => r.Count <= 50).WithMessage("一次最多授予 50 个角色。");
}

internal sealed class AssignRolesHandler(PlatformDbContext db, ICurrentUser current, PermissionCatalogue catalogue) : IRequestHandler<AssignRolesCommand, ETag>
{
    public async Task<ETag> Handle(AssignRolesCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldGrantsAsync(cancellationToken);
        var user = await db.UsersOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        IdentityRules.NoSelfGrant.Require(user.Id != current.User.Id);
        var ids = command.RoleIds.Distinct().ToArray();
        var roles = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        if (roles.Count != ids.Length) throw new MalformedRequestException("roleIds", "所选角色不存在。");
        IdentityRules.OneDuty.Require(Duties.Of(roles, catalogue).Count <= 1);
        user.Assign(ids);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(user.Version);
    }
}
