using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>An entry of a dossier's history.</summary>
/// <param name="Id">标识。</param>
/// <param name="Step">步骤代码。</param>
/// <param name="Label">做了什么。</param>
/// <param name="FromState">办理前的状态。</param>
/// <param name="ToState">办理后的状态。</param>
/// <param name="Note">说明。</param>
/// <param name="ActorId">办理人。</param>
/// <param name="ActorName">办理人姓名。</param>
/// <param name="OccurredOn">发生之日。</param>
/// <param name="RecordedAt">记录的时刻。</param>
public sealed record TimelineRow(Guid Id, string Step, string Label, string? FromState, string? ToState, string? Note, Guid ActorId, string ActorName,
    DateOnly OccurredOn, DateTimeOffset RecordedAt);

/// <summary>Reads a dossier's history (时间轴) in the order of recording.</summary>
public sealed class TimelineReader(PlatformDbContext db)
{
    private sealed record Position(Guid Id);

    /// <summary>One page of the history of a dossier that the caller was found to see.</summary>
    public async Task<Page<TimelineRow>> OfAsync(Guid matterId, string? after, int pageSize, CancellationToken ct)
    {
        var entries = db.Set<TimelineEntry>().AsNoTracking().Where(t => t.MatterId == matterId);
        if (Cursor.Decode<Position>(after) is var (last)) entries = entries.Where(t => t.Id > last);
        var rows = await entries.OrderBy(t => t.Id).Take(pageSize + 1)
            .Select(t => new TimelineRow(t.Id, t.Step, t.Label, t.FromState, t.ToState, t.Note, t.ActorId, t.ActorName, t.OccurredOn, t.RecordedAt))
            .ToListAsync(ct);
        return Page.Of([.. rows.Select(t => t.Note is { } note ? t with { Note = Masking.Text(note) } : t)], pageSize, t => new Position(t.Id));
    }
}
