using Fazhi.Kernel;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Mail;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fazhi.Platform.Reminders;

/// <summary>What a scan raised.</summary>
internal sealed record ScanResult(int Found, int Raised);

/// <summary>Finds what is due and raises a reminder for each person concerned, once: the key in the database says what was raised. It reads
/// deadlines, matters and the duties that modules contribute, and knows no module.</summary>
internal sealed class ReminderScan(PlatformDbContext db, NpgsqlDataSource database, PeopleReader people, IEnumerable<IDutySource> duties, IStatutoryClockSource clocks, TimeProvider clock)
{
    public async Task<ScanResult> RunAsync(CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        var today = clock.TodayInChina();
        var policies = new ReminderPolicies(await db.Set<ReminderRule>().AsNoTracking().ToListAsync(ct));
        var days = new WorkingDays(clocks.Current.Calendar);
        var known = await people.ReadAsync(today, ct);
        var writer = new ReminderWriter(database, clock);
        var raiser = new ReminderRaiser(writer, known, days, today);
        var found = 0;
        foreach (var county in known.Counties)
        {
            await foreach (var candidate in new DueDeadlines(database, days, today).FindAsync(county, policies, ct))
            {
                found++;
                await raiser.RaiseAsync(candidate, ct);
            }

            await raiser.WarnOfMissingCalendarAsync(county, ct);
        }

        foreach (var source in duties) found += await new DueDuties(days, today).RaiseAsync(source, policies, raiser, ct);
        await writer.FlushAsync(ct);
        Metrics.Scan.Record(clock.GetElapsedTime(started).TotalSeconds);
        return new(found, writer.Written);
    }
}
