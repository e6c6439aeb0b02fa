using Fazhi.DecisionReview.Contracts;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>制定：征求意见、自查、合法性审核、集体讨论。</summary>
internal sealed partial class NormativeDocument
{
    public DateOnly? CommentsOpenedOn { get; private set; }

    public string? CommentsUrl { get; private set; }

    public DateOnly? CommentsClosedOn { get; private set; }

    public CommentReport? CommentReport { get; private set; }

    /// <summary>依法不公开征求意见的理由。</summary>
    public string? CommentsSkippedBecause { get; private set; }

    public CheckReport? Checks { get; private set; }

    /// <summary>送审的次数。</summary>
    public int ReviewRounds { get; private set; }

    public IReadOnlyList<LegalityOpinion> Opinions { get; private set; } = [];

    public Discussion? Discussion { get; private set; }

    /// <summary>公开征求意见：先有文本和依据。</summary>
    public void OpenComments(string url, DateOnly on, LegalAct act)
    {
        Demand(NormStep.OpenComments);
        RequireDraft();
        (CommentsOpenedOn, CommentsUrl) = (on, url);
        Take(NormStep.OpenComments, Dated(on, act), url);
    }

    /// <summary>结束征求意见：不少于法定时间；确需提前的说明理由。</summary>
    public void CloseComments(CommentReport report, DateOnly on, LegalAct act)
    {
        Demand(NormStep.CloseComments);
        var key = ConcernsEnterprises ? NormProcedure.EnterpriseComments : NormProcedure.Comments;
        NormRules.CommentFloor.Require(!string.IsNullOrWhiteSpace(report.Shortened) || FloorIsOver(key, on));
        NormRules.ReasonsNeeded.Require(report.Adopted == report.Received || !string.IsNullOrWhiteSpace(report.Explanation));
        (CommentsClosedOn, CommentReport) = (on, report);
        Take(NormStep.CloseComments, Dated(on, act), $"收到意见{report.Received}条，采纳{report.Adopted}条{(report.Shortened is { } reason ? $"；提前结束：{reason}" : "")}");
    }

    /// <summary>依法不公开征求意见的，写明理由。</summary>
    public void SkipComments(string reason, DateOnly on, LegalAct act)
    {
        Demand(NormStep.SkipComments);
        RequireDraft();
        CommentsSkippedBecause = reason;
        Take(NormStep.SkipComments, Dated(on, act), reason);
    }

    /// <summary>完成公平竞争审查、政策一致性评估；文本中有提示用语的，审查人须写明结论。</summary>
    public void RecordChecks(CheckReport report, LegalAct act)
    {
        Demand(NormStep.RecordChecks);
        if (report.Hits.Count > 0 && string.IsNullOrWhiteSpace(report.HitsConclusion))
            throw NormRules.HitsAnswered.Broken(string.Join('、', report.Hits.Select(h => $"{h.Category.NameOf()}{h.Count}处")));
        NormRules.ReasonsNeeded.Require(report.FairCompetition != CheckOutcome.Exception || !string.IsNullOrWhiteSpace(report.FairCompetitionNote));
        NormRules.ReasonsNeeded.Require(report.Consistency != CheckOutcome.Exception || !string.IsNullOrWhiteSpace(report.ConsistencyNote));
        Checks = report;
        Take(NormStep.RecordChecks, Dated(report.On, act), report.HitsConclusion);
    }

    /// <summary>送合法性审核：县政府的文件送司法行政部门，部门、乡镇的文件送本机关的审核机构（国办发〔2018〕115号）。</summary>
    public void RequestReview(DateOnly on, LegalAct act)
    {
        Demand(NormStep.RequestReview);
        RequireDraft();
        ReviewRounds++;
        if (IssuerKind == IssuerKind.County)
            Tell(new LegalityReviewRequested(Definition.Module, Definition.Resource, Id, ReviewRounds, ReviewSubjectKinds.NormativeDocument, Name, CountyCode, OrganizationId,
                act.Actor.Id, act.Actor.Name, Shorten($"{Summary}\n{DraftingNote}"), [.. bases.Select(b => new CitedBasis(b.LawName, b.Provision))], on));
        Take(NormStep.RequestReview, Dated(on, act));
    }

    /// <summary>登记本机关审核机构的意见。</summary>
    public void RecordOwnReview(string reviewer, string number, DateOnly on, LegalityOutcome outcome, string opinion, LegalAct act)
    {
        Demand(NormStep.PassReview);
        NormRules.CountyReview.Require(IssuerKind != IssuerKind.County);
        Conclude(new(ReviewRounds, reviewer, number, on, outcome, opinion, null), Dated(on, act));
    }

    /// <summary>收到司法行政部门的审查意见；同一次意见只记一次。</summary>
    /// <returns>False where the opinion is known, or of a round that is over.</returns>
    public bool ReceiveOpinion(LegalityOpinion opinion, LegalAct act)
    {
        if (Status != NormStatus.LegalityReview || opinion.Round != ReviewRounds || Opinions.Any(o => o.Round == opinion.Round)) return false;
        Conclude(opinion, act.OnDay(opinion.On));
        return true;
    }

    /// <summary>没有作出结论：退回，或者撤回；再送审为下一次。</summary>
    public bool ReturnReview(int round, string reason, DateOnly on, LegalAct act)
    {
        if (Status != NormStatus.LegalityReview || round != ReviewRounds) return false;
        Take(NormStep.ReturnReview, act.OnDay(on), reason);
        return true;
    }

    /// <summary>集体讨论：审核认为合法方可提交；要求修改的，写明采纳情况。</summary>
    public void Discuss(Discussion discussion, bool passed, LegalAct act)
    {
        var step = passed ? NormStep.PassDiscussion : NormStep.FailDiscussion;
        Demand(step);
        var opinion = Opinions[^1];
        NormRules.OwnDiscussion.Require(opinion.Outcome == LegalityOutcome.Lawful || !string.IsNullOrWhiteSpace(discussion.Adoption));
        Discussion = discussion;
        Take(step, Dated(discussion.On, act), $"{discussion.Meeting}：{discussion.Decision}");
    }

    /// <summary>终止制定。</summary>
    public void Abandon(string reason, DateOnly on, LegalAct act) => Take(NormStep.Abandon, Dated(on, act), reason);

    private void Conclude(LegalityOpinion opinion, LegalAct act)
    {
        Opinions = [.. Opinions, opinion];
        Take(opinion.Outcome == LegalityOutcome.Unlawful ? NormStep.FailReview : NormStep.PassReview, act, $"{opinion.Reviewer} {opinion.Number}：{opinion.Outcome.NameOf()}");
    }

    private void RequireDraft()
    {
        NormRules.TextNeeded.Require(CurrentTextId is not null);
        NormRules.BasisNeeded.Require(bases.Count > 0);
    }

    private static string Shorten(string text) => text.Length <= 4000 ? text : text[..4000];
}
