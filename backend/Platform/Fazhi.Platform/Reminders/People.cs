using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders;

/// <summary>Somebody who can be reminded.</summary>
internal sealed record Recipient(Guid Id, string Name, string? Email, string CountyCode, Guid OrganizationId, IReadOnlySet<string> Permissions,
    IReadOnlyDictionary<string, ScopeKind> Scopes);

/// <summary>Who is who at one moment: read once for a scan. Heads and leaders follow from roles and organizations.</summary>
internal sealed class People(IEnumerable<Recipient> people, OrganizationTree tree, PermissionCatalogue catalogue, IReadOnlyDictionary<Guid, Guid> delegations)
{
    private readonly Dictionary<Guid, Recipient> byId = people.ToDictionary(p => p.Id);
    private readonly Dictionary<(string, string, Guid, string?), Recipient[]> able = [];

    public IEnumerable<string> Counties => byId.Values.Select(p => p.CountyCode).Distinct();

    /// <summary>The person; null for nobody, and for a disabled account.</summary>
    public Recipient? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    /// <summary>Who acts for a person who is away.</summary>
    public Recipient? DelegateOf(Recipient person) => delegations.TryGetValue(person.Id, out var other) ? Find(other) : null;

    /// <summary>股室负责人: those who oversee the organization, or the nearest one above it that is overseen.</summary>
    public IEnumerable<Recipient> HeadsOf(Guid organizationId)
    {
        for (Guid? at = organizationId; at is { } id; at = tree.Find(id)?.ParentId)
        {
            var heads = byId.Values.Where(p => p.OrganizationId == id && p.Permissions.Contains(ReminderPermissions.Oversee.Code)).ToList();
            if (heads.Count > 0) return heads;
        }

        return [];
    }

    /// <summary>局领导。</summary>
    public IEnumerable<Recipient> LeadersOf(string countyCode) =>
        byId.Values.Where(p => p.CountyCode == countyCode && p.Permissions.Contains(ReminderPermissions.Lead.Code));

    public IEnumerable<Recipient> WithPermission(string countyCode, Permission permission) =>
        byId.Values.Where(p => p.CountyCode == countyCode && p.Permissions.Contains(permission.Code));

    /// <summary>Those who may take up what nobody handles yet: they hold a permission of the module that is more than looking, or the one
    /// named, and the organization lies in their data scope.</summary>
    public IReadOnlyList<Recipient> WhoMayTakeUp(string countyCode, string module, Guid organizationId, string? permission)
    {
        var key = (countyCode, module, organizationId, permission);
        if (able.TryGetValue(key, out var known)) return known;
        string[] acting = permission is { } one ? [one]
            : [.. catalogue.Sources.Where(s => s.Module == module).SelectMany(s => s.Permissions).Where(p => p is { IsRead: false, Duty: Duty.Business }).Select(p => p.Code)];
        return able[key] = [.. byId.Values.Where(p => p.CountyCode == countyCode && acting.Any(p.Permissions.Contains) && p.Scopes.GetValueOrDefault(module) switch
        {
            ScopeKind.County => true,
            ScopeKind.OrganizationAndBelow => tree.SubtreeOf(p.OrganizationId).Contains(organizationId),
            _ => false,
        })];
    }
}

/// <summary>Reads who is who.</summary>
internal sealed class PeopleReader(PlatformDbContext db, IOrganizationDirectory organizations, PermissionCatalogue catalogue)
{
    public async Task<People> ReadAsync(DateOnly today, CancellationToken ct)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var users = await db.Set<User>().AsNoTracking().Where(u => !u.Disabled)
            .Select(u => new { u.Id, u.DisplayName, u.Email, u.CountyCode, u.OrganizationId, u.RoleIds }).ToListAsync(ct);
        var away = await db.Set<Delegation>().AsNoTracking().Where(d => d.From <= today && d.To >= today && !d.Ended)
            .OrderBy(d => d.From).Select(d => new { d.UserId, d.DelegateId }).ToListAsync(ct);
        return new(users.Select(u =>
        {
            var held = u.RoleIds.Select(r => roles.GetValueOrDefault(r)).OfType<Role>().ToList();
            return new Recipient(u.Id, u.DisplayName, u.Email, u.CountyCode, u.OrganizationId, held.SelectMany(r => r.Permissions).ToHashSet(StringComparer.Ordinal),
                held.SelectMany(r => r.Scopes).GroupBy(s => s.Key, s => s.Value).ToDictionary(g => g.Key, g => g.Max(), StringComparer.Ordinal));
        }), await organizations.GetFreshAsync(ct), catalogue, away.GroupBy(d => d.UserId, d => d.DelegateId).ToDictionary(g => g.Key, g => g.Last()));
    }
}
