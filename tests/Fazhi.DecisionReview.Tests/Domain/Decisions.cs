using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Decisions;
using static Fazhi.DecisionReview.Tests.Domain.Reviews;

namespace Fazhi.DecisionReview.Tests.Domain;

/// <summary>Decisions in the states that tests begin with, built by acts; started on Monday, 4 March 2024.</summary>
internal static class Decisions
{
    public static MajorDecision Started(bool outside = false) => MajorDecision.Start(new("360124", Guid.CreateVersion7(), "县交通运输局", "决策〔2024〕1号", "公交一体化方案", "内容",
        outside ? null : Guid.CreateVersion7(), outside ? null : Guid.CreateVersion7(), outside ? "紧急" : null), On("2024-03-04", Liaison));

    /// <summary>Drafting, with the three stages behind it.</summary>
    public static MajorDecision Drafted()
    {
        var decision = Started();
        decision.OpenComments(Day("2024-04-04"), "网站", null, null, Day("2024-03-05"), On("2024-03-05", Liaison));
        decision.CloseComments(Day("2024-04-05"), On("2024-04-05", Liaison));
        decision.RecordArgumentation(new(Day("2024-04-08"), ["专家甲", "专家乙"], "研究中心", "可行", "已采纳"), On("2024-04-08", Liaison));
        decision.RecordRiskAssessment(new(Day("2024-04-09"), RiskLevel.Low, "政法委", "可控"), On("2024-04-09", Liaison));
        return decision;
    }

    public static LegalityReviewConcluded Opinion(MajorDecision decision, LegalityReviewOutcome outcome = LegalityReviewOutcome.Lawful, string on = "2024-04-22", int round = 1) =>
        new(Guid.CreateVersion7(), "合审〔2024〕9号", "decision-review", decision.Id, round, outcome, Day(on), "合审〔2024〕9号", []);

    public static MajorDecision In(DecisionStatus status)
    {
        var decision = Drafted();
        if (status == DecisionStatus.Drafting) return decision;
        if (status == DecisionStatus.Terminated)
        {
            decision.Terminate("情势变更", Day("2024-04-10"), On("2024-04-10"));
            return decision;
        }

        decision.RequestReview([], Day("2024-04-10"), On("2024-04-10", Liaison));   // seven working days end on 19 April
        if (status == DecisionStatus.UnderReview) return decision;
        decision.ReceiveOpinion(Opinion(decision), On("2024-04-22"));
        if (status == DecisionStatus.Reviewed) return decision;
        decision.SubmitForDiscussion(null, Day("2024-04-23"), On("2024-04-23", Liaison));
        if (status == DecisionStatus.UnderDiscussion) return decision;
        decision.Adopt("常务会议", "纪要1号", Day("2024-04-29"), null, Day("2024-04-30"), On("2024-04-30"));
        if (status == DecisionStatus.Adopted) return decision;
        decision.Publish(new(Day("2024-05-06"), "网站", null), On("2024-05-06", Liaison));
        if (status == DecisionStatus.Executing) return decision;
        decision.Archive([.. MajorDecision.ArchiveList.Select(n => new ArchiveItem(n, true, null))], Day("2024-06-03"), On("2024-06-03", Liaison));
        return decision;
    }
}
