using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Identity.Features.Session;

/// <summary>已登录的用户。</summary>
/// <param name="Id">Id of the user.</param>
/// <param name="UserName">用户名。</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationId">所在单位。</param>
/// <param name="OrganizationName">所在单位名称。</param>
/// <param name="CountyCode">县的区划代码。</param>
/// <param name="CountyName">县名。</param>
/// <param name="Roles">角色名称。</param>
/// <param name="Permissions">权限代码。</param>
/// <param name="Scopes">各模块的数据范围。</param>
/// <param name="MustChangePassword">须先修改密码，才能办理其他事项。</param>
/// <param name="IdleMinutes">多少分钟没有操作即自动退出。</param>
internal sealed record SignedInUser(Guid Id, string UserName, string DisplayName, Guid OrganizationId, string OrganizationName, string CountyCode, string CountyName,
    IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions, IReadOnlyDictionary<string, ScopeKind> Scopes, bool MustChangePassword, int IdleMinutes);

internal sealed class SignedInUserReader(PlatformDbContext db, IOrganizationDirectory organizations, IOptions<SessionOptions> settings)
{
    public async Task<SignedInUser> ReadAsync(CurrentUser user, CancellationToken ct)
    {
        var account = await db.Set<User>().AsNoTracking().Where(u => u.Id == user.Id).Select(u => new { u.RoleIds, u.MustChangePassword }).SingleAsync(ct);
        var roles = await db.Set<Role>().AsNoTracking().Where(r => account.RoleIds.Contains(r.Id)).OrderBy(r => r.Code).Select(r => r.Name).ToListAsync(ct);
        var tree = await organizations.GetAsync(ct);
        return new(user.Id, user.UserName, user.DisplayName, user.OrganizationId, tree.NameOf(user.OrganizationId),
            user.CountyCode, tree.Above(user.OrganizationId, OrganizationKind.County)?.Name ?? "",
            roles, [.. user.Permissions.Order(StringComparer.Ordinal)], user.Scopes.ToDictionary(s => s.Key, s => s.Value.Kind),
            account.MustChangePassword, settings.Value.IdleMinutes);
    }
}
