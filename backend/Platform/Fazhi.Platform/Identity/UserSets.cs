using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Platform.Identity;

internal static class UserSets
{
    /// <summary>The users of the caller's county.</summary>
    public static IQueryable<User> UsersOf(this PlatformDbContext db, CurrentUser caller)
    {
        var county = caller.CountyCode;
        return db.Set<User>().Where(u => u.CountyCode == county);
    }

    /// <summary>Begins a transaction that changes who holds what: two that are lawful each could be unlawful together.</summary>
    public static Task<IDbContextTransaction> HoldGrantsAsync(this PlatformDbContext db, CancellationToken ct) => db.HoldAsync("fazhi.grants", ct);

    public static async Task<IReadOnlyList<Role>> RolesOf(this PlatformDbContext db, User user, CancellationToken ct)
    {
        var ids = user.RoleIds;
        return await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
    }

    /// <summary>Voids the cached permissions of some users, at every instance.</summary>
    public static Task RegrantAsync(this IQueryable<User> users, CancellationToken ct) =>
        users.ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityVersion, u => u.SecurityVersion + 1), ct);

    public static async Task RequireOpenAsync(this IOrganizationDirectory organizations, Guid id, CurrentUser caller, DateOnly today, CancellationToken ct)
    {
        var organization = (await organizations.GetFreshAsync(ct)).Find(id);
        IdentityRules.OpenOrganization.Require(organization is not null && organization.CountyCode == caller.CountyCode && organization.IsOpen(today));
    }
}
