using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Outbox;

namespace Fazhi.DecisionReview.Published;

/// <summary>Carries the opinion, or the return, of a review to the decision or the contract that asked for it; told again, it changes nothing.</summary>
internal sealed class FollowReview(DecisionReviewDbContext db, Acts acts) : IConsumer<LegalityReviewConcluded>, IConsumer<LegalityReviewReturned>
{
    public async Task ConsumeAsync(Guid eventId, LegalityReviewConcluded e, CancellationToken ct)
    {
        if (e.SourceModule != "decision-review") return;
        (await db.DecisionAsync(e.SourceId, ct))?.ReceiveOpinion(e, acts.Begin());
        (await db.AgreementAsync(e.SourceId, ct))?.ReceiveOpinion(e, acts.Begin());
        await db.SaveChangesAsync(ct);
    }

    public async Task ConsumeAsync(Guid eventId, LegalityReviewReturned e, CancellationToken ct)
    {
        if (e.SourceModule != "decision-review") return;
        (await db.DecisionAsync(e.SourceId, ct))?.ReceiveReturn(e, acts.Begin());
        (await db.AgreementAsync(e.SourceId, ct))?.ReceiveReturn(e, acts.Begin());
        await db.SaveChangesAsync(ct);
    }
}
