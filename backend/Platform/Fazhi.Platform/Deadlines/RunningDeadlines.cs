using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines;

/// <summary>修改规则或者日历后，在办期限的重新计算。</summary>
/// <param name="Examined">重算的在办期限数。</param>
/// <param name="Moved">其中末日变动的数。</param>
internal sealed record DeadlineRecount(int Examined, int Moved);

/// <summary>Counts the running deadlines again that a corrected rule or an announced year touches, and brings the matter index after them.</summary>
internal sealed class RunningDeadlines(PlatformDbContext db, IStatutoryClockSource clocks)
{
    private const int Batch = 1000;

    public Task<DeadlineRecount> RecountRuleAsync(string ruleId, CancellationToken ct) => RecountAsync(Running().Where(d => d.RuleId == ruleId), ct);

    /// <summary>Those that end in the year or later, and those that could not be settled without it.</summary>
    public Task<DeadlineRecount> RecountYearAsync(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return RecountAsync(Running().Where(d => d.Provisional || d.DueOn == null || (d.DueOn >= first && d.TriggeredOn <= last)), ct);
    }

    private IQueryable<MatterDeadline> Running() => db.Set<MatterDeadline>().AsTracking().Where(d => d.Status == DeadlineStatus.Running);

    private async Task<DeadlineRecount> RecountAsync(IQueryable<MatterDeadline> deadlines, CancellationToken ct)
    {
        var clock = clocks.Current;
        var (examined, moved, after) = (0, 0, Guid.Empty);
        while (true)
        {
            var from = after;
            var batch = await deadlines.Where(d => d.Id > from).OrderBy(d => d.Id).Take(Batch).ToListAsync(ct);
            var changed = batch.Where(d => Recount(d, clock)).Select(d => d.MatterId).ToArray();
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                await db.SaveChangesAsync(ct);
                if (changed.Length > 0) await IndexAsync(changed, ct);
                await transaction.CommitAsync(ct);
            }

            db.ChangeTracker.Clear();
            examined += batch.Count;
            moved += changed.Length;
            if (batch.Count < Batch) return new(examined, moved);
            after = batch[^1].Id;
        }
    }

    /// <summary>A deadline whose trigger the corrected rule no longer covers keeps its day: a person has to judge it.</summary>
    private static bool Recount(MatterDeadline deadline, StatutoryClock clock)
    {
        try
        {
            return deadline.Recount(clock);
        }
        catch (DeadlineException)
        {
            return false;
        }
    }

    private Task<int> IndexAsync(Guid[] matters, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update platform.matters m
        set next_due_on = n.due_on, next_due_label = n.label
        from (select distinct on (x.id) x.id, d.due_on, d.label
              from unnest({matters.Distinct().ToArray()}) x(id)
              left join platform.deadlines d on d.matter_id = x.id and d.status = {nameof(DeadlineStatus.Running)}
                                            and d.bound <> {nameof(Bound.Party)} and d.due_on is not null
              order by x.id, d.due_on) n
        where m.id = n.id
        """, ct);
}
