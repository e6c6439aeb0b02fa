using Fazhi.DecisionReview.Contracts;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>合法性审查、集体讨论、公布、执行、后评估、归档。</summary>
internal sealed partial class MajorDecision
{
    /// <summary>归档清单（重大行政决策程序暂行条例第三十三条）；各项都要归入，没有的说明理由。</summary>
    public static readonly IReadOnlyList<string> ArchiveList =
        ["决策启动材料", "决策草案及起草说明", "公众参与材料及采纳情况", "专家论证材料", "风险评估报告", "合法性审查意见书", "集体讨论会议纪要", "向党委请示报告材料", "决策公布文本", "执行情况材料"];

    /// <summary>送请合法性审查：前三个环节完成，公众意见都已处理（重大行政决策程序暂行条例第二十五条、第二十六条）。</summary>
    public void RequestReview(IReadOnlyList<CitedBasis> bases, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.RequestReview);
        var missing = WaivableStages.Where(s => !IsComplete(s)).Select(s => s.NameOf()).ToList();
        if (missing.Count > 0) throw DecisionRules.StagesComplete.Broken(string.Join('、', missing));
        DecisionRules.HighRisk.Require(Risk is not { Level: RiskLevel.High });
        var unanswered = comments.Count(c => c.Adopted is null);
        if (unanswered > 0) throw DecisionRules.CommentsAnswered.Broken($"{unanswered}");
        var round = (Review?.Round ?? 0) + 1;
        Review = new(round, on);
        Take(DecisionStep.RequestReview, Dated(on, act), round == 1 ? null : $"第{round}次送审");
        Tell(new LegalityReviewRequested("decision-review", "decisions", Id, round, ReviewSubjectKinds.MajorDecision, Name, CountyCode, OrganizationId,
            act.Actor.Id, act.Actor.Name, Summary, bases, on));
    }

    /// <summary>收到审查意见：合法的可以提交讨论，不合法的退回修改；其他次的意见不算。</summary>
    public void ReceiveOpinion(LegalityReviewConcluded opinion, LegalAct act)
    {
        if (Status != DecisionStatus.UnderReview || Review is not { } review || review.Round != opinion.Round) return;
        Review = review.With(opinion);
        Take(Review.MayProceed ? DecisionStep.ReceiveLawfulOpinion : DecisionStep.ReceiveUnlawfulOpinion, act.OnDay(opinion.ConcludedOn), $"{opinion.Outcome.NameOf()}，{opinion.OpinionNumber}");
    }

    /// <summary>审查被退回或者撤回：回到草案形成，补齐后再次送审。</summary>
    public void ReceiveReturn(LegalityReviewReturned returned, LegalAct act)
    {
        if (Status != DecisionStatus.UnderReview || Review is not { } review || review.Round != returned.Round) return;
        Review = review.With(returned);
        Take(DecisionStep.ReceiveReturn, act.OnDay(returned.ReturnedOn), returned.Reason);
    }

    /// <summary>提交集体讨论：审查合法、审查时间已满才可以（重大行政决策程序暂行条例第二十五条）。</summary>
    public void SubmitForDiscussion(string? amendments, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.SubmitForDiscussion);
        DecisionRules.ReviewTimeOver.Require(FloorIsOver(DecisionProcedure.ReviewTime, on));
        DecisionRules.AmendmentsExplained.Require(Review?.Outcome != LegalityReviewOutcome.LawfulAfterAmendment || !string.IsNullOrWhiteSpace(amendments));
        Discussion = new(on, amendments, null, null, null, null, null, null);
        Take(DecisionStep.SubmitForDiscussion, Dated(on, act), amendments);
        HandledBy(null, null);
    }

    /// <summary>集体讨论通过（重大行政决策程序暂行条例第三十条、第三十一条）。</summary>
    public void Adopt(string meeting, string minutesNumber, DateOnly? partyReportedOn, string? dissent, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.Adopt);
        DecisionRules.PartyReported.Require(partyReportedOn is { } reported && reported <= on);
        Discussed("通过", meeting, minutesNumber, partyReportedOn, dissent, on);
        AdoptedOn = on;
        Take(DecisionStep.Adopt, Dated(on, act), $"{meeting}，{minutesNumber}");
        HandledBy(DrafterId, DrafterName);
    }

    /// <summary>讨论后退回修改：修改后须再次送审。</summary>
    public void SendBack(string meeting, string requirements, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.SendBack);
        Discussed($"修改后再议：{requirements}", meeting, null, null, null, on);
        Take(DecisionStep.SendBack, Dated(on, act), requirements);
        HandledBy(DrafterId, DrafterName);
    }

    /// <summary>讨论不予通过：决策程序终止。</summary>
    public void Reject(string meeting, string reason, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.Reject);
        Discussed($"不予通过：{reason}", meeting, null, null, null, on);
        EndReason = reason;
        Take(DecisionStep.Reject, Dated(on, act), reason);
    }

    /// <summary>公布决策（重大行政决策程序暂行条例第三十二条）。</summary>
    public void Publish(DecisionPublication publication, LegalAct act)
    {
        Take(DecisionStep.Publish, Dated(publication.On, act), publication.Channel);
        Publication = publication;
    }

    /// <summary>报告执行情况（重大行政决策程序暂行条例第三十四条）。</summary>
    public void ReportExecution(string content, DateOnly on, LegalAct act)
    {
        Take(DecisionStep.ReportExecution, Dated(on, act), content);
        Reports = [.. Reports, new(on, content, act.Actor.Name)];
    }

    /// <summary>决策后评估：不得由承担决策前论证评估的单位进行（重大行政决策程序暂行条例第三十六条）。</summary>
    public void Evaluate(PostEvaluation evaluation, LegalAct act)
    {
        Demand(DecisionStep.Evaluate);
        DecisionRules.OtherEvaluator.Require(evaluation.Evaluator != Risk?.Assessor && evaluation.Evaluator != Argumentation?.Organizer
            && Argumentation?.Experts.Contains(evaluation.Evaluator) != true);
        Evaluation = evaluation;
        Take(DecisionStep.Evaluate, Dated(evaluation.On, act), evaluation.Conclusion);
    }

    /// <summary>归档：清单逐项归入，没有的说明理由（重大行政决策程序暂行条例第三十三条）。</summary>
    public void Archive(IReadOnlyList<ArchiveItem> items, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.Archive);
        var missing = ArchiveList.Where(name => !items.Any(i => i.Name == name && (i.Filed || !string.IsNullOrWhiteSpace(i.Remark)))).ToList();
        if (missing.Count > 0) throw DecisionRules.ArchiveComplete.Broken(string.Join('、', missing));
        ArchiveItems = items;
        Take(DecisionStep.Archive, Dated(on, act));
    }

    private void Discussed(string result, string meeting, string? minutesNumber, DateOnly? partyReportedOn, string? dissent, DateOnly on) =>
        Discussion = Discussion! with { Meeting = meeting, HeldOn = on, Result = result, MinutesNumber = minutesNumber, PartyReportedOn = partyReportedOn, Dissent = dissent };
}
