using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Demo.LegalAid;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Demo.DecisionReview;

/// <summary>How far a decision of the demo has come.</summary>
internal enum DecisionReach
{
    Started,
    CommentsOpen,
    CommentsOver,
    HearingScheduled,
    HighRisk,
    UnderReview,
    Reviewed,
    UnderDiscussion,
    Adopted,
    Executing,
    Archived,
}

/// <summary>Takes a decision as far as asked by the acts of its procedure, and its review with it.</summary>
internal sealed class DecisionWriter(Random random, ReviewWriter reviews, SubjectKind kind, DateOnly today)
{
    private static readonly string[] Opinions =
        ["建议分步实施，先行试点。", "建议明确资金来源和管护责任。", "补偿标准偏低，建议提高。", "支持该方案，建议尽快实施。", "建议增加对困难群众的照顾。"];

    private static readonly string[] Experts = ["省社会科学院研究员", "高校公共管理学教授", "规划设计院高级工程师", "注册会计师", "法学会专家"];

    private int minutes;

    public MajorDecision Start(Unit unit, string number, string name, DateOnly on, Guid? catalogueId, Guid? itemId, string? outsideReason) => MajorDecision.Start(
        new(unit.CountyCode, unit.OrganizationId, unit.SubmittingName, number, name, $"为做好“{name}”，经调查研究拟定草案，主要内容包括目标、措施、责任分工和实施步骤。", catalogueId, itemId, outsideReason),
        reviews.On(on, unit.Submitter));

    /// <returns>The review, where one was asked for.</returns>
    public LegalityReview? Advance(MajorDecision decision, Unit unit, DecisionReach reach, Func<int, string> reviewNumber)
    {
        var day = decision.OpenedOn;
        LegalAct By(DateOnly on) => reviews.On(on, unit.Submitter);
        if (reach == DecisionReach.Started || !Next(ref day, 3, 8)) return null;
        if (reach == DecisionReach.HearingScheduled)
        {
            decision.ScheduleHearing(today.AddDays(9), "县政务服务中心会议室", By(day));
            return null;
        }

        decision.OpenComments(day.AddDays(31), "县人民政府门户网站", "https://example.org/yjzj", null, day, By(day));
        if (reach == DecisionReach.CommentsOpen) return null;
        Comments(decision, unit, day);
        if (reach == DecisionReach.CommentsOver || !Until(ref day, day.AddDays(34))) return null;
        decision.CloseComments(day, By(day));
        foreach (var comment in decision.Comments)
        {
            var adopted = random.Next(3) > 0;
            decision.AnswerComment(comment.Id, adopted, adopted ? null : "与上级规定不一致，不予采纳。", By(day));
        }

        if (!Next(ref day, 2, 5)) return null;
        decision.RecordArgumentation(new(day, [.. Experts.OrderBy(_ => random.Next()).Take(3)], "县发展研究中心", "方案可行，建议细化实施步骤。", "已按论证意见修改。"), By(day));
        if (!Next(ref day, 2, 5)) return null;
        var high = reach == DecisionReach.HighRisk;
        decision.RecordRiskAssessment(new(day, high ? RiskLevel.High : RiskLevel.Low, "县委政法委", high ? "涉及群众较多，补偿争议大，暂不具备实施条件。" : "风险可控，可以实施。"), By(day));
        if (high || !Next(ref day, 1, 3)) return null;

        decision.RequestReview([new("中华人民共和国地方各级人民代表大会和地方各级人民政府组织法", "第七十三条")], day, By(day));
        var review = reviews.Open(kind, decision.Name, unit, reviewNumber(day.Year), day, source: new("decision-review", "decisions", decision.Id));
        reviews.Advance(review, unit, reach == DecisionReach.UnderReview ? ReviewReach.AwaitingAdvice : ReviewReach.Closed);
        if (review.OpinionOn is not { } opinionOn) return review;
        decision.ReceiveOpinion(new(review.Id, review.Number, "decision-review", decision.Id, 1, review.Outcome!.Value, opinionOn, review.OpinionNumber!, review.Findings), reviews.On(opinionOn));
        day = review.ClosedOn ?? opinionOn;
        if (reach != DecisionReach.Reviewed) Decide(decision, unit, reach, day);
        return review;
    }

    private void Decide(MajorDecision decision, Unit unit, DecisionReach reach, DateOnly day)
    {
        LegalAct By(DateOnly on) => reviews.On(on, unit.Submitter);
        if (!Next(ref day, 2, 6)) return;
        decision.SubmitForDiscussion("已按审查意见逐条修改。", day, By(day));
        if (reach == DecisionReach.UnderDiscussion || !Next(ref day, 4, 10)) return;
        decision.Adopt(FormattableString.Invariant($"县政府第{random.Next(10, 60)}次常务会议"), FormattableString.Invariant($"进府纪〔{day.Year}〕{++minutes}号"), day.AddDays(-1), null, day, reviews.On(day));
        if (reach == DecisionReach.Adopted || !Next(ref day, 2, 8)) return;
        decision.Publish(new(day, "县人民政府门户网站", "https://example.org/jcgb"), By(day));
        if (!Next(ref day, 30, 40)) return;
        decision.ReportExecution("已分解任务、落实责任，按计划推进。", day, By(day));
        if (reach == DecisionReach.Executing || !Next(ref day, 40, 60)) return;
        decision.Evaluate(new(day, "县委党校", "目标基本实现，群众反映较好。"), reviews.On(day));
        if (!Next(ref day, 5, 10)) return;
        decision.Archive([.. MajorDecision.ArchiveList.Select(name => new ArchiveItem(name, true, null))], day, By(day));
    }

    private void Comments(MajorDecision decision, Unit unit, DateOnly from)
    {
        for (var i = random.Next(2, 6); i > 0; i--)
        {
            var day = from.AddDays(random.Next(2, 28));
            if (day > today) continue;
            decision.RecordComment((CommentSource)random.Next(4), null, Opinions[random.Next(Opinions.Length)], day, reviews.On(day, unit.Submitter));
        }
    }

    private bool Next(ref DateOnly day, int least, int most) => reviews.Next(ref day, least, most);

    private bool Until(ref DateOnly day, DateOnly wanted)
    {
        if (wanted > today) return false;
        day = wanted;
        return true;
    }
}
