using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>结案、审查结案材料、补贴、归档；终止；异议。</summary>
internal sealed partial class AidCase
{
    public AidConclusion? Conclusion { get; private set; }

    /// <summary>结案之日，供统计。</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>结案结果，供筛选和统计。</summary>
    public AidOutcome? Outcome { get; private set; }

    /// <summary>挽回（取得）的经济利益，元，供统计。</summary>
    public decimal RecoveredAmount { get; private set; }

    /// <summary>案卷质量评分，0 至 100。</summary>
    public int? QualityScore { get; private set; }

    public SubsidyGrant? Subsidy { get; private set; }

    /// <summary>核定补贴之日，供发放表筛选。</summary>
    public DateOnly? SubsidyApprovedOn { get; private set; }

    public TerminationGround? TerminationGround { get; private set; }

    public string? TerminationReasons { get; private set; }

    /// <summary>终止决定发送之日；没有发送的为空。</summary>
    public DateOnly? TerminationSentOn { get; private set; }

    /// <summary>结案日：结案之日；终止援助的，所属单位收到终止决定之日（办理法律援助案件程序规定第四十条第二款），以发送之日为准。</summary>
    public DateOnly? ClosingDay => ConcludedOn ?? TerminationSentOn;

    /// <summary>适用哪一年的补贴标准。</summary>
    public int SubsidyYear => (ClosingDay ?? OpenedOn).Year;

    /// <summary>申请人、受援人收到不予援助、终止援助决定之日；没有登记的为空。</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>最近一次异议；没有提出的为空。</summary>
    public AidObjection? Objection { get; private set; }

    /// <summary>结案：结果、挽回的经济损失及其证明材料。</summary>
    public void Conclude(AidConclusion conclusion, LegalAct act)
    {
        Demand(AidStep.Conclude);
        AidRules.EvidenceRequired.Require(conclusion.RecoveredAmount + conclusion.AvoidedAmount == 0 || conclusion.Evidence != RecoveryEvidence.None);
        Take(AidStep.Conclude, Dated(conclusion.ConcludedOn, act), conclusion.Summary);
        Conclusion = conclusion;
        ConcludedOn = conclusion.ConcludedOn;
        Outcome = conclusion.Outcome;
        RecoveredAmount = conclusion.RecoveredAmount;
    }

    /// <summary>提交结案归档材料；终止援助前已经指派人员的，在终止决定发送、异议期限届满之后（办理法律援助案件程序规定第四十条）。</summary>
    public void SubmitDossier(string? note, DateOnly on, LegalAct act)
    {
        Demand(AidStep.SubmitDossier);
        if (Status != AidStatus.Concluded)
        {
            AidRules.NothingToSubmit.Require(OwesMaterials);
            AidRules.SubmittedAfterSending.Require(TerminationSentOn is not null);
            RequireSettled(on);
        }

        Take(AidStep.SubmitDossier, Dated(on, act), note);
    }

    /// <summary>退回：列明需要补正的结案材料。提交的期限仍自结案日起算。</summary>
    public void ReturnDossier(string missing, DateOnly on, LegalAct act)
    {
        Take(AidStep.ReturnDossier, Dated(on, act), missing);
        Start(AidProcedure.CloseFile, ClosingDay!.Value, act);
    }

    public void AcceptDossier(int qualityScore, string? opinion, DateOnly on, LegalAct act)
    {
        Demand(AidStep.AcceptDossier);
        QualityScore = qualityScore;
        Claim(act);
        Take(AidStep.AcceptDossier, Dated(on, act), opinion);
    }

    /// <summary>核定补贴：以标准表的建议为准，不一致的说明理由（法律援助法第五十二条）。</summary>
    public void ApproveSubsidy(SubsidyProposal proposal, decimal amount, string? departureReason, DateOnly on, LegalAct act)
    {
        Demand(AidStep.ApproveSubsidy);
        AidRules.DepartureNeedsReason.Require(amount == proposal.Amount || !string.IsNullOrWhiteSpace(departureReason));
        Take(AidStep.ApproveSubsidy, Dated(on, act), departureReason ?? proposal.Reason);
        Subsidy = new(proposal.Amount, proposal.Reason, amount, departureReason, on, LastAssignment!.PractitionerId);
        SubsidyApprovedOn = on;
    }

