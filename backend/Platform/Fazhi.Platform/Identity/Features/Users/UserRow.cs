using Fazhi.Platform.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>用户。</summary>
/// <param name="Id">Id.</param>
/// <param name="UserName">用户名。</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationId">所在单位。</param>
/// <param name="OrganizationName">所在单位名称。</param>
/// <param name="Email">电子邮箱。</param>
/// <param name="Phone">联系电话。</param>
/// <param name="Roles">角色。</param>
/// <param name="Disabled">是否停用。</param>
/// <param name="MustChangePassword">是否须先修改密码。</param>
/// <param name="LockedOutUntil">锁定到何时。</param>
internal sealed record UserRow(Guid Id, string UserName, string DisplayName, Guid OrganizationId, string OrganizationName, string? Email, string? Phone,
    IReadOnlyList<RoleName> Roles, bool Disabled, bool MustChangePassword, DateTimeOffset? LockedOutUntil);

/// <summary>角色的名称。</summary>
internal sealed record RoleName(Guid Id, string Code, string Name);

internal static class UserRows
{
    public static UserRow Of(User user, OrganizationTree tree, IReadOnlyDictionary<Guid, RoleName> roles) => new(
        user.Id, user.UserName, user.DisplayName, user.OrganizationId, tree.NameOf(user.OrganizationId), user.Email, user.Phone,
        [.. user.RoleIds.Where(roles.ContainsKey).Select(id => roles[id])], user.Disabled, user.MustChangePassword, user.LockedOutUntil);

    public static Task<Dictionary<Guid, RoleName>> NamesAsync(this IQueryable<Role> roles, CancellationToken ct) =>
        roles.AsNoTracking().Select(r => new RoleName(r.Id, r.Code, r.Name)).ToDictionaryAsync(r => r.Id, ct);
}
