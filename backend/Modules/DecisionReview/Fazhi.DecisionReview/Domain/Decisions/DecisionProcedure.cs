using Fazhi.Kernel.Procedures;
using static Fazhi.DecisionReview.Domain.Decisions.DecisionStatus;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>重大行政决策程序（重大行政决策程序暂行条例）。公众参与、专家论证、风险评估 run beside one another while the draft takes shape; the
/// review waits for all three, the discussion for the review.</summary>
internal static class DecisionProcedure
{
    public const string Comments = "comments";
    public const string HearingNotice = "hearingNotice";
    public const string ReviewTime = "reviewTime";
    public const string Publication = "publication";

    private const string Law = "重大行政决策程序暂行条例";

    public static readonly Procedure<DecisionStatus, DecisionStep> Definition = new Procedure<DecisionStatus, DecisionStep>("decision-review", "decisions", "重大行政决策")
        .State(Drafting, Holder.Handler)
        .State(UnderReview, Holder.Party)
        .State(Reviewed, Holder.Handler)
        .State(UnderDiscussion, Holder.Handler)
        .State(Adopted, Holder.Handler)
        .State(Executing, Holder.Handler)
        .State(Archived, Holder.Nobody)
        .State(Terminated, Holder.Nobody)

        .Deadline(Comments, "公开征求意见", Bound.Agency, "decision-public-comment-30d")
        .Deadline(HearingNotice, "送达听证材料", Bound.Agency, "decision-hearing-materials-7d")
        .Deadline(ReviewTime, "合法性审查时间", Bound.Agency, "decision-legality-review-7wd")
        .Deadline(Publication, "公布决策", Bound.Agency, "info-proactive-20wd")

        .StepWithin(DecisionStep.OpenComments, [Drafting], $"{Law}第十五条", DecisionRights.Manage, s => s.Starts(Comments).Needs("公布的日期、渠道、截止日期；短于30日的，说明理由"))
        .StepWithin(DecisionStep.RecordComment, [Drafting], $"{Law}第十四条至第十七条", DecisionRights.Manage, s => s.Needs("意见的来源、内容"))
        .StepWithin(DecisionStep.AnswerComment, [Drafting], $"{Law}第十八条", DecisionRights.Manage, s => s.Needs("是否采纳；不采纳的理由"))
        .StepWithin(DecisionStep.CloseComments, [Drafting], $"{Law}第十五条", DecisionRights.Manage, s => s.Stops(Comments).Needs("期限已经届满"))
        .StepWithin(DecisionStep.ScheduleHearing, [Drafting], $"{Law}第十六条", DecisionRights.Manage, s => s.Needs("听证会的日期、地点"))
        .StepWithin(DecisionStep.SendHearingNotice, [Drafting], $"{Law}第十六条", DecisionRights.Manage, s => s.Stops(HearingNotice).Needs("听证会7日前送达"))
        .StepWithin(DecisionStep.HoldHearing, [Drafting], $"{Law}第十六条、第十七条", DecisionRights.Manage, s => s.Needs("听证笔录"))
        .StepWithin(DecisionStep.RecordArgumentation, [Drafting], $"{Law}第十九条至第二十一条", DecisionRights.Manage, s => s.Needs("专家、论证意见、采纳情况"))
        .StepWithin(DecisionStep.RecordRiskAssessment, [Drafting], $"{Law}第二十二条至第二十四条", DecisionRights.Manage, s => s.Needs("评估主体、等级、结论"))
        .StepWithin(DecisionStep.WaiveStage, [Drafting], $"{Law}第十四条、第十九条、第二十二条", DecisionRights.Manage, s => s.Needs("不适用的理由"))
        .StepWithin(DecisionStep.LinkToCatalogue, [Drafting, UnderReview, Reviewed, UnderDiscussion, Adopted, Executing], $"{Law}第三条第三款", DecisionRights.ManageCatalogue,
            s => s.Needs("已经公布的目录中的事项"))
        .Step(DecisionStep.RequestReview, [Drafting], UnderReview, $"{Law}第二十五条、第二十六条", DecisionRights.Manage,
            s => s.Starts(ReviewTime).Needs("公众参与、专家论证、风险评估已经完成或者说明不适用", "公众意见都已处理"))
        .Step(DecisionStep.ReceiveLawfulOpinion, [UnderReview], Reviewed, $"{Law}第二十八条", DecisionRights.ByReview)
        .Step(DecisionStep.ReceiveUnlawfulOpinion, [UnderReview], Drafting, $"{Law}第二十五条", DecisionRights.ByReview, s => s.Cancels(ReviewTime))
        .Step(DecisionStep.ReceiveReturn, [UnderReview], Drafting, $"{Law}第二十六条", DecisionRights.ByReview, s => s.Cancels(ReviewTime))
        .Step(DecisionStep.SubmitForDiscussion, [Reviewed], UnderDiscussion, $"{Law}第二十五条、第二十九条、第三十条", DecisionRights.Manage,
            s => s.Stops(ReviewTime).Needs("审查合法，审查时间已满", "按审查意见修改的说明"))
        .Step(DecisionStep.Adopt, [UnderDiscussion], Adopted, $"{Law}第三十条、第三十一条", DecisionRights.Decide, s => s.Starts(Publication).Needs("会议、日期、纪要", "向同级党委请示报告"))
        .Step(DecisionStep.SendBack, [UnderDiscussion], Drafting, $"{Law}第三十条", DecisionRights.Decide, s => s.Needs("修改的要求"))
        .Step(DecisionStep.Reject, [UnderDiscussion], Terminated, $"{Law}第三十条", DecisionRights.Decide, s => s.Needs("理由"))
        .Step(DecisionStep.Publish, [Adopted], Executing, $"{Law}第三十二条；政府信息公开条例第二十六条", DecisionRights.Manage, s => s.Stops(Publication).Needs("公布的日期、渠道"))
        .StepWithin(DecisionStep.ReportExecution, [Executing], $"{Law}第三十四条", DecisionRights.Manage, s => s.Needs("执行情况、问题"))
        .StepWithin(DecisionStep.Evaluate, [Executing], $"{Law}第三十六条", DecisionRights.Decide, s => s.Needs("没有承担决策前论证评估的单位", "评估结论"))
        .Step(DecisionStep.Archive, [Executing], Archived, $"{Law}第三十三条", DecisionRights.Manage, s => s.Needs("归档清单"))
        .Step(DecisionStep.Terminate, [Drafting, Reviewed, UnderDiscussion, Adopted, Executing], Terminated, $"{Law}第三十五条", DecisionRights.Decide, s => s.Needs("理由"));
}

/// <summary>Codes of the permissions of major decisions.</summary>
internal static class DecisionRights
{
    public const string Read = "decision-review.decisions.read";
    public const string Manage = "decision-review.decisions.manage";
    public const string Decide = "decision-review.decisions.decide";
    public const string ManageCatalogue = "decision-review.catalogues.manage";

    /// <summary>Granted to nobody: the step comes about by the opinion of the review.</summary>
    public const string ByReview = "decision-review.decisions.by-review";
}
