using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines;

/// <summary>Loads the rules and calendars that the database does not have yet; what is there is an administrator's and stays.</summary>
public sealed class DeadlineSeed(PlatformDbContext db, TimeProvider time, StatutoryClockProvider clock)
{
    public async Task SeedAsync(CancellationToken ct)
    {
        var at = time.GetUtcNow();
        var system = new Actor(SystemUser.Id, "系统");
        var known = (await db.Set<RuleRecord>().Select(r => r.RuleId).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(ShippedLaw.Rules().Where(rule => !known.Contains(rule.Id)).Select(rule => RuleRecord.Load(rule, system, at)));
        var years = (await db.Set<CalendarRecord>().Select(c => c.Year).ToListAsync(ct)).ToHashSet();
        db.AddRange(ShippedLaw.Years().Where(year => !years.Contains(year.Year)).Select(year => CalendarRecord.Load(year, at)));
        await db.SaveChangesAsync(ct);
        clock.Refresh();
    }
}
