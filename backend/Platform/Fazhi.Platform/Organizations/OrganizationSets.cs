using Fazhi.Platform.Identity;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Platform.Organizations;

internal static class OrganizationSets
{
    /// <summary>The organizations of the caller's county.</summary>
    public static IQueryable<Organization> OrganizationsOf(this PlatformDbContext db, CurrentUser caller)
    {
        var county = caller.CountyCode;
        return db.Set<Organization>().Where(o => o.CountyCode == county);
    }

    /// <summary>The divisions of the caller's county.</summary>
    public static IQueryable<Division> DivisionsOf(this PlatformDbContext db, CurrentUser caller)
    {
        var county = caller.CountyCode;
        return db.Set<Division>().Where(d => d.CountyCode == county);
    }

    /// <summary>Begins a transaction that changes the tree: two moves that are lawful each could make a circle together.</summary>
    public static Task<IDbContextTransaction> HoldTreeAsync(this PlatformDbContext db, CancellationToken ct) => db.HoldAsync("fazhi.organizations", ct);

    /// <summary>Saves a change of the tree and, in the same transaction, voids the data scopes that were read off the old one.</summary>
    public static async Task SaveTreeAsync(this PlatformDbContext db, IDbContextTransaction transaction, CurrentUser caller, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await db.UsersOf(caller).RegrantAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The parent must exist today and not stand below.</summary>
    public static void RequireParent(this OrganizationTree tree, Guid? self, OrganizationKind kind, Guid? parentId, CurrentUser caller, DateOnly today)
    {
        OrganizationRules.OneRoot.Require(parentId is null == (kind == OrganizationKind.County));
        if (parentId is not { } id) return;
        var parent = tree.Find(id);
        OrganizationRules.OpenParent.Require(parent is not null && parent.CountyCode == caller.CountyCode && parent.IsOpen(today));
        if (self is { } own) OrganizationRules.NoCircle.Require(!tree.SubtreeOf(own).Contains(id));
    }
}
