using System.ComponentModel;
using Fazhi.Kernel.Procedures;
using static Fazhi.DecisionReview.Domain.Agreements.AgreementStatus;

namespace Fazhi.DecisionReview.Domain.Agreements;

/// <summary>合同、协议所处阶段。</summary>
internal enum AgreementStatus
{
    [Description("草拟中")] Drafting,
    [Description("审查中")] UnderReview,
    [Description("待签订")] Reviewed,
    [Description("履行中")] Performing,
    [Description("履行完毕")] Completed,
    [Description("已终止")] Ended,
}

/// <summary>合同、协议的步骤。</summary>
internal enum AgreementStep
{
    [Description("修改合同要素")] Correct,
    [Description("送请合法性审查")] RequestReview,
    [Description("审查合法")] ReceiveLawfulOpinion,
    [Description("审查不合法")] ReceiveUnlawfulOpinion,
    [Description("审查退回")] ReceiveReturn,
    [Description("签订")] Sign,
    [Description("报备存档")] FileCopy,
    [Description("公告合同")] Announce,
    [Description("安排履行节点")] PlanMilestones,
    [Description("完成履行节点")] ReachMilestone,
    [Description("履行完毕")] Complete,
    [Description("终止")] End,
}

/// <summary>行政机关合同管理：审查、签订、备案、履行（主体、内容、形式、程序）。</summary>
internal static class AgreementProcedure
{
    public const string Archive = "archive";
    public const string ProcurementFiling = "procurementFiling";
    public const string Announcement = "announcement";

    private const string Management = "行政机关合同管理制度";

    public static readonly Procedure<AgreementStatus, AgreementStep> Definition = new Procedure<AgreementStatus, AgreementStep>("decision-review", "contracts", "合同、协议")
        .State(Drafting, Holder.Handler)
        .State(UnderReview, Holder.Party)
        .State(Reviewed, Holder.Handler)
        .State(Performing, Holder.Handler)
        .State(Completed, Holder.Nobody)
        .State(Ended, Holder.Nobody)

        .Deadline(Archive, "合同报备存档", Bound.Agency, "contract-archive-5wd")
        .Deadline(ProcurementFiling, "政府采购合同备案", Bound.Agency, "contract-procurement-filing-7wd")
        .Deadline(Announcement, "政府采购合同公告", Bound.Agency, "contract-procurement-publish-2wd")

        .StepWithin(AgreementStep.Correct, [Drafting, Reviewed], Management, AgreementRights.Manage, s => s.Needs("主体、内容、形式"))
        .Step(AgreementStep.RequestReview, [Drafting], UnderReview, Management, AgreementRights.Manage)
        .Step(AgreementStep.ReceiveLawfulOpinion, [UnderReview], Reviewed, Management, AgreementRights.ByReview)
        .Step(AgreementStep.ReceiveUnlawfulOpinion, [UnderReview], Drafting, Management, AgreementRights.ByReview)
        .Step(AgreementStep.ReceiveReturn, [UnderReview], Drafting, Management, AgreementRights.ByReview)
        .Step(AgreementStep.Sign, [Reviewed], Performing, "民法典第四百九十条；政府采购法第四十六条", AgreementRights.Manage,
            s => s.Starts(Archive, ProcurementFiling, Announcement).Needs("审查合法", "签订日期、期限；按审查意见修改的说明"))
        .StepWithin(AgreementStep.FileCopy, [Performing], "政府采购法第四十七条；行政机关合同管理制度", AgreementRights.Manage, s => s.Stops(Archive, ProcurementFiling).Needs("备案号或者存档号"))
        .StepWithin(AgreementStep.Announce, [Performing], "政府采购法实施条例第五十条", AgreementRights.Manage, s => s.Stops(Announcement).Needs("公告的渠道"))
        .StepWithin(AgreementStep.PlanMilestones, [Reviewed, Performing], Management, AgreementRights.Manage, s => s.Needs("节点和日期"))
        .StepWithin(AgreementStep.ReachMilestone, [Performing], "民法典第五百零九条", AgreementRights.Manage, s => s.Needs("节点、完成之日"))
        .Step(AgreementStep.Complete, [Performing], Completed, "民法典第五百五十七条", AgreementRights.Manage, s => s.Needs("履行情况"))
        .Step(AgreementStep.End, [Drafting, Reviewed, Performing], Ended, "民法典第五百六十二条、第五百六十三条", AgreementRights.Manage, s => s.Needs("理由"));
}

/// <summary>Codes of the permissions of the ledger of contracts.</summary>
internal static class AgreementRights
{
    public const string Read = "decision-review.contracts.read";
    public const string Manage = "decision-review.contracts.manage";

    /// <summary>Granted to nobody: the step comes about by the opinion of the review.</summary>
    public const string ByReview = "decision-review.contracts.by-review";
}

/// <summary>Rules that a contract must keep.</summary>
internal static class AgreementRules
{
    public static readonly Rule CodeQuestioned = new("decision-review.credit-code-questioned", "GB 32100-2015；行政机关合同管理制度（主体审查）",
        "对方当事人的统一社会信用代码校验不符，请核对；确与证照一致的，说明理由后可以保留。");

    public static readonly Rule AmendmentsExplained = new("decision-review.contract-amendments-explained", "行政机关合同管理制度（程序）",
        "审查结论为“修改后合法”的，签订时应当写明怎样按审查意见修改。");

    public static readonly Rule ExpiryAfterSigning = new("decision-review.contract-expiry-after-signing", "民法典第四百七十条", "合同的截止日期不能早于签订日期。");

    public static readonly Rule MilestonesReached = new("decision-review.milestones-reached", "民法典第五百零九条（全面履行）", "还有履行节点没有完成，不能登记履行完毕：");

    public static readonly Rule MilestoneOnce = new("decision-review.milestone-once", "事实先于记录", "这个节点已经完成。");

    public static readonly Rule ReachedStays = new("decision-review.reached-milestone-stays", "事实先于记录", "已经完成的节点不能移去：");
}
