using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Calendar;

namespace Fazhi.LegalAid.Published;

/// <summary>The duty roster in the calendar (法律援助法第三十条).</summary>
internal sealed class LegalAidCalendar(LegalAidDbContext db, ICurrentUser users) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, bool mine, CancellationToken ct)
    {
        var user = users.User;
        if (!user.Has(LegalAidPermissions.ReadRegisters)) return [];
        var shifts = db.DutyShifts.Where(s => s.On >= from && s.On <= to);
        if (mine) shifts = shifts.Where(s => db.Practitioners.Any(p => p.Id == s.PractitionerId && p.UserId == user.Id));
        return [.. (await shifts.OrderBy(s => s.On).ThenBy(s => s.Id).Take(500).Select(s => new { s.Id, s.On, s.Place, s.PractitionerName }).ToListAsync(ct))
            .Select(s => new CalendarEntry(s.Id, CalendarEntryKind.Roster, "legal-aid", s.On, s.PractitionerName, $"{s.Place.NameOf()}值班", "/legal-aid/duty"))];
    }
}
