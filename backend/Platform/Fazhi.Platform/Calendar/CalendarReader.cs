using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Calendar;

/// <summary>Reads the calendar of the present user: running deadlines within the data scope, and what modules contribute.</summary>
internal sealed class CalendarReader(PlatformDbContext db, ICurrentUser users, DeadlineLights lights, IEnumerable<ICalendarSource> sources)
{
    /// <summary>More deadlines than this are not read one by one; the page says so and shows the days' counts.</summary>
    public const int Most = 2000;

    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, bool mine, CancellationToken ct)
    {
        var (me, county) = (users.User.Id, users.User.CountyCode);
        var matters = db.Matters.AsNoTracking().VisibleTo(users.User);
        if (mine) matters = matters.Where(m => m.HandlerId == me || m.AssigneeId == me || m.HolderId == me);
        var deadlines = await db.Set<MatterDeadline>().AsNoTracking()
            .Where(d => d.CountyCode == county && d.Status == DeadlineStatus.Running && d.DueOn >= from && d.DueOn <= to && d.Bound != Bound.Party)
            .Join(matters, d => d.MatterId, m => m.Id, (d, m) => new { d.Id, d.DueOn, d.Label, d.Provisional, m.Module, m.Resource, MatterId = m.Id, m.Number, m.MaskedTitle, m.HandlerName })
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most).ToListAsync(ct);
        var (today, soon) = (lights.Today, lights.SoonOn);
        var entries = deadlines.Select(d => new CalendarEntry(d.Id, CalendarEntryKind.Deadline, d.Module, d.DueOn!.Value, $"{d.Number} {d.MaskedTitle}", d.Label, $"/{d.Module}/{d.Resource}/{d.MatterId}")
        {
            Light = DeadlineLights.Of(d.DueOn, today, soon),
            Provisional = d.Provisional,
            HandlerName = d.HandlerName,
        }).ToList();
        foreach (var source in sources) entries.AddRange(await source.ReadAsync(from, to, mine, ct));
        return [.. entries.OrderBy(e => e.On).ThenBy(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Id)];
    }
}
