using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;

namespace Fazhi.DecisionReview.Published;

/// <summary>All dossiers of the module, for rebuilding the matter index.</summary>
internal sealed class DecisionReviewDossiers(DecisionReviewDbContext db) : IDossierSource
{
    public string Module => "decision-review";

    public IAsyncEnumerable<IDossier> StreamAsync(CancellationToken ct) => db.Set<LegalityReview>().AsSplitQuery().InBatchesAsync(ct)
        .Concat(db.Set<MajorDecision>().AsSplitQuery().InBatchesAsync(ct)).Concat(db.Set<DecisionCatalogue>().InBatchesAsync(ct))
        .Concat(db.Set<Agreement>().InBatchesAsync(ct));
}
