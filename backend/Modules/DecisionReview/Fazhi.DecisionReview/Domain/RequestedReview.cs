using Fazhi.DecisionReview.Contracts;

namespace Fazhi.DecisionReview.Domain;

/// <summary>最近一次送请的合法性审查，由送审的事项自己记着。</summary>
internal sealed record RequestedReview(int Round, DateOnly RequestedOn, Guid? ReviewId = null, string? ReviewNumber = null, LegalityReviewOutcome? Outcome = null,
    DateOnly? ConcludedOn = null, string? OpinionNumber = null, string? ReturnReason = null)
{
    /// <summary>可以进入下一步的结论。</summary>
    public bool MayProceed => Outcome is LegalityReviewOutcome.Lawful or LegalityReviewOutcome.LawfulAfterAmendment;

    public RequestedReview With(LegalityReviewConcluded opinion) => this with
    {
        ReviewId = opinion.ReviewId, ReviewNumber = opinion.ReviewNumber, Outcome = opinion.Outcome, ConcludedOn = opinion.ConcludedOn, OpinionNumber = opinion.OpinionNumber,
    };

    public RequestedReview With(LegalityReviewReturned returned) => this with { ReviewId = returned.ReviewId, ReviewNumber = returned.ReviewNumber, ReturnReason = returned.Reason };
}
