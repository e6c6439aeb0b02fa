using System.Runtime.CompilerServices;
using Fazhi.Kernel.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>Reads a table of dossiers from end to end.</summary>
public static class DossierBatches
{
    private const int Batch = 500;

    /// <summary>Every dossier of the query in the order of ids, untracked, a batch at a time.</summary>
    public static async IAsyncEnumerable<IDossier> InBatchesAsync<T>(this IQueryable<T> dossiers, [EnumeratorCancellation] CancellationToken ct)
        where T : AggregateRoot, IDossier
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var batch = await dossiers.AsNoTracking().Where(d => d.Id > last).OrderBy(d => d.Id).Take(Batch).ToListAsync(ct);
            foreach (var dossier in batch) yield return dossier;
            if (batch.Count < Batch) yield break;
            after = batch[^1].Id;
        }
    }
}
