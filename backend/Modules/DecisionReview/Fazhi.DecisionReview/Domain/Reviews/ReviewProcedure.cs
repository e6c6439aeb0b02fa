using Fazhi.Kernel.Procedures;
using static Fazhi.DecisionReview.Domain.Reviews.ReviewStatus;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>合法性审查程序（重大行政决策程序暂行条例第二十五条至第二十八条；国办发〔2018〕115号）。Townships stand at its head: their justice
/// office reviews first; what departments submit begins with the county.</summary>
internal static class ReviewProcedure
{
    public const string First = "firstReview";
    public const string MajorDecision = "majorDecision";
    public const string NormativeDocument = "normativeDocument";
    public const string Contract = "contract";
    public const string Enforcement = "enforcement";

    /// <summary>The county's time, of which the kind of subject chooses one.</summary>
    public static readonly string[] County = [MajorDecision, NormativeDocument, Contract, Enforcement];

    private const string Decision = "重大行政决策程序暂行条例";
    private const string Township = "法治政府建设实施纲要（2021—2025年）（乡镇、街道合法性审查）";

    private static readonly ReviewStatus[] Open =
        [FirstReview, AwaitingFirstSupplement, Consulting, FirstConcluded, UnderReview, AwaitingSupplement, AwaitingAdvice, Concluded, AwaitingAdoption];

    public static readonly Procedure<ReviewStatus, ReviewStep> Definition = new Procedure<ReviewStatus, ReviewStep>("decision-review", "reviews", "合法性审查")
        .State(FirstReview, Holder.Handler)
        .State(AwaitingFirstSupplement, Holder.Creator)
        .State(Consulting, Holder.Handler)
        .State(FirstConcluded, Holder.Handler)
        .State(UnderReview, Holder.Handler)
        .State(AwaitingSupplement, Holder.Creator)
        .State(AwaitingAdvice, Holder.Assignee)
        .State(Concluded, Holder.Handler)
        .State(AwaitingAdoption, Holder.Creator)
        .State(Closed, Holder.Nobody)
        .State(Returned, Holder.Nobody)
        .State(Withdrawn, Holder.Nobody)

        .Deadline(First, "司法所审查", Bound.Agency, "township-legality-review")
        .Deadline(MajorDecision, "合法性审查（重大行政决策）", Bound.Agency, "decision-legality-review-7wd")
        .Deadline(NormativeDocument, "合法性审核（规范性文件）", Bound.Agency, "norm-legality-review-5-15wd")
        .Deadline(Contract, "合法性审查（合同）", Bound.Agency, "contract-review-days")
        .Deadline(Enforcement, "法制审核（重大执法决定）", Bound.Agency, "enforcement-legal-review-days")

        .Step(ReviewStep.RequestFirstSupplement, [FirstReview], AwaitingFirstSupplement, $"{Decision}第二十六条第一款", ReviewRights.ReviewFirst,
            s => s.Cancels(First).Needs("需要补充的全部材料（一次列清）", "补充期限").Writes("decision-review.supplement"))
        .Step(ReviewStep.ReceiveFirstSupplement, [AwaitingFirstSupplement], FirstReview, $"{Decision}第二十六条第一款", ReviewRights.Submit, s => s.Starts(First))
        .Step(ReviewStep.Consult, [FirstReview], Consulting, Township, ReviewRights.ReviewFirst, s => s.Suspends(First).Needs("请县级会商的问题"))
        .Step(ReviewStep.AnswerConsultation, [Consulting], FirstReview, Township, ReviewRights.Review, s => s.Resumes(First).Needs("会商意见"))
        .Step(ReviewStep.Forward, [FirstReview], UnderReview, Township, ReviewRights.ReviewFirst, s => s.Stops(First).Starts(County).Needs("初审意见"))
        .Step(ReviewStep.ConcludeFirst, [FirstReview], FirstConcluded, Township, ReviewRights.ReviewFirst, s => s.Needs("结论", "逐条的意见").Writes("decision-review.opinion"))
        .Step(ReviewStep.IssueFirstOpinion, [FirstConcluded], AwaitingAdoption, Township, ReviewRights.ReviewFirst,
            s => s.Stops(First).Needs("已经印发的合法性审查意见书"))
        .Step(ReviewStep.ReturnFirst, [FirstReview], Returned, $"{Decision}第二十六条第一款", ReviewRights.ReviewFirst, s => s.Needs("理由"))
        .Step(ReviewStep.RequestSupplement, [UnderReview], AwaitingSupplement, $"{Decision}第二十六条第一款", ReviewRights.Review,
            s => s.Cancels(County).Needs("需要补充的全部材料（一次列清）", "补充期限").Writes("decision-review.supplement"))
        .Step(ReviewStep.ReceiveSupplement, [AwaitingSupplement], UnderReview, $"{Decision}第二十六条第一款", ReviewRights.Submit, s => s.Starts(County))
        .Step(ReviewStep.InviteAdviser, [UnderReview], AwaitingAdvice, $"{Decision}第二十八条第一款", ReviewRights.Review, s => s.Needs("在聘、没有利益冲突的法律顾问或者公职律师", "需要提出意见的问题"))
        .Step(ReviewStep.SubmitAdvice, [AwaitingAdvice], UnderReview, $"{Decision}第二十八条第一款", ReviewRights.Advise, s => s.Needs("书面法律意见"))
        .Step(ReviewStep.RecallAdviser, [AwaitingAdvice], UnderReview, $"{Decision}第二十八条第一款", ReviewRights.Review, s => s.Needs("理由"))
        .Step(ReviewStep.Conclude, [UnderReview], Concluded, $"{Decision}第二十七条、第二十八条", ReviewRights.Review, s => s.Needs("结论", "逐条的意见", "对每份法律意见的采纳").Writes("decision-review.opinion"))
        .Step(ReviewStep.Reopen, [FirstConcluded, Concluded], UnderReview, "内部审核", ReviewRights.Review, s => s.Undoes(ReviewStep.ConcludeFirst, ReviewStep.Conclude).Needs("理由"))
        .Step(ReviewStep.IssueOpinion, [Concluded], AwaitingAdoption, $"{Decision}第二十八条第一款", ReviewRights.Review,
            s => s.Stops([First, .. County]).Needs("已经印发的合法性审查意见书；最短期限未满的，说明理由"))
        .Step(ReviewStep.RecordAdoption, [AwaitingAdoption], Closed, $"{Decision}第二十八条第二款", ReviewRights.Submit, s => s.Needs("对每一条意见是否采纳，不采纳的理由"))
        .Step(ReviewStep.Return, [UnderReview], Returned, $"{Decision}第二十六条第一款", ReviewRights.Review, s => s.Needs("理由"))
        .Step(ReviewStep.Withdraw, [FirstReview, AwaitingFirstSupplement, Consulting, UnderReview, AwaitingSupplement, AwaitingAdvice], Withdrawn, "送审单位撤回", ReviewRights.Submit,
            s => s.Needs("理由"))
        .StepWithin(ReviewStep.Reassign, Open, "内部分工", ReviewRights.Assign, s => s.Needs("接办人", "理由"))
        .StepWithin(ReviewStep.RecordRevocation, [AwaitingAdoption, Closed], "法治政府建设情况统计", ReviewRights.Review, s => s.Needs("有权机关", "日期", "理由"));
}
