using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Published;

/// <summary>What other modules may ask about reviews.</summary>
internal sealed class LegalityReviews(DecisionReviewDbContext db) : ILegalityReviews
{
    public async Task<IReadOnlyList<LegalityReviewSummary>> OfAsync(string sourceModule, IReadOnlyCollection<Guid> sourceIds, CancellationToken ct)
    {
        var reviews = await db.AskedBy(sourceModule, sourceIds)
            .Select(r => new { r.Id, r.Number, SourceId = r.SourceId!.Value, r.Round, r.Status, r.OpenedOn, r.Outcome, r.OpinionOn, r.OpinionNumber }).ToListAsync(ct);
        // The conclusion is the reviewers' own until the opinion is out.
        return [.. reviews.Select(r => new LegalityReviewSummary(r.Id, r.Number, r.SourceId, r.Round, r.Status.NameOf(), r.OpenedOn,
            r.OpinionOn is null ? null : r.Outcome, r.OpinionOn, r.OpinionNumber))];
    }
}
