using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity;

/// <summary>An account to create.</summary>
/// <param name="UserName">用户名。</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationCode">Code of the organization.</param>
/// <param name="Roles">Codes of the roles.</param>
public sealed record UserSeed(string UserName, string DisplayName, string OrganizationCode, params IReadOnlyList<string> Roles)
{
    /// <summary>电子邮箱。</summary>
    public string? Email { get; init; }
}

/// <summary>An account made at the first start, with the password that is printed once.</summary>
public sealed record FirstAccount(string UserName, string Password);

/// <summary>The accounts and roles that an installation begins with.</summary>
public sealed class IdentitySeeder(PlatformDbContext db, UserManager<User> users, IOrganizationDirectory organizations, PermissionCatalogue catalogue,
    CurrentUserHolder current, TimeProvider clock)
{
    /// <summary>Creates the built-in roles that are missing, and offers each role once the permissions that the modules mean for it: what
    /// the secadmin took away stays away.</summary>
    public async Task SeedRolesAsync(CancellationToken ct)
    {
        if (current.User.IsAnonymous) current.User = SystemUser.Of("", catalogue);
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, ct);
        var offered = (await db.Set<OfferedPermission>().Select(o => o.Offer).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, name, description) in BuiltInRoles.All)
        {
            if (!roles.TryGetValue(code, out var role))
            {
                role = Role.Create(code, name, description, builtIn: true, clock.GetUtcNow());
                db.Add(role);
            }

            Offer(role, offered);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Creates an account with a password of one's own choice: the demo's, and the tests'. An account that exists stays as it is.</summary>
    public async Task<Guid> EnsureUserAsync(UserSeed seed, string password, bool mustChange, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seed);
        var normalized = users.NormalizeName(seed.UserName)!;
        if (await db.Set<User>().Where(u => u.NormalizedUserName == normalized).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var organization = (await organizations.GetFreshAsync(ct)).FindByCode(seed.OrganizationCode)
            ?? throw new InvalidOperationException($"没有代码为 {seed.OrganizationCode} 的机构。");
        var roles = await db.Set<Role>().AsNoTracking().Where(r => seed.Roles.Contains(r.Code)).ToListAsync(ct);
        IdentityRules.OneDuty.Require(Duties.Of(roles, catalogue).Count <= 1);

        var user = User.Create(seed.UserName, seed.DisplayName, organization.CountyCode, organization.Id, seed.Email, null, clock.GetUtcNow());
        user.NormalizedUserName = normalized;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.PasswordChanged(byAdministrator: mustChange);
        user.Assign([.. roles.Select(r => r.Id)]);
        db.Add(user);
        await db.SaveChangesAsync(ct);
        return user.Id;
    }

    /// <summary>Whether somebody can sign in already.</summary>
    public Task<bool> HasAccountsAsync(CancellationToken ct) => db.Set<User>().AnyAsync(ct);

    /// <summary>Without any account, creates the three separated administrators.</summary>
    /// <returns>Their passwords; empty when there are accounts already.</returns>
    public async Task<IReadOnlyList<FirstAccount>> BootstrapAsync(string organizationCode, CancellationToken ct)
    {
        if (await db.Set<User>().AnyAsync(ct)) return [];
        var made = new List<FirstAccount>();
        foreach (var role in new[] { BuiltInRoles.SystemAdministrator, BuiltInRoles.SecurityAdministrator, BuiltInRoles.Auditor })
        {
            var password = PasswordPolicy.Generate();
            await EnsureUserAsync(new(role, BuiltInRoles.All.First(r => r.Code == role).Name, organizationCode, role), password, mustChange: true, ct);
            made.Add(new(role, password));
        }

        return made;
    }

    /// <summary>Gives an account a new password from the server's console: the way back for a secadmin who forgot his.</summary>
    /// <returns>The password; null when there is no such account.</returns>
    public async Task<string?> ResetPasswordAsync(string userName, CancellationToken ct)
    {
        if (await users.FindByNameAsync(userName) is not { } user) return null;
        if (current.User.IsAnonymous) current.User = SystemUser.Of(user.CountyCode, catalogue);
        var password = PasswordPolicy.Generate();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.PasswordChanged(byAdministrator: true);
        await db.SaveChangesAsync(ct);
        return password;
    }

    private void Offer(Role role, HashSet<string> offered)
    {
        var permissions = new HashSet<string>(role.Permissions, StringComparer.Ordinal);
        var scopes = role.Scopes.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        var news = false;
        foreach (var source in catalogue.Sources)
        {
            foreach (var (permission, scope) in MeantFor(role.Code, source))
            {
                var offer = $"{role.Code}/{permission.Code}";
                if (!offered.Add(offer)) continue;
                db.Add(new OfferedPermission { Offer = offer });
                permissions.Add(permission.Code);
                if (scope != ScopeKind.None) scopes.TryAdd(source.Module, scope);
                news = true;
            }
        }

        if (news) role.Grant(permissions, scopes, catalogue);
    }

    /// <summary>The leader sees everything that is business and only looks; the others get what the module says.</summary>
    private static IEnumerable<(Permission Permission, ScopeKind Scope)> MeantFor(string role, PermissionSource source)
    {
        foreach (var preset in source.Presets.Where(p => p.Role == role))
            foreach (var permission in preset.Permissions)
                yield return (permission, preset.Scope);
        if (role != BuiltInRoles.Leader) yield break;
        foreach (var permission in source.Permissions.Where(p => p is { IsRead: true, Duty: Duty.Business }))
            yield return (permission, ScopeKind.County);
    }
}
