using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines;

/// <summary>The catalogue for those who maintain it: loading a rule to change it, and letting the change count.</summary>
internal sealed class Catalogue(PlatformDbContext db, ICurrentUser users, TimeProvider time, StatutoryClockProvider clock)
{
    public Actor Actor => new(users.User.Id, users.User.DisplayName);

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<RuleRecord> LoadAsync(string ruleId, IfMatch expected, CancellationToken ct)
    {
        var rule = await db.Set<RuleRecord>().FirstOrDefaultAsync(r => r.RuleId == ruleId, ct) ?? throw new UnknownRuleException(ruleId);
        expected.Require(rule.Version);
        return rule;
    }

    public bool Knows(string ruleId) => clock.Current.Catalogue.Find(ruleId) is not null;

    /// <summary>On any day, one version of a rule at most is in force.</summary>
    public async Task RequireNoOverlapAsync(StatutoryRule version, CancellationToken ct, RuleRecord? except = null)
    {
        var family = version.Family;
        var candidates = await db.Set<RuleRecord>().AsNoTracking().Where(r => r.RuleId.StartsWith(family)).ToListAsync(ct);
        var others = candidates.Select(r => r.RuleId == except?.RuleId ? except.Content : r.Content)
            .Where(other => other.Family == family && other.Id != version.Id);
        CatalogueRules.VersionsInOrder.Require(others.All(other => Before(other, version) || Before(version, other)));
    }

    /// <summary>Lets the saved change count from now on, here at once and elsewhere within seconds.</summary>
    public void Publish() => clock.Refresh();

    private static bool Before(StatutoryRule a, StatutoryRule b) => a.EffectiveTo is { } to && b.EffectiveFrom is { } from && to < from;
}
