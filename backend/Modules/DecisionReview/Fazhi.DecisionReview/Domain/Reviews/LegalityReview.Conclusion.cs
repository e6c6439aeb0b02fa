using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>结论、意见书、采纳，以及此后有权机关的处理。</summary>
internal sealed partial class LegalityReview
{
    public LegalityReviewOutcome? Outcome { get; private set; }

    /// <summary>审查意见的总述。</summary>
    public string? Conclusion { get; private set; }

    public IReadOnlyList<LegalityFinding> Findings { get; private set; } = [];

    public string? ConcludedBy { get; private set; }

    /// <summary>意见书的文号。</summary>
    public string? OpinionNumber { get; private set; }

    /// <summary>出具意见之日。</summary>
    public DateOnly? OpinionOn { get; private set; }

    /// <summary>The day that counts for the yearly figures; null for a later round of what was counted.</summary>
    public DateOnly? CountedOn { get; private set; }

    /// <summary>最短期限未满即出具的理由。</summary>
    public string? EarlyReason { get; private set; }

    public Adoption? Adoption { get; private set; }

    public IReadOnlyList<FindingResponse> Responses { get; private set; } = [];

    public DateOnly? AdoptedOn { get; private set; }

    public string? AdoptionNote { get; private set; }

    public Revocation? Revocation { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    /// <summary>作出审查结论：权限、程序、内容逐条写明（重大行政决策程序暂行条例第二十七条、第二十八条）。</summary>
    public void Conclude(ReviewConclusion conclusion, IReadOnlyList<AdviceAdoption> advice, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.Conclude);
        ReviewRules.AdviceRequired.Require(Term != ReviewTerm.MajorDecision || invitations.Exists(i => i.AnsweredOn is not null));
        Judge(advice);
        Conclude(ReviewStep.Conclude, conclusion, on, act);
    }

    /// <summary>司法所作出结论：不报县审查的乡镇、村级事项。</summary>
    public void ConcludeFirst(ReviewConclusion conclusion, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.ConcludeFirst);
        Conclude(ReviewStep.ConcludeFirst, conclusion, on, act);
        FirstReviewerName = HandlerName;
    }

    /// <summary>审核不同意结论，退回重审；司法所的结论由县级提审。</summary>
    public void Reopen(string reason, LegalAct act) => Take(ReviewStep.Reopen, act, reason);

    /// <summary>出具审查意见书：自此日计入当年的审查件。</summary>
    /// <param name="opinionNumber">已经印发的意见书的文号；还没有印发的为空。</param>
    public void IssueOpinion(string? opinionNumber, string? earlyReason, DateOnly on, LegalAct act) =>
        Issue(ReviewStep.IssueOpinion, opinionNumber, earlyReason, on, act);

    /// <summary>司法所出具审查意见书。</summary>
    public void IssueFirstOpinion(string? opinionNumber, DateOnly on, LegalAct act) => Issue(ReviewStep.IssueFirstOpinion, opinionNumber, null, on, act);

    private void Issue(ReviewStep step, string? opinionNumber, string? earlyReason, DateOnly on, LegalAct act)
    {
        Demand(step);
        if (string.IsNullOrEmpty(opinionNumber)) throw new RuleViolationException(ReviewRules.OpinionIssued);
        var early = !ReviewProcedure.County.All(key => FloorIsOver(key, on));
        ReviewRules.EarlyNeedsReason.Require(!early || !string.IsNullOrWhiteSpace(earlyReason));
        (OpinionNumber, OpinionOn, EarlyReason) = (opinionNumber, on, early ? earlyReason : null);
        CountedOn = CountedBefore ? null : on;
        Take(step, Dated(on, act), $"{Outcome?.NameOf()}，{opinionNumber}");
        if (SourceModule is { } module && SourceId is { } source && Outcome is { } outcome)
            Tell(new LegalityReviewConcluded(Id, Number, module, source, Round, outcome, on, opinionNumber, Findings));
    }

    /// <summary>送审单位逐条反馈采纳情况，不采纳的说明理由（重大行政决策程序暂行条例第二十八条第二款）。</summary>
    public void RecordAdoption(IReadOnlyList<FindingResponse> responses, string? note, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.RecordAdoption);
        var unanswered = Findings.Where(f => !responses.Any(r => r.Clause == f.Clause && (r.Adopted || !string.IsNullOrWhiteSpace(r.Reason))))
            .Select(f => f.Clause).ToList();
        if (unanswered.Count > 0) throw ReviewRules.ResponsesComplete.Broken(string.Join('、', unanswered));
        Responses = [.. Findings.Select(f => responses.First(r => r.Clause == f.Clause))];
        Adoption = Responses.All(r => r.Adopted) ? Reviews.Adoption.Adopted
            : Responses.Any(r => r.Adopted) ? Reviews.Adoption.PartlyAdopted : Reviews.Adoption.NotAdopted;
        (AdoptedOn, AdoptionNote) = (on, note);
        Take(ReviewStep.RecordAdoption, Dated(on, act), $"{Adoption?.NameOf()}{(note is null ? "" : $"：{note}")}");
    }

    /// <summary>登记送审件后来因违反法律规定被有权机关撤销或者责令修改。</summary>
    public void RecordRevocation(Revocation revocation, LegalAct act)
    {
        Demand(ReviewStep.RecordRevocation);
        ReviewRules.RevokedOnce.Require(Revocation is null);
        (Revocation, RevokedOn) = (revocation, revocation.On);
        Take(ReviewStep.RecordRevocation, Dated(revocation.On, act), $"{revocation.Authority}{revocation.Kind.NameOf()}：{revocation.Reason}");
    }

    private void Conclude(ReviewStep step, ReviewConclusion conclusion, DateOnly on, LegalAct act)
    {
        ReviewRules.FindingsRequired.Require(conclusion.Outcome == LegalityReviewOutcome.Lawful || conclusion.Findings.Count > 0);
        Claim(act);
        (Outcome, Conclusion, Findings, ConcludedBy) = (conclusion.Outcome, conclusion.Summary, conclusion.Findings, act.Actor.Name);
        Take(step, Dated(on, act), conclusion.Outcome.NameOf());
    }

    private void Judge(IReadOnlyList<AdviceAdoption> advice)
    {
        foreach (var invitation in invitations.Where(i => i.AnsweredOn is not null))
        {
            var judged = advice.FirstOrDefault(a => a.InvitationId == invitation.Id);
            if (judged is null || (judged.Adoption != Reviews.Adoption.Adopted && string.IsNullOrWhiteSpace(judged.Reason)))
                throw ReviewRules.AdviceJudged.Broken(invitation.AdviserName);
            invitation.Judge(judged.Adoption, judged.Reason);
        }
    }
}

/// <summary>审查结论。</summary>
internal sealed record ReviewConclusion(LegalityReviewOutcome Outcome, string Summary, IReadOnlyList<LegalityFinding> Findings);
