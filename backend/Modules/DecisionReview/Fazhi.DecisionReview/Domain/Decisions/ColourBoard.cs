using System.ComponentModel;
using Fazhi.DecisionReview.Contracts;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>色域：一个环节的状态，颜色之外总有图标和文字。</summary>
internal enum BoardColour
{
    [Description("未开始")] Waiting,
    [Description("进行中")] Running,
    [Description("临近期限")] Soon,
    [Description("已超期")] Overdue,
    [Description("受阻")] Blocked,
    [Description("已完成")] Done,
    [Description("不适用")] Waived,
}

/// <summary>面板上的一格：状态、日期和为什么。</summary>
/// <param name="Stage">环节。</param>
/// <param name="Colour">状态。</param>
/// <param name="On">完成或者开始之日。</param>
/// <param name="DueOn">期限的末日，或者最短期限届满之日。</param>
/// <param name="Why">为什么是这个状态。</param>
/// <param name="LegalBasis">依据。</param>
internal sealed record BoardCell(DecisionStage Stage, BoardColour Colour, DateOnly? On, DateOnly? DueOn, string Why, string LegalBasis);

/// <summary>“色域化”管理：rows are decisions, columns the statutory stages. Read off the decision alone, so that board, print and test see the same.</summary>
internal static class ColourBoard
{
    private const string Law = "重大行政决策程序暂行条例";

    /// <summary>The cells of a decision on a day, in the order of the stages.</summary>
    /// <param name="soonOn">The last day that counts as near.</param>
    public static IReadOnlyList<BoardCell> CellsOf(MajorDecision decision, DateOnly today, DateOnly soonOn) =>
        [.. Enum.GetValues<DecisionStage>().Select(stage => decision.WaiverOf(stage) is { } waiver
            ? new BoardCell(stage, BoardColour.Waived, waiver.On, null, $"不适用：{waiver.Reason}", BasisOf(stage))
            : CellOf(decision, stage, today, soonOn))];

    /// <summary>Which state means what: the legend.</summary>
    public static string MeaningOf(BoardColour colour) => colour switch
    {
        BoardColour.Waiting => "前面的环节还没有完成，或者还没有着手",
        BoardColour.Running => "正在进行，离期限还远，或者没有规定期限",
        BoardColour.Soon => "离期限末日不远",
        BoardColour.Overdue => "期限已过，还没有完成",
        BoardColour.Blocked => "不能继续：目录外、审查不合法、高风险、退回修改、不予通过或者终止",
        BoardColour.Done => "已经完成",
        BoardColour.Waived => "依法不适用，并已说明理由",
        _ => throw new InvalidOperationException($"{colour}"),
    };

    public static string BasisOf(DecisionStage stage) => Law + (stage switch
    {
        DecisionStage.Start => "第三条、第十二条",
        DecisionStage.Participation => "第十四条至第十八条",
        DecisionStage.Argumentation => "第十九条至第二十一条",
        DecisionStage.Risk => "第二十二条至第二十四条",
        DecisionStage.Review => "第二十五条至第二十八条",
        DecisionStage.Discussion => "第二十九条至第三十一条",
        DecisionStage.Publication => "第三十二条",
        DecisionStage.Execution => "第三十四条、第三十五条",
        DecisionStage.Evaluation => "第三十六条",
        DecisionStage.Archive => "第三十三条",
        _ => throw new InvalidOperationException($"{stage}"),
    });

