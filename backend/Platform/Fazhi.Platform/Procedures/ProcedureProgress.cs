using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Procedures;

/// <summary>Where one matter stands in its procedure, and how long it stood where.</summary>
/// <param name="State">Code of the present state.</param>
/// <param name="Days">Days spent in each state entered, by code.</param>
internal sealed record Progress(string State, IReadOnlyDictionary<string, int> Days);

/// <summary>Reads a matter's way through a procedure off its timeline.</summary>
internal sealed class ProcedureProgress(IMatterAccess access, PlatformDbContext db, DeadlineLights lights)
{
    public async Task<Progress?> OfAsync(Guid? matterId, ProcedureDescription procedure, CancellationToken ct)
    {
        if (matterId is not { } id) return null;
        var matter = await access.RequireAsync(id, ct);
        if ((matter.Module, matter.Resource) != (procedure.Module, procedure.Resource)) throw new NotFoundException();
        var entries = await db.Set<TimelineEntry>().AsNoTracking().Where(t => t.MatterId == id && t.ToState != null).OrderBy(t => t.Id)
            .Select(t => new { State = t.ToState!, t.OccurredOn }).ToListAsync(ct);
        var codes = procedure.States.ToDictionary(s => s.Label, s => s.Code);
        var days = new Dictionary<string, int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!codes.TryGetValue(entries[i].State, out var code)) continue;
            var until = i + 1 < entries.Count ? entries[i + 1].OccurredOn : matter.ClosedOn ?? lights.Today;
            days[code] = days.GetValueOrDefault(code) + Math.Max(0, until.DayNumber - entries[i].OccurredOn.DayNumber);
        }

        return new(matter.StatusCode, days);
    }
}
