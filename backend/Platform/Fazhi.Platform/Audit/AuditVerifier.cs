using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Audit;

/// <summary>审计链的破坏。</summary>
public enum AuditFault
{
    [Description("记录被修改")] Edited,
    [Description("记录被删除")] Deleted,
    [Description("记录被插入")] Inserted,
    [Description("记录次序被调换")] Reordered,
    [Description("链尾被截断")] Truncated,
    [Description("整条链被重写")] Rewritten,
}

/// <summary>What verification found.</summary>
/// <param name="Intact">完好。</param>
/// <param name="Sealed">已入链的记录数。</param>
/// <param name="Unsealed">刚写入、尚未入链的记录数。</param>
/// <param name="Head">链头，可以抄录留存。</param>
/// <param name="Fault">第一处破坏。</param>
/// <param name="Place">破坏所在的环。</param>
/// <param name="EntryId">破坏所在的记录。</param>
/// <param name="Message">结论。</param>
public sealed record AuditVerification(bool Intact, long Sealed, long Unsealed, AuditHead Head, AuditFault? Fault, long? Place, Guid? EntryId, string Message);

/// <summary>Computes the chain anew over all entries and names the first broken row.</summary>
public sealed class AuditVerifier(PlatformDbContext db, AuditAnchor anchor)
{
    private const int Batch = 5000;

    public async Task<AuditVerification> VerifyAsync(CancellationToken ct)
    {
        var (head, place, lastAt) = (new byte[32], 0L, DateTimeOffset.MinValue);
        var anchored = await anchor.ReadAsync(db, ct);
        var rewritten = false;
        while (true)
        {
            var last = place;
            var links = await (from s in db.Set<AuditSeal>().AsNoTracking()
                               where s.Place > last
                               orderby s.Place
                               join e in db.Set<AuditEntry>().AsNoTracking() on s.EntryId equals e.Id into found
                               from e in found.DefaultIfEmpty()
                               select new { Seal = s, Entry = e }).Take(Batch).ToListAsync(ct);
            for (var i = 0; i < links.Count; i++)
            {
                var (seal, entry) = (links[i].Seal, links[i].Entry);
                if (seal.Place != place + 1) return Broken(AuditFault.Deleted, place + 1, null, place, head);
                if (entry is null) return Broken(AuditFault.Deleted, seal.Place, seal.EntryId, place, head);
                var expected = AuditChain.Next(head, seal.Place, entry);
                if (!expected.AsSpan().SequenceEqual(seal.Hash))
                {
                    // The sealed hash fits the neighbour's entry: the two were exchanged; otherwise the row's own fields differ.
                    var neighbours = links.Skip(i + 1).Take(50).Select(l => l.Entry).OfType<AuditEntry>();
                    var swapped = neighbours.Any(n => AuditChain.Next(head, seal.Place, n).AsSpan().SequenceEqual(seal.Hash));
                    return Broken(swapped ? AuditFault.Reordered : AuditFault.Edited, seal.Place, entry.Id, place, head);
                }

                (head, place, lastAt) = (expected, seal.Place, entry.At > lastAt ? entry.At : lastAt);
                rewritten |= anchored?.Place == place && anchored.Hash != Convert.ToHexStringLower(head);
            }

            if (links.Count < Batch) break;
        }

        if (anchored is not null && anchored.Place > place) return Broken(AuditFault.Truncated, place + 1, null, place, head);
        if (rewritten) return Broken(AuditFault.Rewritten, anchored!.Place, null, place, head);

        var unsealed = db.Set<AuditEntry>().AsNoTracking().Where(e => !db.Set<AuditSeal>().Any(s => s.EntryId == e.Id));
        var settled = place == 0 ? lastAt : lastAt - AuditSealer.LateSeal;
        var inserted = await unsealed.Where(e => e.At < settled).OrderBy(e => e.At).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
        if (inserted is { } id) return Broken(AuditFault.Inserted, null, id, place, head);
        return new(true, place, await unsealed.LongCountAsync(ct), HeadOf(place, head), null, null, null, anchored is null && place > 0
            ? $"审计链完好，共{place}条；数据目录中没有这个数据库的链头，不能判断链尾是否完整。"
            : $"审计链完好，共{place}条。");
    }

    private static AuditHead HeadOf(long place, byte[] hash) => new(place, Convert.ToHexStringLower(hash));

    private static AuditVerification Broken(AuditFault fault, long? place, Guid? entry, long intactUpTo, byte[] head) => new(false, intactUpTo, 0, HeadOf(intactUpTo, head),
        fault, place, entry, $"审计链在第{place?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "？"}条断开：{fault.NameOf()}。此前{intactUpTo}条完好。");
}
