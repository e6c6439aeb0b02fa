using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Persistence;

/// <summary>The data scope in the query layer: what is not granted is not there.</summary>
public static class DossierScope
{
    /// <summary>The dossiers of a module that a user may see: own ones, those of the organization and those below, or the whole county's.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> dossiers, CurrentUser user, string module)
        where T : class, IDossier
    {
        ArgumentNullException.ThrowIfNull(user);
        var county = user.CountyCode;
        var me = user.Id;
        var scope = user.ScopeOf(module);
        switch (scope.Kind)
        {
            case ScopeKind.County:
                return dossiers.Where(d => d.CountyCode == county);
            case ScopeKind.OrganizationAndBelow when scope.OrganizationIds is [var only]:
                // One organization is compared, not searched for: an index range keeps its order then.
                return dossiers.Where(d => d.CountyCode == county && d.OrganizationId == only);
            case ScopeKind.OrganizationAndBelow:
                var organizations = scope.OrganizationIds.ToArray();
                return dossiers.Where(d => d.CountyCode == county && organizations.Contains(d.OrganizationId));
            case ScopeKind.Own:
                return dossiers.Where(d => d.CountyCode == county && (d.HandlerId == me || d.AssigneeId == me));
            case ScopeKind.None:
            default:
                return dossiers.Where(_ => false);
        }
    }

    /// <summary>The dossiers of an organization and of those below it: what a filter by organization means everywhere.</summary>
    public static IQueryable<T> OfOrganization<T>(this IQueryable<T> dossiers, Guid organization, OrganizationTree organizations)
        where T : class, IDossier
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var below = organizations.SubtreeOf(organization).ToArray();
        return below.Length == 1 ? dossiers.Where(d => d.OrganizationId == organization) : dossiers.Where(d => below.Contains(d.OrganizationId));
    }
}
