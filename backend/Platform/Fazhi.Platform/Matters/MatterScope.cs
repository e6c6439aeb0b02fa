using System.Linq.Expressions;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Matters;

/// <summary>数据范围 over all modules at once: of each module, the matters that its scope grants and that
/// the permissions open; what is not granted is not there.</summary>
public static class MatterScope
{
    /// <summary>The matters that a user may see, whatever their module.</summary>
    public static IQueryable<Matter> VisibleTo(this IQueryable<Matter> matters, CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(matters);
        ArgumentNullException.ThrowIfNull(user);
        var county = user.CountyCode;
        var granted = user.Scopes.Where(s => s.Value.Kind != ScopeKind.None)
            .GroupBy(s => (s.Value.Kind, Organizations: s.Value.Kind == ScopeKind.OrganizationAndBelow ? string.Join(',', s.Value.OrganizationIds.Order()) : ""))
            .Select(g => OfModules([.. g.Select(s => s.Key).Order(StringComparer.Ordinal)]).And(OfScope(g.First().Value, user.Id)))
            .ToList();
        if (granted.Count == 0) return matters.Where(_ => false);
        var visible = matters.Where(m => m.CountyCode == county).Where(granted.Aggregate((a, b) => a.Or(b)));
        foreach (var (module, kinds) in user.Hidden.Where(h => user.ScopeOf(h.Key).Kind != ScopeKind.None))
            visible = visible.Where(m => m.Module != module || !kinds.Contains(m.Resource));
        return visible;
    }

    /// <summary>The matters of one module that a user may see.</summary>
    public static IQueryable<Matter> VisibleTo(this IQueryable<Matter> matters, CurrentUser user, string module)
    {
        ArgumentNullException.ThrowIfNull(user);
        var county = user.CountyCode;
        Expression<Func<Matter, bool>> ofModule = m => m.CountyCode == county && m.Module == module;
        return matters.Where(ofModule.And(OfScope(user.ScopeOf(module), user.Id)));
    }

    private static Expression<Func<Matter, bool>> OfModules(string[] modules)
    {
        if (modules is not [var only]) return m => modules.Contains(m.Module);
        return m => m.Module == only;
    }

    // One organization is compared, not searched for: an index range keeps its order then.
    private static Expression<Func<Matter, bool>>? OfScope(DataScope scope, Guid me)
    {
        switch (scope)
        {
            case { Kind: ScopeKind.County }:
                return null;
            case { Kind: ScopeKind.Own }:
                return m => m.HandlerId == me || m.AssigneeId == me;
            case { Kind: ScopeKind.OrganizationAndBelow, OrganizationIds: [var only] }:
                return m => m.OrganizationId == only;
            case { Kind: ScopeKind.OrganizationAndBelow }:
                var organizations = scope.OrganizationIds.ToArray();
                return m => organizations.Contains(m.OrganizationId);
            default:
                return _ => false;
        }
    }
}
