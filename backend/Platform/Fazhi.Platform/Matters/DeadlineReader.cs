using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Deadlines.Features;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>A deadline of a dossier, with its light and why it is this day.</summary>
/// <param name="Id">标识。</param>
/// <param name="Key">在程序中的名称。</param>
/// <param name="Label">须在期限内办理的事项。</param>
/// <param name="Bound">约束谁。</param>
/// <param name="RuleId">规则标识。</param>
/// <param name="LegalBasis">依据。</param>
/// <param name="Statutory">见过条文原文的，才称法定。</param>
/// <param name="Standing">怎样称呼：法定，或者“经验口径，待核”。</param>
/// <param name="TriggeredOn">起算的触发日。</param>
/// <param name="Kind">期限的种类：最短时长只有下限，有上下限的两样都有。</param>
/// <param name="FloorOn">最短期限在这一天24时届满；没有下限的为空。</param>
/// <param name="DueOn">末日；只有下限的、数到未公布放假安排之年的为空。</param>
/// <param name="Status">状态。</param>
/// <param name="EndedOn">办结之日。</param>
/// <param name="Light">灯。</param>
/// <param name="Provisional">暂定，放假安排公布后重算。</param>
/// <param name="Explanation">逐日说明；按现行规则、工作日历得不出这一天的为空。</param>
public sealed record DeadlineView(Guid Id, string Key, string Label, Bound Bound, string RuleId, string LegalBasis, bool Statutory, string Standing,
    DateOnly TriggeredOn, PeriodKind Kind, DateOnly? FloorOn, DateOnly? DueOn, DeadlineStatus Status, DateOnly? EndedOn, Light Light, bool Provisional, DeadlineCalculation? Explanation);

/// <summary>Reads the deadlines of a dossier for its page; those that no longer apply are left out.</summary>
public sealed class DeadlineReader(DeadlineLights lights, IStatutoryClockSource clocks)
{
    /// <summary>The deadlines of a dossier that the caller was found to see; running ones first, the nearest at the top.</summary>
    /// <param name="db">The module's own context: a second one would cost more than the query.</param>
    public async Task<IReadOnlyList<DeadlineView>> OfAsync(DbContext db, Guid matterId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var deadlines = await db.Set<MatterDeadline>().AsNoTracking()
            .Where(d => d.MatterId == matterId && d.Status != DeadlineStatus.Cancelled).ToListAsync(ct);
        return [.. deadlines.OrderBy(d => d.EndedOn is not null).ThenBy(d => d.DueOn ?? DateOnly.MaxValue).ThenBy(d => d.Id).Select(View)];
    }

    public DeadlineView View(MatterDeadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return new(deadline.Id, deadline.Key, deadline.Label, deadline.Bound, deadline.RuleId, deadline.LegalBasis, deadline.Statutory,
            deadline.Statutory ? "法定" : "经验口径，待核", deadline.TriggeredOn, deadline.Kind, deadline.FloorOn, deadline.DueOn, deadline.Status, deadline.EndedOn, lights.Of(deadline),
            deadline.Provisional, Explain(deadline));
    }

    // An administrator may have corrected the rule or the calendar since: a deadline that keeps its day goes unexplained, lest another day be explained.
    private DeadlineCalculation? Explain(MatterDeadline deadline)
    {
        try
        {
            var answer = clocks.Current.Calculate(new(deadline.RuleId, deadline.TriggeredOn)
            {
                Suspensions = deadline.Suspensions,
                ExtensionDays = deadline.ExtensionDays,
            });
            (DateOnly? Floor, DateOnly? Due) days = deadline.Kind switch
            {
                PeriodKind.MinDuration => (answer.DueOn, null),
                PeriodKind.Range => (answer.EarliestOn, answer.DueOn),
                _ => (null, answer.DueOn),
            };
            return answer.Rule.Kind == deadline.Kind && days == (deadline.FloorOn, deadline.DueOn) ? DeadlineCalculation.Of(answer) : null;
        }
        catch (DeadlineException)
        {
            return null;
        }
    }
}
