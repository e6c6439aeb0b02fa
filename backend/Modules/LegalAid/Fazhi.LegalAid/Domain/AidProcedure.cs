using Fazhi.Kernel.Procedures;
using static Fazhi.LegalAid.Domain.AidStatus;

namespace Fazhi.LegalAid.Domain;

/// <summary>法律援助程序（法律援助法；办理法律援助案件程序规定）。Hold it against the statute line by line.</summary>
internal static class AidProcedure
{
    public const string Review = "review";
    public const string AssignAfterGrant = "assign";
    public const string AssignAfterNotice = "noticeAssign";
    public const string Agreement = "agreement";
    public const string LawyerChange = "lawyerChange";
    public const string CloseFile = "closeFile";
    public const string CloseReview = "closeReview";
    public const string Objection = "objection";
    public const string ObjectionReview = "objectionReview";
    public const string TerminationSend = "terminationSend";

    /// <summary>收到申请：出具受理通知书，写明收到的材料和审查期限。</summary>
    public static readonly Opening Receipt = new("receive", "收到法律援助申请", "legal-aid.acceptance");

    private static readonly AidStatus[] Open = [.. Enum.GetValues<AidStatus>().Except([Withdrawn, Filed])];

    public static readonly Procedure<AidStatus, AidStep> Definition = new Procedure<AidStatus, AidStep>("legal-aid", "cases", "法律援助")
        .State(Received, Holder.Handler)
        .State(AwaitingSupplement, Holder.Party)
        .State(AwaitingAssignment, Holder.Handler)
        .State(Refused, Holder.Handler)
        .State(Withdrawn, Holder.Nobody)
        .State(Handling, Holder.Assignee)
        .State(LawyerChangeRequested, Holder.Handler)
        .State(Concluded, Holder.Assignee)
        .State(DossierSubmitted, Holder.Handler)
        .State(SubsidyDue, Holder.Handler)
        .State(ReadyToFile, Holder.Handler)
        .State(Terminated, Holder.Handler)
        .State(ObjectionUnderReview, Holder.Handler)
        .State(ObjectionRejected, Holder.Handler)
        .State(Filed, Holder.Nobody)

        .Deadline(Review, "审查并决定", Bound.Agency, "aid-review")
        .Deadline(AssignAfterGrant, "指派法律援助人员", Bound.Agency, "aid-assign", "aid-assign-civil")
        .Deadline(AssignAfterNotice, "按通知指派法律援助人员", Bound.Agency, "aid-criminal-assign", "aid-assign-criminal")
        .Deadline(Agreement, "签订委托协议", Bound.Assignee, "aid-agreement-5d")
        .Deadline(LawyerChange, "决定是否更换人员", Bound.Agency, "aid-change-lawyer-5d")
        .Deadline(CloseFile, "提交结案归档材料", Bound.Assignee, "aid-close-file-30d", "aid-close-file")
        .Deadline(CloseReview, "审查结案材料", Bound.Agency, "aid-close-review-30d", "aid-close-file")
        .Deadline(Objection, "提出异议", Bound.Party, "aid-objection-15d")
        .Deadline(ObjectionReview, "审查异议", Bound.Agency, "aid-objection-review")
        .Deadline(TerminationSend, "发送终止决定", Bound.Agency, "aid-termination-send-3d")

