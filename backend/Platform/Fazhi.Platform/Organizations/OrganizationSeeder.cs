using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Organizations;

/// <summary>An organization to create.</summary>
/// <param name="Code">Code, unique in the county.</param>
/// <param name="Name">名称。</param>
/// <param name="Kind">类别。</param>
/// <param name="ParentCode">Code of the organization above; null for the county.</param>
/// <param name="DivisionCode">所辖区划的代码。</param>
public sealed record OrganizationSeed(string Code, string Name, OrganizationKind Kind, string? ParentCode, string? DivisionCode = null);

/// <summary>A division to register.</summary>
public sealed record DivisionSeed(string Code, string Name, string Kind);

/// <summary>The organizations that an installation begins with.</summary>
public sealed class OrganizationSeeder(PlatformDbContext db, CurrentUserHolder current, PermissionCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Creates what is missing, parents first; what exists stays as it is.</summary>
    public async Task EnsureAsync(string countyCode, DateOnly effectiveFrom, IEnumerable<OrganizationSeed> organizations, IEnumerable<DivisionSeed> divisions, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        ArgumentNullException.ThrowIfNull(divisions);
        if (current.User.IsAnonymous) current.User = SystemUser.Of(countyCode, catalogue);
        var known = await db.Set<Organization>().Where(o => o.CountyCode == countyCode).ToDictionaryAsync(o => o.Code, o => o.Id, ct);
        var ordinal = 0;
        foreach (var seed in organizations)
        {
            ordinal++;
            if (known.ContainsKey(seed.Code)) continue;
            var organization = Organization.Create(countyCode, seed.Code, seed.Kind, effectiveFrom, clock.GetUtcNow());
            organization.Describe(seed.Name, seed.ParentCode is null ? null : known[seed.ParentCode], seed.DivisionCode, ordinal);
            known.Add(seed.Code, organization.Id);
            db.Add(organization);
        }

        var registered = (await db.Set<Division>().Where(d => d.CountyCode == countyCode).Select(d => d.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var seed in divisions.Where(d => !registered.Contains(d.Code)))
            db.Add(Division.Register(countyCode, seed.Code, seed.Name, seed.Kind, effectiveFrom, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
