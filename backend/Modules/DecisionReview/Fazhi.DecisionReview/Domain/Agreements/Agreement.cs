using System.ComponentModel;
using Fazhi.DecisionReview.Contracts;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.DecisionReview.Domain.Agreements;

/// <summary>合同的要素：主体、内容、形式。</summary>
/// <param name="CreditCode">对方的统一社会信用代码；自然人没有。</param>
/// <param name="CreditCodeReason">校验不符而确与证照一致的理由。</param>
/// <param name="Amount">标的额，元；没有的为空。</param>
/// <param name="Procurement">政府采购合同：适用备案和公告的期限。</param>
internal sealed record AgreementTerms(string Name, string Counterpart, string? CreditCode, string? CreditCodeReason, decimal? Amount, bool Procurement, string Summary);

/// <summary>履行节点。</summary>
internal sealed record Milestone(Guid Id, string Name, DateOnly DueOn, DateOnly? ReachedOn, string? Note);

/// <summary>合同、协议：一份合同从草拟到履行完毕。</summary>
[Description("合同、协议")]
internal sealed class Agreement : Dossier<AgreementStatus, AgreementStep>
{
    private Agreement()
    {
    }

    public string OrganizationName { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Counterpart { get; private set; } = "";

    public string? CreditCode { get; private set; }

    public string? CreditCodeReason { get; private set; }

    public decimal? Amount { get; private set; }

    public bool Procurement { get; private set; }

    public string Summary { get; private set; } = "";

    public RequestedReview? Review { get; private set; }

    /// <summary>按审查意见修改的说明。</summary>
    public string? Amendments { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>合同的截止日期；没有期限的为空。</summary>
    public DateOnly? ExpiresOn { get; private set; }

    public DateOnly? FiledOn { get; private set; }

    public string? FileNumber { get; private set; }

    public DateOnly? AnnouncedOn { get; private set; }

    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];

    /// <summary>The earliest milestone that is not reached, for the list and its lamp.</summary>
    public DateOnly? NextMilestoneOn { get; private set; }

    public string? EndNote { get; private set; }

    public override string Title => $"{Name}（{Counterpart}）";

    /// <summary>A counterpart without a credit code may be a person, whom the contract's name may name as well.</summary>
    public override string MaskedTitle => CreditCode is null ? PartyName.MaskedIn(Title, [Counterpart]) : Title;

    public override IEnumerable<string?> SearchWords => [OrganizationName, CreditCode, FileNumber];

    protected override Procedure<AgreementStatus, AgreementStep> Definition => AgreementProcedure.Definition;

    public static Agreement Draft(string countyCode, Guid organizationId, string organizationName, string number, AgreementTerms terms, LegalAct act)
    {
        var agreement = new Agreement { CountyCode = countyCode, OrganizationId = organizationId, OrganizationName = organizationName, Number = number };
        agreement.Set(terms);
        agreement.Open(AgreementStatus.Drafting, "登记合同", act);
        agreement.HandledBy(act.Actor.Id, act.Actor.Name);
        return agreement;
    }

    public void Correct(AgreementTerms terms, LegalAct act)
    {
        Demand(AgreementStep.Correct);
        Set(terms);
        Take(AgreementStep.Correct, act);
    }

    /// <summary>送请合法性审查：不合法的不得签订。</summary>
    public void RequestReview(DateOnly on, LegalAct act)
    {
        Demand(AgreementStep.RequestReview);
        Review = new((Review?.Round ?? 0) + 1, on);
        Take(AgreementStep.RequestReview, Dated(on, act), Review.Round == 1 ? null : $"第{Review.Round}次送审");
        Tell(new LegalityReviewRequested("decision-review", "contracts", Id, Review.Round, ReviewSubjectKinds.Contract, Name, CountyCode, OrganizationId, act.Actor.Id,
            act.Actor.Name, Summary, [], on, [Counterpart]));
    }

    /// <summary>收到审查意见：其他次的意见不算。</summary>
    public void ReceiveOpinion(LegalityReviewConcluded opinion, LegalAct act)
    {
        if (Status != AgreementStatus.UnderReview || Review?.Round != opinion.Round) return;
        Review = Review.With(opinion);
        Take(Review.MayProceed ? AgreementStep.ReceiveLawfulOpinion : AgreementStep.ReceiveUnlawfulOpinion, act.OnDay(opinion.ConcludedOn), $"{opinion.Outcome.NameOf()}，{opinion.OpinionNumber}");
    }

    /// <summary>审查被退回或者撤回。</summary>
    public void ReceiveReturn(LegalityReviewReturned returned, LegalAct act)
    {
        if (Status != AgreementStatus.UnderReview || Review?.Round != returned.Round) return;
        Review = Review.With(returned);
        Take(AgreementStep.ReceiveReturn, act.OnDay(returned.ReturnedOn), returned.Reason);
    }

    /// <summary>签订：备案、存档和公告的期限自签订之日的次日起算。</summary>
    public void Sign(DateOnly on, DateOnly? expiresOn, string? amendments, LegalAct act)
    {
        Demand(AgreementStep.Sign);
        AgreementRules.AmendmentsExplained.Require(Review?.Outcome != LegalityReviewOutcome.LawfulAfterAmendment || !string.IsNullOrWhiteSpace(amendments));
        AgreementRules.ExpiryAfterSigning.Require(expiresOn is not { } end || end >= on);
        (SignedOn, ExpiresOn, Amendments) = (on, expiresOn, amendments);
        Take(AgreementStep.Sign, Dated(on, act), amendments);
    }

    /// <summary>报备存档；政府采购合同报同级监督管理部门备案（政府采购法第四十七条）。</summary>
    public void FileCopy(string fileNumber, DateOnly on, LegalAct act)
    {
        Take(AgreementStep.FileCopy, Dated(on, act), fileNumber);
        (FileNumber, FiledOn) = (fileNumber, on);
    }

    /// <summary>公告政府采购合同（政府采购法实施条例第五十条）。</summary>
    public void Announce(string channel, DateOnly on, LegalAct act)
    {
        Take(AgreementStep.Announce, Dated(on, act), channel);
        AnnouncedOn = on;
    }

    /// <summary>安排履行节点：整份一次提交，已经完成的保留。</summary>
    public void PlanMilestones(IReadOnlyList<Milestone> milestones, LegalAct act)
    {
        Demand(AgreementStep.PlanMilestones);
        var lost = Milestones.Where(m => m.ReachedOn is not null && milestones.All(n => n.Id != m.Id)).Select(m => m.Name).ToList();
        if (lost.Count > 0) throw AgreementRules.ReachedStays.Broken(string.Join('、', lost));
        SetMilestones([.. milestones.Select(m => Milestones.FirstOrDefault(k => k.Id == m.Id && k.ReachedOn is not null) ?? m)]);
        Take(AgreementStep.PlanMilestones, act, string.Join('；', Milestones.Select(m => $"{m.Name} {m.DueOn:yyyy-MM-dd}")));
    }

    /// <summary>完成履行节点。</summary>
    public void ReachMilestone(Guid id, string? note, DateOnly on, LegalAct act)
    {
        Demand(AgreementStep.ReachMilestone);
        var milestone = Milestones.Single(m => m.Id == id);
        AgreementRules.MilestoneOnce.Require(milestone.ReachedOn is null);
        SetMilestones([.. Milestones.Select(m => m.Id == id ? m with { ReachedOn = on, Note = note } : m)]);
        Take(AgreementStep.ReachMilestone, Dated(on, act), $"{milestone.Name}{(note is null ? "" : $"：{note}")}");
    }

    /// <summary>履行完毕。</summary>
    public void Complete(string note, DateOnly on, LegalAct act)
    {
        Demand(AgreementStep.Complete);
        var open = Milestones.Where(m => m.ReachedOn is null).Select(m => m.Name).ToList();
        if (open.Count > 0) throw AgreementRules.MilestonesReached.Broken(string.Join('、', open));
        EndNote = note;
        Take(AgreementStep.Complete, Dated(on, act), note);
    }

    /// <summary>终止：放弃签订、解除、撤销。</summary>
    public void End(string reason, DateOnly on, LegalAct act)
    {
        EndNote = reason;
        Take(AgreementStep.End, Dated(on, act), reason);
    }

    protected override bool Concerns(string deadline) => Procurement == (deadline is AgreementProcedure.ProcurementFiling or AgreementProcedure.Announcement);

    private void Set(AgreementTerms terms)
    {
        var questioned = UnifiedSocialCreditCode.TryParse(terms.CreditCode, out var code) && !code.IsCheckCharacterValid;
        AgreementRules.CodeQuestioned.Require(!questioned || !string.IsNullOrWhiteSpace(terms.CreditCodeReason));
        (Name, Counterpart, CreditCode, Amount, Procurement, Summary) = (terms.Name, terms.Counterpart, code?.Value, terms.Amount, terms.Procurement, terms.Summary);
        CreditCodeReason = questioned ? terms.CreditCodeReason : null;
    }

    private void SetMilestones(IReadOnlyList<Milestone> milestones) =>
        (Milestones, NextMilestoneOn) = (milestones, milestones.Where(m => m.ReachedOn is null).Select(m => (DateOnly?)m.DueOn).Min());
}
