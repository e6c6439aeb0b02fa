using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>A module's dossiers, all of them, for rebuilding the matter index. Registered by the module with <c>AddScoped&lt;IDossierSource, …&gt;</c>.</summary>
public interface IDossierSource
{
    string Module { get; }

    /// <summary>Streams every dossier of every county, with deadlines and whatever its title and search words need, unscoped and untracked.</summary>
    IAsyncEnumerable<IDossier> StreamAsync(CancellationToken ct);
}

/// <summary>What a rebuild found.</summary>
/// <param name="Examined">核对的案卷数。</param>
/// <param name="Missing">索引中缺少的。</param>
/// <param name="Different">与案卷不一致的。</param>
/// <param name="Orphaned">索引中有而案卷已不存在的。</param>
/// <param name="Examples">不一致的例子。</param>
public sealed record MatterRebuild(int Examined, int Missing, int Different, int Orphaned, IReadOnlyList<string> Examples)
{
    public bool Clean => Missing + Different + Orphaned == 0;
}

/// <summary>Compares the matter index with the dossiers that it is made from, and repairs it where asked (verb <c>rebuild-matters</c>).</summary>
public sealed class MatterRebuilder(PlatformDbContext db, IEnumerable<IDossierSource> sources)
{
    private const int Batch = 500;
    private readonly List<string> examples = [];
    private int examined, missing, different, orphaned;

    public async Task<MatterRebuild> RunAsync(bool repair, CancellationToken ct)
    {
        foreach (var source in sources)
        {
            var seen = new HashSet<Guid>();
            await foreach (var batch in source.StreamAsync(ct).Select(d => Matter.Of(d, ((AggregateRoot)d).Version)).Chunk(Batch).WithCancellation(ct))
            {
                seen.UnionWith(batch.Select(m => m.Id));
                await CompareAsync(batch, repair, ct);
            }

            await FindOrphansAsync(source.Module, seen, repair, ct);
        }

        return new(examined, missing, different, orphaned, examples);
    }

    private async Task CompareAsync(Matter[] expected, bool repair, CancellationToken ct)
    {
        var ids = expected.Select(m => m.Id).ToArray();
        var stored = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var matter in expected)
        {
            examined++;
            if (!stored.TryGetValue(matter.Id, out var found))
            {
                missing++;
                Note($"缺少 {matter.Number} {matter.Title}");
                if (repair) db.Add(matter);
            }
            else if (Differences(matter, found) is { Count: > 0 } fields)
            {
                different++;
                Note($"不一致 {matter.Number}：{string.Join('、', fields)}");
                if (repair) db.Update(matter);
            }
        }

        if (repair) await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task FindOrphansAsync(string module, HashSet<Guid> seen, bool repair, CancellationToken ct)
    {
        var orphans = new List<Guid>();
        await foreach (var id in db.Matters.Where(m => m.Module == module).Select(m => m.Id).AsAsyncEnumerable().WithCancellation(ct))
            if (!seen.Contains(id)) orphans.Add(id);
        orphaned += orphans.Count;
        foreach (var id in orphans.Take(5)) Note($"多余 {module} {id}");
        if (repair) await db.Matters.Where(m => orphans.Contains(m.Id)).ExecuteDeleteAsync(ct);
    }

    private static List<string> Differences(Matter expected, Matter found) =>
        [.. typeof(Matter).GetProperties().Where(p => p.Name is not nameof(Matter.SearchGrams) && !Equals(p.GetValue(expected), p.GetValue(found))).Select(p => p.Name)
            .Concat(expected.SearchGrams.ToHashSet().SetEquals(found.SearchGrams) ? [] : [nameof(Matter.SearchGrams)])];

    private void Note(string example)
    {
        if (examples.Count < 20) examples.Add(example);
    }
}
