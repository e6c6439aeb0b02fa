using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Roles;

/// <summary>全部权限，按模块。</summary>
internal sealed record ListPermissionsQuery : IRequest<IReadOnlyList<PermissionModule>>;

/// <summary>模块的权限。</summary>
/// <param name="Module">模块代码，数据范围也按它授予。</param>
/// <param name="Name">模块名称。</param>
/// <param name="Permissions">权限。</param>
internal sealed record PermissionModule(string Module, string Name, IReadOnlyList<PermissionItem> Permissions);

/// <summary>权限。</summary>
/// <param name="Code">代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Duty">所属职责；一个角色、一个人只能有一类职责的权限。</param>
internal sealed record PermissionItem(string Code, string Name, Duty Duty);

internal static class ListPermissionsEndpoint
{
    public static void Map(RouteGroupBuilder permissions) => permissions
        .MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListPermissionsQuery(), ct))
        .WithName("ListPermissions").WithSummary("全部权限").RequirePermission(IdentityPermissions.ReadRoles);
}

internal sealed class ListPermissionsHandler(PermissionCatalogue catalogue) : IRequestHandler<ListPermissionsQuery, IReadOnlyList<PermissionModule>>
{
    public Task<IReadOnlyList<PermissionModule>> Handle(ListPermissionsQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PermissionModule>>([.. catalogue.Sources
            .Select(s => new PermissionModule(s.Module, s.Name, [.. s.Permissions.Select(p => new PermissionItem(p.Code, p.Name, p.Duty))]))]);
}
