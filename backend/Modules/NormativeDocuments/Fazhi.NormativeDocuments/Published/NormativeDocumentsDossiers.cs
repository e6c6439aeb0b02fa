using System.Runtime.CompilerServices;
using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;

namespace Fazhi.NormativeDocuments.Published;

/// <summary>All dossiers of the module, of every kind, for rebuilding the matter index.</summary>
internal sealed class NormativeDocumentsDossiers(NormativeDocumentsDbContext db) : IDossierSource
{
    private const int Batch = 500;

    public string Module => NormProcedure.Definition.Module;

    public async IAsyncEnumerable<IDossier> StreamAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var document in OfAsync<NormativeDocument>(ct)) yield return document;
        await foreach (var filing in OfAsync<FilingReview>(ct)) yield return filing;
        await foreach (var task in OfAsync<CleanupTask>(ct)) yield return task;
        await foreach (var campaign in OfAsync<CleanupCampaign>(ct)) yield return campaign;
    }

    private async IAsyncEnumerable<T> OfAsync<T>([EnumeratorCancellation] CancellationToken ct)
        where T : AggregateRoot
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var batch = await db.Set<T>().AsNoTracking().Where(d => d.Id > last).OrderBy(d => d.Id).Take(Batch).AsSplitQuery().ToListAsync(ct);
            foreach (var dossier in batch) yield return dossier;
            if (batch.Count < Batch) yield break;
            after = batch[^1].Id;
        }
    }
}
