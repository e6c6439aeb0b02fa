namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>Rules that a step of a legality review must keep.</summary>
internal static class ReviewRules
{
    public static readonly Rule KindInUse = new("decision-review.kind-in-use", "送审种类目录", "没有这个送审种类，或者已经停用，请重新选择。");

    public static readonly Rule VillageKind = new("decision-review.village-kind", "送审种类目录", "村级组织只能送审目录中注明可由村级组织送审的种类。");

    public static readonly Rule MaterialsExplained = new("decision-review.materials-explained", "重大行政决策程序暂行条例第二十六条第一款",
        "送请合法性审查应当提供相关材料；没有提供的必备材料，应当写明理由：");

    public static readonly Rule TimeGuaranteed = new("decision-review.time-guaranteed", "重大行政决策程序暂行条例第二十六条第二款",
        "送请合法性审查，应当保证必要的审查时间：希望完成之日不能早于最短审查期限届满。");

    public static readonly Rule SupplementOnce = new("decision-review.supplement-once", "重大行政决策程序暂行条例第二十六条第一款；一次性告知",
        "需要补充的材料应当一次列清；本件已经要求补充过一次，不得再次要求补充。");

    public static readonly Rule ReasonsRequired = new("decision-review.reasons-required", "重大行政决策程序暂行条例第二十六条", "应当写明理由。");

    public static readonly Rule FindingsRequired = new("decision-review.findings-required", "重大行政决策程序暂行条例第二十七条、第二十八条",
        "结论不是“合法”的，应当逐条写明问题、依据和修改建议。");

    public static readonly Rule AdviceRequired = new("decision-review.advice-required", "重大行政决策程序暂行条例第二十八条第一款",
        "在合法性审查过程中，应当组织法律顾问、公职律师提出法律意见；本件还没有法律意见。");

    public static readonly Rule AdviceJudged = new("decision-review.advice-judged", "法律顾问、公职律师参与决策的工作机制",
        "每一份法律意见都应当说明是否采纳，不采纳或者部分采纳的说明理由：");

    public static readonly Rule AdviserInOffice = new("decision-review.adviser-in-office", "法律顾问、公职律师管理办法", "该人员当日不在聘期（任期）内，不能邀请。");

    public static readonly Rule NoConflict = new("decision-review.adviser-conflict", "律师法第三十九条；公职律师管理办法", "该人员与本件有利益冲突，不能邀请：");

    public static readonly Rule InvitedOnce = new("decision-review.adviser-invited-once", "法律顾问工作机制", "该人员已经对本件提出过法律意见。");

    public static readonly Rule OpinionVoidFirst = new("decision-review.opinion-void-first", "党政机关公文处理工作条例",
        "意见书已经印发，先作废再退回重审。");

    public static readonly Rule OpinionIssued = new("decision-review.opinion-issued", "党政机关公文处理工作条例；重大行政决策程序暂行条例第二十八条",
        "请先在“文书”中印发《合法性审查意见书》，取得文号后再出具。");

    public static readonly Rule EarlyNeedsReason = new("decision-review.early-needs-reason", "重大行政决策程序暂行条例第二十六条第二款；国办发〔2018〕115号",
        "最短审查期限还没有届满（一般不少于规定的工作日），提前出具意见的，应当说明理由。");

    public static readonly Rule ResponsesComplete = new("decision-review.responses-complete", "重大行政决策程序暂行条例第二十八条第二款",
        "对每一条审查意见都应当反馈是否采纳，不采纳的说明理由：");

    public static readonly Rule PreviousEnded = new("decision-review.previous-ended", "一件一送", "上一次送审还没有出具意见，也没有结束，不能再次送审。");

    public static readonly Rule ResubmittedOnce = new("decision-review.resubmitted-once", "一件一送", "这一次送审已经再次送审过，请在最近一次的基础上办理。");

    public static readonly Rule RevokedOnce = new("decision-review.revoked-once", "事实先于记录", "本件已经登记过被撤销或者责令修改。");

    public static readonly Rule OnlyOwnAdvice = new("decision-review.only-own-advice", "法律顾问工作机制", "只有受邀请的人员本人，或者承办人代为登记，才能提出法律意见。");
}
