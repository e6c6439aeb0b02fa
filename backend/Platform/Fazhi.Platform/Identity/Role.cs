using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Identity;

/// <summary>角色: permissions, and for each module whose data they reach.</summary>
[Description("角色")]
public sealed class Role : AggregateRoot
{
    private Role()
    {
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Came with the product: its grants may change, it stays.</summary>
    public bool BuiltIn { get; private set; }

    /// <summary>Codes of the granted permissions.</summary>
    public IReadOnlyList<string> Permissions { get; private set; } = [];

    /// <summary>数据范围 by module; a module that is absent is denied.</summary>
    public IReadOnlyDictionary<string, ScopeKind> Scopes { get; private set; } = new Dictionary<string, ScopeKind>();

    public static Role Create(string code, string name, string description, bool builtIn, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        Name = name,
        Description = description,
        BuiltIn = builtIn,
    };

    /// <summary>Names the role.</summary>
    public void Describe(string name, string description)
    {
        (Name, Description) = (name, description);
        Touch();
    }

    /// <summary>授权：一个角色只能有一类职责的权限。</summary>
    public void Grant(IEnumerable<string> permissions, IReadOnlyDictionary<string, ScopeKind> scopes, PermissionCatalogue catalogue)
    {
        string[] granted = [.. permissions.Distinct().Order(StringComparer.Ordinal)];
        (Permissions, Scopes) = (granted, scopes.Where(s => s.Value != ScopeKind.None).OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Value));
        IdentityRules.OneDuty.Require(Duties.Of([this], catalogue).Count <= 1);
        Touch();
    }
}

/// <summary>三员分立。</summary>
internal static class Duties
{
    /// <summary>The duties of the permissions; and whose roles reach data of a business module, sees it, whatever else he may do with it.</summary>
    public static IReadOnlySet<Duty> Of(IReadOnlyCollection<Role> roles, PermissionCatalogue catalogue) =>
        roles.SelectMany(r => r.Permissions).Select(catalogue.Find).OfType<Permission>().Select(p => p.Duty)
            .Concat(roles.SelectMany(r => r.Scopes.Keys).Where(catalogue.IsBusiness).Select(_ => Duty.Business))
            .Where(d => d != Duty.Any).ToHashSet();
}
