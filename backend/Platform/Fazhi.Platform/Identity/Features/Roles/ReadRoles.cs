using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Roles;

/// <summary>角色列表。</summary>
internal sealed record ListRolesQuery : IRequest<IReadOnlyList<RoleDetail>>;

/// <summary>角色。</summary>
internal sealed record GetRoleQuery(Guid Id) : IRequest<Versioned<RoleDetail>>;

/// <summary>角色。</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Description">说明。</param>
/// <param name="BuiltIn">是否系统内置。</param>
/// <param name="Permissions">权限代码。</param>
/// <param name="Scopes">各模块的数据范围。</param>
/// <param name="Users">担任此角色的用户数。</param>
internal sealed record RoleDetail(Guid Id, string Code, string Name, string Description, bool BuiltIn, IReadOnlyList<string> Permissions,
    IReadOnlyDictionary<string, ScopeKind> Scopes, int Users);

internal static class ReadRolesEndpoint
{
    public static void Map(RouteGroupBuilder roles)
    {
        roles.MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListRolesQuery(), ct))
            .WithName("ListRoles").WithSummary("角色列表").RequirePermission(IdentityPermissions.ReadRoles);
        roles.MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                var (role, tag) = await sender.Send(new GetRoleQuery(id), ct);
                return Reply.Ok(role, tag);
            })
            .WithName("GetRole").WithSummary("角色详情").RequirePermission(IdentityPermissions.ReadRoles);
    }
}

internal sealed class ListRolesHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<ListRolesQuery, IReadOnlyList<RoleDetail>>
{
    public async Task<IReadOnlyList<RoleDetail>> Handle(ListRolesQuery query, CancellationToken cancellationToken)
    {
        var users = db.UsersOf(current.User);
        return await db.Set<Role>().AsNoTracking().OrderBy(r => r.Code)
            .Select(r => new RoleDetail(r.Id, r.Code, r.Name, r.Description, r.BuiltIn, r.Permissions, r.Scopes, users.Count(u => u.RoleIds.Contains(r.Id))))
            .ToListAsync(cancellationToken);
    }
}

internal sealed class GetRoleHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<GetRoleQuery, Versioned<RoleDetail>>
{
    public async Task<Versioned<RoleDetail>> Handle(GetRoleQuery query, CancellationToken cancellationToken)
    {
        var role = await db.Set<Role>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        var users = await db.UsersOf(current.User).CountAsync(u => u.RoleIds.Contains(role.Id), cancellationToken);
        return new(new(role.Id, role.Code, role.Name, role.Description, role.BuiltIn, role.Permissions, role.Scopes, users), new(role.Version));
    }
}