    private static BoardCell CellOf(MajorDecision d, DecisionStage stage, DateOnly today, DateOnly soonOn)
    {
        BoardCell Of(BoardColour colour, string why, DateOnly? on = null, DateOnly? due = null) => new(stage, colour, on, due, why, BasisOf(stage));
        var drafting = d.Status == DecisionStatus.Drafting;
        switch (stage)
        {
            case DecisionStage.Start:
                return d.OutsideCatalogue ? Of(BoardColour.Blocked, $"目录外决策：{d.OutsideReason}", d.OpenedOn) : Of(BoardColour.Done, "已列入年度目录并启动", d.OpenedOn);
            case DecisionStage.Participation when d.IsComplete(stage):
                return Of(BoardColour.Done, $"公开征求意见结束，收到{d.Comments.Count}条，采纳{d.Comments.Count(c => c.Adopted == true)}条", d.CommentPeriod?.ClosedOn ?? d.Hearing?.HeldOn);
            case DecisionStage.Participation when d.Hearing is { HeldOn: null } hearing:
                var notice = d.Deadlines.LastOrDefault(x => x.Key == DecisionProcedure.HearingNotice);
                return hearing.NoticedOn is null
                    ? Of(Light(notice?.DueOn, today, soonOn), $"听证会定于{hearing.PlannedOn:yyyy-MM-dd}，听证材料须7日前送达", null, notice?.DueOn)
                    : Of(Light(hearing.PlannedOn, today, soonOn), $"听证材料已送达，听证会定于{hearing.PlannedOn:yyyy-MM-dd}", hearing.NoticedOn, hearing.PlannedOn);
            case DecisionStage.Participation when d.CommentPeriod is { } period:
                return Of(period.PlannedCloseOn < today ? BoardColour.Soon : BoardColour.Running,
                    period.PlannedCloseOn < today ? "征求意见的期限已经届满，可以结束并整理意见" : $"正在公开征求意见，至{period.PlannedCloseOn:yyyy-MM-dd}", period.OpenedOn, period.PlannedCloseOn);
            case DecisionStage.Argumentation when d.Argumentation is { } argumentation:
                return Of(BoardColour.Done, $"{argumentation.Experts.Count}名专家论证", argumentation.On);
            case DecisionStage.Risk when d.Risk is { } risk:
                return Of(risk.Level == RiskLevel.High ? BoardColour.Blocked : BoardColour.Done, $"{risk.Level.NameOf()}：{risk.Conclusion}", risk.On);
            case DecisionStage.Participation or DecisionStage.Argumentation or DecisionStage.Risk:
                return Of(BoardColour.Waiting, drafting ? "草案形成中，还没有着手" : "没有进行", null);
            case DecisionStage.Review:
                return ReviewCell(d, Of);
            case DecisionStage.Discussion when d.AdoptedOn is { } adopted:
                return Of(BoardColour.Done, $"{d.Discussion?.Meeting}通过", adopted);
            case DecisionStage.Discussion when d.Status == DecisionStatus.UnderDiscussion:
                return Of(BoardColour.Running, "已提交集体讨论", d.Discussion?.SubmittedOn);
            case DecisionStage.Discussion when d.Discussion?.Result is { } result && d.Status is DecisionStatus.Drafting or DecisionStatus.Terminated:
                return Of(BoardColour.Blocked, d.Discussion!.Result!, d.Discussion.HeldOn);
            case DecisionStage.Discussion when d.Status == DecisionStatus.Reviewed:
                var floor = d.Deadlines.LastOrDefault(x => x.Key == DecisionProcedure.ReviewTime)?.FloorOn;
                return floor >= today ? Of(BoardColour.Waiting, $"审查时间不少于7个工作日，{floor:yyyy-MM-dd}届满后可以提交", null, floor) : Of(BoardColour.Running, "审查合法，可以提交集体讨论");
            case DecisionStage.Publication when d.Publication is { } publication:
                return Of(BoardColour.Done, publication.Channel, publication.On);
            case DecisionStage.Publication when d.Status == DecisionStatus.Adopted:
                var due = d.Deadlines.LastOrDefault(x => x.Key == DecisionProcedure.Publication)?.DueOn;
                return Of(Light(due, today, soonOn), "已经通过，应当及时公布", null, due);
            case DecisionStage.Execution when d.Status == DecisionStatus.Executing:
                return Of(BoardColour.Running, $"执行中，报告{d.Reports.Count}次", d.Publication?.On);
            case DecisionStage.Execution or DecisionStage.Archive when d.Status == DecisionStatus.Archived:
                return Of(BoardColour.Done, stage == DecisionStage.Archive ? "材料已归档" : "执行完毕", d.ClosedOn);
            case DecisionStage.Evaluation when d.Evaluation is { } evaluation:
                return Of(BoardColour.Done, evaluation.Conclusion, evaluation.On);
            default:
                return d.Status == DecisionStatus.Terminated && stage == DecisionStage.Archive
                    ? Of(BoardColour.Blocked, $"决策程序终止：{d.EndReason}", d.ClosedOn)
                    : Of(BoardColour.Waiting, stage == DecisionStage.Evaluation ? "有第三十六条情形的，组织决策后评估" : "前面的环节还没有完成");
        }
    }

    private static BoardCell ReviewCell(MajorDecision d, Func<BoardColour, string, DateOnly?, DateOnly?, BoardCell> of)
    {
        var floor = d.Deadlines.LastOrDefault(x => x.Key == DecisionProcedure.ReviewTime && x.Status is DeadlineStatus.Running)?.FloorOn;
        return d.Review switch
        {
            null => of(BoardColour.Waiting, "还没有送请合法性审查", null, null),
            _ when d.Status == DecisionStatus.UnderReview => of(BoardColour.Running, $"第{d.Review.Round}次送审，审查时间不少于7个工作日", d.Review.RequestedOn, floor),
            { ReturnReason: { } reason } => of(BoardColour.Blocked, $"审查退回：{reason}", d.Review.RequestedOn, null),
            { Outcome: LegalityReviewOutcome.Unlawful or LegalityReviewOutcome.BeyondPowers } => of(BoardColour.Blocked, $"{d.Review.Outcome?.NameOf()}，修改后再次送审", d.Review.ConcludedOn, null),
            { Outcome: { } outcome } => of(BoardColour.Done, $"{outcome.NameOf()}，{d.Review.OpinionNumber}", d.Review.ConcludedOn, null),
            _ => of(BoardColour.Waiting, "还没有送请合法性审查", null, null),
        };
    }

    private static BoardColour Light(DateOnly? due, DateOnly today, DateOnly soonOn) =>
        due is not { } day || day > soonOn ? BoardColour.Running : day < today ? BoardColour.Overdue : BoardColour.Soon;
}
