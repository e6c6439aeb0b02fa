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
/// <remarks>People go on working meanwhile. So the rows of the index are listed before the dossiers are read: a row written since is right, being made
/// from its dossier by whoever wrote it, and is left alone; and of a row listed the dossier was there to be read, or there is none.</remarks>
public sealed class MatterRebuilder(PlatformDbContext db, IEnumerable<IDossierSource> sources)
{
    private const int Batch = 500;
    private readonly List<string> examples = [];
    private int examined, missing, different, orphaned;

    public async Task<MatterRebuild> RunAsync(bool repair, CancellationToken ct)
    {
        foreach (var source in sources)
        {
            var (module, seen) = (source.Module, new HashSet<Guid>());
            var listed = await db.Database.SqlQuery<Row>($"select id, xmin::text as stamp from platform.matters where module = {module}")
                .ToDictionaryAsync(r => r.Id, r => r.Stamp, ct);
            await foreach (var batch in source.StreamAsync(ct).Select(d => Matter.Of(d, ((AggregateRoot)d).Version)).Chunk(Batch).WithCancellation(ct))
            {
                seen.UnionWith(batch.Select(m => m.Id));
                await CompareAsync(batch, listed, repair, ct);
            }

            await RemoveOrphansAsync(module, [.. listed.Keys.Where(id => !seen.Contains(id))], repair, ct);
        }

        return new(examined, missing, different, orphaned, examples);
    }

    private async Task CompareAsync(Matter[] expected, Dictionary<Guid, string> listed, bool repair, CancellationToken ct)
    {
        var ids = expected.Select(m => m.Id).ToArray();
        var stored = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var differing = new List<(Matter Matter, List<string> Fields)>();
        foreach (var matter in expected)
        {
            examined++;
            if (!stored.TryGetValue(matter.Id, out var found))
            {
                missing++;
                Note($"缺少 {matter.Number} {matter.Title}");
                if (repair) db.Add(matter);
            }
            else if (Differences(matter, found) is { Count: > 0 } fields) differing.Add((matter, fields));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var untouched = await UntouchedAsync([.. differing.Select(d => d.Matter.Id)], listed, ct);
        foreach (var (matter, fields) in differing.Where(d => untouched.Contains(d.Matter.Id)))
        {
            different++;
            Note($"不一致 {matter.Number}：{string.Join('、', fields)}");
            if (repair) db.Update(matter);
        }

        if (repair) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Those of the rows that nobody wrote since they were listed, locked until the transaction ends: whoever saves meanwhile has the last word.</summary>
    private async Task<HashSet<Guid>> UntouchedAsync(Guid[] ids, Dictionary<Guid, string> listed, CancellationToken ct)
    {
        if (ids.Length == 0) return [];
        var rows = await db.Database.SqlQuery<Row>($"select id, xmin::text as stamp from platform.matters where id = any({ids}) order by id for update").ToListAsync(ct);
        return [.. rows.Where(r => listed.GetValueOrDefault(r.Id) == r.Stamp).Select(r => r.Id)];
    }

    private async Task RemoveOrphansAsync(string module, Guid[] orphans, bool repair, CancellationToken ct)
    {
        orphaned += orphans.Length;
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

    /// <param name="Stamp">The transaction that wrote the row last.</param>
    private sealed record Row(Guid Id, string Stamp);
}
