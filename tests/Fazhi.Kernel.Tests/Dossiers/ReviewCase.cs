using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Kernel.Tests.Deadlines;

namespace Fazhi.Kernel.Tests.Dossiers;

internal enum ReviewStatus
{
    [Description("待审查")] Received,
    [Description("待补正")] AwaitingCorrection,
    [Description("审理中")] Accepted,
    [Description("已中止")] Suspended,
    [Description("已办结")] Decided,
}

internal enum ReviewStep
{
    [Description("通知补正")] RequestCorrection,
    [Description("收到补正")] ReceiveCorrection,
    [Description("受理")] Accept,
    [Description("中止")] Suspend,
    [Description("恢复审理")] Resume,
    [Description("转办")] Reassign,
    [Description("作出决定")] Decide,
    [Description("重新审理")] Reopen,
}

/// <summary>行政复议, as small as it can be while every effect of a step occurs: the kernel's own subject, since it knows no module.</summary>
internal sealed class ReviewCase : Dossier<ReviewStatus, ReviewStep>
{
    public const string Examine = "examine";
    public const string Decision = "decision";
    public const string HistoricReply = "historicReply";
    public const string Comment = "comment";

    public static readonly Procedure<ReviewStatus, ReviewStep> Procedure = new Procedure<ReviewStatus, ReviewStep>("reconsideration", "cases", "行政复议")
        .State(ReviewStatus.Received, Holder.Handler)
        .State(ReviewStatus.AwaitingCorrection, Holder.Party)
        .State(ReviewStatus.Accepted, Holder.Handler)
        .State(ReviewStatus.Suspended, Holder.Handler)
        .State(ReviewStatus.Decided, Holder.Nobody)
        .Deadline(Examine, "受理审查", Bound.Agency, "review-accept-examine")
        .Deadline(Decision, "作出决定", Bound.Agency, "review-decision-ordinary", "review-decision")
        .Deadline(HistoricReply, "旧法答复", Bound.Assignee, "lit-evidence-10d-obsolete")
        .Deadline(Comment, "公开征求意见", Bound.Agency, "decision-public-comment-30d")
        .Step(ReviewStep.RequestCorrection, [ReviewStatus.Received], ReviewStatus.AwaitingCorrection, "行政复议法第三十一条", "review.examine",
            s => s.Suspends(Examine).Needs("需要补正的材料").Writes("review.correction"))
        .Step(ReviewStep.ReceiveCorrection, [ReviewStatus.AwaitingCorrection], ReviewStatus.Received, "行政复议法第三十一条", "review.register",
            s => s.Resumes(Examine))
        .Step(ReviewStep.Accept, [ReviewStatus.Received], ReviewStatus.Accepted, "行政复议法第三十条", "review.examine",
            s => s.Stops(Examine).Starts(Decision, HistoricReply, Comment))
        .Step(ReviewStep.Suspend, [ReviewStatus.Accepted], ReviewStatus.Suspended, "行政复议法第三十九条", "review.examine", s => s.Suspends(Decision))
        .Step(ReviewStep.Resume, [ReviewStatus.Suspended], ReviewStatus.Accepted, "行政复议法第三十九条", "review.examine", s => s.Resumes(Decision))
        .StepWithin(ReviewStep.Reassign, [ReviewStatus.Received, ReviewStatus.Accepted], "内部分工", "review.assign")
        .Step(ReviewStep.Decide, [ReviewStatus.Accepted, ReviewStatus.Suspended], ReviewStatus.Decided, "行政复议法第六十二条", "review.decide",
            s => s.Stops(Decision, Comment))
        .Step(ReviewStep.Reopen, [ReviewStatus.Decided], ReviewStatus.Accepted, "内部规定", "review.decide", s => s.Cancels(Examine).Starts(Decision));

    /// <summary>Whether opinions are asked of the public.</summary>
    public bool Public { get; init; } = true;

    public override string Title => "某申请行政复议案";

    public override IEnumerable<string?> SearchWords => [Number, Title];

    protected override Procedure<ReviewStatus, ReviewStep> Definition => Procedure;

    protected override bool Concerns(string deadline) => Public || deadline != Comment;

    public static LegalAct On(string day) =>
        new(new(Guid.Parse("0195e2b4-6a00-7000-8000-000000000001"), "承办人"), Law.Day("2026-11-20"), Law.Day(day), DateTimeOffset.UnixEpoch, Law.Clock);

    public static ReviewCase Receive(string day, bool open = true)
    {
        var review = new ReviewCase { Public = open, CountyCode = "360124", Number = "进府复字〔2024〕1号" };
        review.Open(ReviewStatus.Received, "收到申请", On(day), Examine);
        return review;
    }

    public ReviewCase Do(ReviewStep step, string day, string? note = null)
    {
        Take(step, On(day), note);
        return this;
    }

    public void Correct(string day) => Note("correct", "更正", On(day));

    public void TakeUp(LegalAct act) => Claim(act);

    public void MustAllow(ReviewStep step) => Demand(step);

    public MatterDeadline this[string key] => Deadlines.Single(d => d.Key == key);
}
