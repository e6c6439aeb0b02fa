using System.Collections.Frozen;

namespace Fazhi.Platform.Security;

/// <summary>数据范围: whose data of a module a user sees.</summary>
public enum ScopeKind
{
    [System.ComponentModel.Description("无")] None,
    [System.ComponentModel.Description("本人经办")] Own,
    [System.ComponentModel.Description("本单位及下级")] OrganizationAndBelow,
    [System.ComponentModel.Description("全县")] County,
}

/// <summary>数据范围 of one user in one module.</summary>
public sealed record DataScope(ScopeKind Kind, Guid UserId, IReadOnlyList<Guid> OrganizationIds);

/// <summary>Who is acting, with everything that access decisions need. Immutable, and shared between requests until a grant changes.</summary>
public sealed record CurrentUser(
    Guid Id,
    string UserName,
    string DisplayName,
    Guid OrganizationId,
    string CountyCode,
    IReadOnlySet<string> Permissions,
    IReadOnlyDictionary<string, DataScope> Scopes)
{
    /// <summary>Nobody: no permission, no data.</summary>
    public static readonly CurrentUser Anonymous = new(Guid.Empty, "", "未登录", Guid.Empty, "",
        FrozenSet<string>.Empty, FrozenDictionary<string, DataScope>.Empty);

    /// <summary>By module, the kinds of dossiers that the permissions do not open, whatever the data scope.</summary>
    public IReadOnlyDictionary<string, string[]> Hidden { get; init; } = FrozenDictionary<string, string[]>.Empty;

    public bool IsAnonymous => Id == Guid.Empty;

    public bool Has(Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return Permissions.Contains(permission.Code);
    }

    /// <summary>The scope in a module; a module that no role names is denied.</summary>
    public DataScope ScopeOf(string module) => Scopes.GetValueOrDefault(module) ?? new(ScopeKind.None, Id, []);
}

/// <summary>The user of the present request or job.</summary>
public interface ICurrentUser
{
    CurrentUser User { get; }
}

/// <summary>Holds the user of one scope: the request pipeline sets it, a job sets <see cref="SystemUser"/>. Nobody until then.</summary>
public sealed class CurrentUserHolder : ICurrentUser
{
    public CurrentUser User { get; set; } = CurrentUser.Anonymous;
}

/// <summary>The system itself: jobs, seed and migration. It is no account and nobody can sign in as it.</summary>
public static class SystemUser
{
    public static readonly Guid Id = new("00000000-0000-7000-8000-000000000001");

    /// <summary>The system acting for one county, with the whole county's data of the modules named.</summary>
    public static CurrentUser Of(string countyCode, IEnumerable<string> modules, IEnumerable<Permission> permissions) => new(
        Id, "system", "系统", Guid.Empty, countyCode,
        permissions.Select(p => p.Code).ToFrozenSet(),
        modules.ToFrozenDictionary(m => m, _ => new DataScope(ScopeKind.County, Id, [])));

    /// <summary>The system acting for one county, with everything that the catalogue holds.</summary>
    public static CurrentUser Of(string countyCode, PermissionCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Of(countyCode, catalogue.Sources.Select(s => s.Module).Distinct(), catalogue.Sources.SelectMany(s => s.Permissions));
    }
}