    /// <summary>归档；不予援助、终止援助的，在异议期限届满之后；终止前已经指派人员的，先审查结案材料、核定补贴。</summary>
    public void File(string? note, DateOnly on, LegalAct act)
    {
        Demand(AidStep.File);
        AidRules.MaterialsBeforeFiling.Require(Status == AidStatus.ReadyToFile || !OwesMaterials);
        RequireSettled(on);
        Take(AidStep.File, Dated(on, act), note);
    }

    /// <summary>终止援助前已经指派人员的，结案材料由该人员提交，补贴由此核定。</summary>
    private bool OwesMaterials => TerminationGround is not null && assignments.Count > 0;

    /// <summary>A refusal or a termination stands once it was received and nobody may object any more.</summary>
    private void RequireSettled(DateOnly on)
    {
        AidRules.SettledAfterService.Require(Status is not (AidStatus.Refused or AidStatus.Terminated) || ServedOn is not null);
        AidRules.SettledAfterWindow.Require(!Deadlines.Any(d => d is { Key: AidProcedure.Objection, Status: DeadlineStatus.Running } && !(on > d.DueOn)));
    }

    /// <summary>终止法律援助（法律援助法第四十八条）。</summary>
    public void Terminate(TerminationGround ground, string reasons, DateOnly on, LegalAct act)
    {
        Demand(AidStep.Terminate);
        AidRules.GrantBeforeTermination.Require(AidedOn is not null);
        Take(AidStep.Terminate, Dated(on, act), reasons);
        TerminationGround = ground;
        TerminationReasons = reasons;
        CurrentAssignment?.End(on);
    }

    /// <summary>终止决定发送受援人，并通知所属单位和办案机关；已经指派人员的，提交结案材料的三十日由此起算。</summary>
    public void SendTermination(DateOnly on, LegalAct act)
    {
        Demand(AidStep.SendTermination);
        AidRules.NothingToSend.Require(TerminationGround is not null);
        AidRules.SentOnce.Require(TerminationSentOn is null);
        Take(AidStep.SendTermination, Dated(on, act));
        TerminationSentOn = on;
    }

    /// <summary>登记申请人、受援人收到不予援助、终止援助决定之日：异议期限自该日起算。</summary>
    public void RecordService(DateOnly on, LegalAct act)
    {
        Demand(AidStep.RecordService);
        AidRules.ServedOnce.Require(ServedOn is null);
        DossierRules.InOrder.Require(on >= LastMovedOn);
        Take(AidStep.RecordService, Dated(on, act));
        ServedOn = on;
    }

    /// <summary>申请人、受援人对不予援助或者终止援助的决定提出异议（法律援助法第四十九条）。</summary>
    public void RaiseObjection(string reasons, DateOnly on, LegalAct act)
    {
        Demand(AidStep.RaiseObjection);
        var window = Deadlines.FirstOrDefault(d => d is { Key: AidProcedure.Objection, Status: DeadlineStatus.Running });
        AidRules.ObjectionInTime.Require(window?.DueOn is not { } last || on <= last);
        Take(AidStep.RaiseObjection, Dated(on, act), reasons);
        Objection = new(on, reasons);
    }

    /// <summary>异议成立：责令法律援助机构改正。不予援助的，由它另行决定给予援助；终止援助的，恢复援助，另行指派。</summary>
    public void SustainObjection(string reasons, DateOnly on, LegalAct act)
    {
        Demand(AidStep.SustainObjection);
        AssignedTo(null, null);
        Take(AidStep.SustainObjection, Dated(on, act), reasons);
        Objection = Objection! with { Sustained = true, ReviewReasons = reasons, ReviewedOn = on };
        (ServedOn, TerminationSentOn) = (null, null);
    }

    public void RejectObjection(string reasons, DateOnly on, LegalAct act)
    {
        Demand(AidStep.RejectObjection);
        Take(AidStep.RejectObjection, Dated(on, act), reasons);
        Objection = Objection! with { Sustained = false, ReviewReasons = reasons, ReviewedOn = on };
    }
}
