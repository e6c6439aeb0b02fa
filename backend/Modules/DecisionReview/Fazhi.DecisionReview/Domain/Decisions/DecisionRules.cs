namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>Rules that a step of a major decision must keep.</summary>
internal static class DecisionRules
{
    private const string Regulation = "重大行政决策程序暂行条例";

    public static readonly Rule InCatalogue = new("decision-review.in-catalogue", $"{Regulation}第三条第三款",
        "决策事项应当列入已经公布的年度目录；目录外的决策，应当说明理由，并会在面板上示警。");

    public static readonly Rule ItemOnce = new("decision-review.catalogue-item-once", $"{Regulation}第三条第三款", "目录中的这一事项已经启动。");

    public static readonly Rule ShorterNeedsReason = new("decision-review.shorter-comments-need-reason", $"{Regulation}第十五条第三款",
        "公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短的，公开征求意见时应当予以说明。");

    public static readonly Rule CommentsOpenUntilFloor = new("decision-review.comments-open-until-floor", $"{Regulation}第十五条第三款",
        "公开征求意见的期限还没有届满，不能结束。");

    public static readonly Rule CommentsOpen = new("decision-review.comments-open", $"{Regulation}第十五条", "现在没有正在公开征求意见。");

    public static readonly Rule CommentsOnce = new("decision-review.comments-once", $"{Regulation}第十五条", "正在公开征求意见，或者已经征求过；草案有重大改变的，终止后重新启动。");

    public static readonly Rule NotAdoptedNeedsReason = new("decision-review.not-adopted-needs-reason", $"{Regulation}第十八条",
        "决策承办单位应当对社会各方面提出的意见进行归纳整理、研究论证；不采纳的，应当说明理由。");

    public static readonly Rule HearingNotice = new("decision-review.hearing-notice", $"{Regulation}第十六条", "听证材料应当在召开听证会7日前送达，最迟为：");

    public static readonly Rule HearingScheduled = new("decision-review.hearing-scheduled", $"{Regulation}第十六条", "还没有决定听证。");

    public static readonly Rule HearingNoticed = new("decision-review.hearing-noticed", $"{Regulation}第十六条", "还没有送达听证材料，不能举行听证会。");

    public static readonly Rule Waivable = new("decision-review.waivable", $"{Regulation}第十四条、第十九条、第二十二条", "只有公众参与、专家论证、风险评估可以因法定情形不适用；已经进行的环节不能再标为不适用。");

    public static readonly Rule HighRisk = new("decision-review.high-risk", $"{Regulation}第二十四条", "风险评估为高风险的，应当采取防范措施、调整草案后再行评估，风险可控的方可提交审查。");

    public static readonly Rule StagesComplete = new("decision-review.stages-complete", $"{Regulation}第二十五条、第二十六条",
        "送请合法性审查以前，应当履行公众参与、专家论证、风险评估程序，或者说明不适用的理由；还没有完成：");

    public static readonly Rule CommentsAnswered = new("decision-review.comments-answered", $"{Regulation}第十八条、第三十条", "还有公众意见没有说明是否采纳，件数：");

    public static readonly Rule ReviewTimeOver = new("decision-review.review-time-over", $"{Regulation}第二十五条、第二十六条第二款",
        "送请合法性审查应当保证不少于7个工作日的审查时间，届满以前不能提交集体讨论。");

    public static readonly Rule AmendmentsExplained = new("decision-review.amendments-explained", $"{Regulation}第二十八条第二款",
        "审查结论为“修改后合法”的，应当写明怎样按审查意见调整、补充。");

    public static readonly Rule PartyReported = new("decision-review.party-reported", $"{Regulation}第三十一条", "重大行政决策出台前应当按照规定向同级党委请示报告，请填写请示报告之日。");

    public static readonly Rule OtherEvaluator = new("decision-review.other-evaluator", $"{Regulation}第三十六条第二款",
        "承担决策作出前主要论证评估工作的单位（专家），不得承担决策后评估工作。");

    public static readonly Rule ArchiveComplete = new("decision-review.archive-complete", $"{Regulation}第三十三条", "决策过程材料应当及时完整归档；还没有归入，也没有说明理由的：");

    public static readonly Rule CatalogueEditable = new("decision-review.catalogue-empty", $"{Regulation}第三条第三款", "目录中至少要有一个事项。");

    public static readonly Rule CatalogueOnce = new("decision-review.catalogue-once", "一年一目", "这一年的目录已经编制，需要变动的，请在目录上调整。");

    public static readonly Rule StartedStays = new("decision-review.started-item-stays", $"{Regulation}第三十五条", "已经启动的事项不能移出目录：");
}