        .OpenedBy(Receipt)
        .Step(AidStep.RequestSupplement, [Received], AwaitingSupplement, "法律援助法第四十三条第二款", AidRights.Examine,
            s => s.Suspends(Review).Needs("需要补充的全部材料（一次列清）", "补充期限").Writes("legal-aid.supplement"))
        .Step(AidStep.ReceiveSupplement, [AwaitingSupplement], Received, "法律援助法第四十三条第二款", AidRights.Register, s => s.Resumes(Review))
        .Step(AidStep.DeemWithdrawn, [AwaitingSupplement], Withdrawn, "法律援助法第四十三条第二款", AidRights.Examine, s => s.Needs("理由"))
        .Step(AidStep.Withdraw, [Received, AwaitingSupplement], Withdrawn, "法律援助法第四十三条", AidRights.Register, s => s.Needs("理由"))
        // Also after an objection to a refusal was sustained: the agency makes the decision that it owed.
        .Step(AidStep.Grant, [Received, AwaitingAssignment], AwaitingAssignment, "法律援助法第四十三条第一款", AidRights.Examine,
            s => s.Stops(Review).Cancels(AssignAfterGrant).Starts(AssignAfterGrant).Writes("legal-aid.grant"))
        .Step(AidStep.Refuse, [Received], Refused, "法律援助法第四十三条第一款", AidRights.Examine,
            s => s.Stops(Review).Needs("不予援助的理由").Writes("legal-aid.refusal"))
        .Step(AidStep.Assign, [AwaitingAssignment], Handling, "法律援助法第四十三条第一款、第三十六条", AidRights.Assign,
            s => s.Stops(AssignAfterGrant, AssignAfterNotice).Starts(Agreement).Needs("持有执业证、无利益冲突的法律援助人员")
                .Writes("legal-aid.assignment", "legal-aid.official-letter"))
        .StepWithin(AidStep.SignAgreement, [Handling], "办理法律援助案件程序规定第二十七条", AidRights.Handle, s => s.Stops(Agreement).Needs("签订日期"))
        .StepWithin(AidStep.ReportProgress, [Handling], "法律援助法第四十六条第二款", AidRights.Handle, s => s.Needs("进展种类", "日期", "内容"))
        .Step(AidStep.RequestLawyerChange, [Handling], LawyerChangeRequested, "法律援助法第五十五条", AidRights.Register,
            s => s.Starts(LawyerChange).Needs("申请更换的理由"))
        .Step(AidStep.ApproveLawyerChange, [LawyerChangeRequested], AwaitingAssignment, "办理法律援助案件程序规定第三十七条", AidRights.Assign,
            s => s.Stops(LawyerChange).Cancels(Agreement).Undoes(AidStep.Assign).Needs("理由").Writes("legal-aid.change-of-lawyer"))
        .Step(AidStep.RefuseLawyerChange, [LawyerChangeRequested], Handling, "办理法律援助案件程序规定第三十七条", AidRights.Assign,
            s => s.Stops(LawyerChange).Needs("理由").Writes("legal-aid.change-of-lawyer"))
        .Step(AidStep.Conclude, [Handling], Concluded, "法律援助法第五十条；办理法律援助案件程序规定第四十条", AidRights.Handle,
            s => s.Cancels(Agreement).Starts(CloseFile).Needs("结案结果", "挽回经济损失及证明材料").Writes("legal-aid.closing-report"))
        // Also of aid that was terminated after an assignment, once the termination stands: its lawyer hands in what was done, and is paid for it.
        .Step(AidStep.SubmitDossier, [Concluded, Terminated, ObjectionRejected], DossierSubmitted, "办理法律援助案件程序规定第四十条", AidRights.Handle,
            s => s.Stops(CloseFile).Cancels(Objection).Starts(CloseReview))
        // The thirty days since the closing day go on: no article gives new ones for mending.
        .Step(AidStep.ReturnDossier, [DossierSubmitted], Concluded, "办理法律援助案件程序规定第四十一条", AidRights.Check,
            s => s.Stops(CloseReview).Needs("需要补正的材料"))
        .Step(AidStep.AcceptDossier, [DossierSubmitted], SubsidyDue, "办理法律援助案件程序规定第四十一条", AidRights.Check,
            s => s.Stops(CloseReview).Needs("质量评分"))
        .Step(AidStep.ApproveSubsidy, [SubsidyDue], ReadyToFile, "法律援助法第五十二条；办理法律援助案件程序规定第四十一条", AidRights.Subsidy,
            s => s.Needs("补贴金额；与标准不一致的，说明理由"))
        .Step(AidStep.File, [ReadyToFile, Refused, Terminated, ObjectionRejected], Filed, "办理法律援助案件程序规定第四十二条", AidRights.Check,
            s => s.Writes("legal-aid.dossier"))
        .Step(AidStep.Terminate, [AwaitingAssignment, Handling, LawyerChangeRequested], Terminated, "法律援助法第四十八条", AidRights.Examine,
            s => s.Cancels(AssignAfterGrant, AssignAfterNotice, Agreement, LawyerChange).Starts(TerminationSend).Needs("法定情形", "理由").Writes("legal-aid.termination"))
        .StepWithin(AidStep.SendTermination, [Terminated, ObjectionUnderReview, ObjectionRejected], "办理法律援助案件程序规定第三十九条第一款", AidRights.Examine,
            s => s.Stops(TerminationSend).Starts(CloseFile).Needs("发送日期"))
        .StepWithin(AidStep.RecordService, [Refused, Terminated], "办理法律援助案件程序规定第二十二条、第三十九条第二款", AidRights.Examine,
            s => s.Starts(Objection).Needs("申请人、受援人收到决定之日").Writes("legal-aid.service-receipt"))
        .Step(AidStep.RaiseObjection, [Refused, Terminated], ObjectionUnderReview, "法律援助法第四十九条", AidRights.Register,
            s => s.Stops(Objection).Starts(ObjectionReview).Needs("异议理由"))
        .Step(AidStep.SustainObjection, [ObjectionUnderReview], AwaitingAssignment, "法律援助法第四十九条", AidRights.ReviewObjection,
            s => s.Stops(ObjectionReview).Cancels(TerminationSend, CloseFile).Starts(AssignAfterGrant).Undoes(AidStep.Refuse, AidStep.Terminate).Needs("理由").Writes("legal-aid.objection-review"))
        .Step(AidStep.RejectObjection, [ObjectionUnderReview], ObjectionRejected, "法律援助法第四十九条", AidRights.ReviewObjection,
            s => s.Stops(ObjectionReview).Needs("理由", "救济途径").Writes("legal-aid.objection-review"))
        .StepWithin(AidStep.Reassign, Open, "内部分工", AidRights.Assign, s => s.Needs("接办人", "理由"))
        .StepWithin(AidStep.CorrectRegistration, Enum.GetValues<AidStatus>(), "个人信息保护法第四十六条", AidRights.Register, s => s.Needs("更正后的登记信息", "理由"));
}
