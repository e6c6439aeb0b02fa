using Fazhi.DecisionReview.Contracts;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Outbox;

namespace Fazhi.NormativeDocuments.Published;

/// <summary>收到合法性审查意见：合法的可以提交集体讨论，不合法的退回修改。</summary>
internal sealed class OpinionConsumer(NormativeDocumentsDbContext db, ICurrentUser users, Acts acts) : IConsumer<LegalityReviewConcluded>
{
    private const string Reviewer = "县司法行政部门";

    public async Task ConsumeAsync(Guid eventId, LegalityReviewConcluded e, CancellationToken ct)
    {
        if (e.SourceModule != NormProcedure.Definition.Module) return;
        if (await db.FindInCountyAsync(users.User.CountyCode, e.SourceId, ct) is not { } document) return;
        var outcome = e.Outcome switch
        {
            LegalityReviewOutcome.Lawful => LegalityOutcome.Lawful,
            LegalityReviewOutcome.LawfulAfterAmendment => LegalityOutcome.LawfulOnceAmended,
            LegalityReviewOutcome.Unlawful or LegalityReviewOutcome.BeyondPowers => LegalityOutcome.Unlawful,
            _ => throw new InvalidOperationException($"{e.Outcome}"),
        };
        var opinion = string.Join('\n', e.Findings.Select(f => $"{f.Clause}：{f.Problem.TrimEnd('。')}。建议：{f.Suggestion}{(f.LegalBasis is { } basis ? $"（{basis}）" : "")}"));
        if (document.ReceiveOpinion(new(e.Round, Reviewer, e.OpinionNumber, e.ConcludedOn, outcome, opinion.Length > 0 ? opinion : e.Outcome.NameOf(), e.ReviewId), acts.Begin()))
            await db.SaveChangesAsync(ct);
    }
}

/// <summary>送审被退回，或者撤回：可以再送。</summary>
internal sealed class ReturnConsumer(NormativeDocumentsDbContext db, ICurrentUser users, Acts acts) : IConsumer<LegalityReviewReturned>
{
    public async Task ConsumeAsync(Guid eventId, LegalityReviewReturned e, CancellationToken ct)
    {
        if (e.SourceModule != NormProcedure.Definition.Module) return;
        if (await db.FindInCountyAsync(users.User.CountyCode, e.SourceId, ct) is not { } document) return;
        if (document.ReturnReview(e.Round, e.Reason, e.ReturnedOn, acts.Begin())) await db.SaveChangesAsync(ct);
    }
}
