using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Calendar;

namespace Fazhi.DecisionReview.Published;

/// <summary>The hearings on major decisions in the calendar (重大行政决策程序暂行条例第十六条).</summary>
internal sealed class DecisionReviewCalendar(DecisionReviewDbContext db, ICurrentUser users) : ICalendarSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, bool mine, CancellationToken ct)
    {
        var user = users.User;
        if (!user.Has(DecisionReviewPermissions.ReadDecisions)) return [];
        // The day stands within a document of the row: what can have a hearing in these days is found by the days of the dossier.
        var decisions = db.Decisions.AsNoTracking().Where(d => d.Hearing != null && d.OpenedOn <= to && (d.ClosedOn == null || d.ClosedOn >= from));
        if (mine) decisions = decisions.Where(d => d.HandlerId == user.Id || d.CreatedBy == user.Id);
        var found = await decisions.OrderByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Number, d.Name, d.HandlerName, d.Hearing }).ToListAsync(ct);
        return [.. found.Where(d => (d.Hearing!.HeldOn ?? d.Hearing.PlannedOn) is var on && on >= from && on <= to)
            .Select(d => new CalendarEntry(d.Id, CalendarEntryKind.Hearing, "decision-review", d.Hearing!.HeldOn ?? d.Hearing.PlannedOn, $"{d.Number} {d.Name}",
                $"听证会，{d.Hearing.Place}", $"/decision-review/decisions/{d.Id}") { HandlerName = d.HandlerName })];
    }
}
