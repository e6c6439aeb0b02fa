using System.Runtime.CompilerServices;
using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;

namespace Fazhi.NormativeDocuments.Published;

/// <summary>All dossiers of the module, of every kind, for rebuilding the matter index.</summary>
internal sealed class NormativeDocumentsDossiers(NormativeDocumentsDbContext db) : IDossierSource
{
    public string Module => NormProcedure.Definition.Module;

    public async IAsyncEnumerable<IDossier> StreamAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var document in db.Set<NormativeDocument>().AsSplitQuery().InBatchesAsync(ct)) yield return document;
        await foreach (var filing in db.Set<FilingReview>().InBatchesAsync(ct)) yield return filing;
        await foreach (var task in db.Set<CleanupTask>().InBatchesAsync(ct)) yield return task;
        await foreach (var campaign in db.Set<CleanupCampaign>().InBatchesAsync(ct)) yield return campaign;
    }
}
