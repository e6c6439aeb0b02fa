using System.ComponentModel;
using Fazhi.Kernel.Events;

namespace Fazhi.DecisionReview.Contracts;

/// <summary>合法性审查的结论。</summary>
public enum LegalityReviewOutcome
{
    /// <summary>可以提交讨论。</summary>
    [Description("合法")] Lawful,

    /// <summary>按审查意见修改后可以提交讨论。</summary>
    [Description("修改后合法")] LawfulAfterAmendment,

    /// <summary>不得提交讨论。</summary>
    [Description("不合法")] Unlawful,

    /// <summary>超越职权：由有权机关办理，不得提交讨论。</summary>
    [Description("超越法定权限")] BeyondPowers,
}

/// <summary>一条审查意见。</summary>
/// <param name="Clause">送审稿的条款；针对全文的写“全文”。</param>
/// <param name="Problem">问题。</param>
/// <param name="Suggestion">修改建议。</param>
/// <param name="LegalBasis">依据，到条。</param>
public sealed record LegalityFinding(string Clause, string Problem, string Suggestion, string? LegalBasis);

/// <summary>合法性审查意见已经出具: told once the opinion has its number.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ReviewNumber">审查编号。</param>
/// <param name="SourceModule">Prefix of the module that asked.</param>
/// <param name="SourceId">The dossier that was reviewed.</param>
/// <param name="Round">第几次送审。</param>
/// <param name="Outcome">结论。</param>
/// <param name="ConcludedOn">出具意见之日。</param>
/// <param name="OpinionNumber">合法性审查意见书的文号。</param>
/// <param name="Findings">逐条的意见；没有问题的为空。</param>
[EventName("decision-review.legality-review-concluded")]
public sealed record LegalityReviewConcluded(
    Guid ReviewId,
    string ReviewNumber,
    string SourceModule,
    Guid SourceId,
    int Round,
    LegalityReviewOutcome Outcome,
    DateOnly ConcludedOn,
    string OpinionNumber,
    IReadOnlyList<LegalityFinding> Findings) : IIntegrationEvent;

/// <summary>合法性审查没有作出结论就结束了：材料不符合要求被退回，或者送审单位撤回。再送审为下一次。</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ReviewNumber">审查编号。</param>
/// <param name="SourceModule">Prefix of the module that asked.</param>
/// <param name="SourceId">The dossier.</param>
/// <param name="Round">第几次送审。</param>
/// <param name="Withdrawn">True: 送审单位撤回；false: 审查机构退回。</param>
/// <param name="ReturnedOn">退回或者撤回之日。</param>
/// <param name="Reason">理由。</param>
[EventName("decision-review.legality-review-returned")]
public sealed record LegalityReviewReturned(
    Guid ReviewId,
    string ReviewNumber,
    string SourceModule,
    Guid SourceId,
    int Round,
    bool Withdrawn,
    DateOnly ReturnedOn,
    string Reason) : IIntegrationEvent;

/// <summary>Looks up the reviews of dossiers of other modules.</summary>
public interface ILegalityReviews
{
    /// <summary>Of each dossier named, its reviews in the order of rounds; dossiers that were never submitted are left out. Asks nobody's
    /// scope: whoever calls has found the dossiers within it.</summary>
    Task<IReadOnlyList<LegalityReviewSummary>> OfAsync(string sourceModule, IReadOnlyCollection<Guid> sourceIds, CancellationToken ct);
}

/// <summary>A review as others see it.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ReviewNumber">审查编号。</param>
/// <param name="SourceId">The dossier.</param>
/// <param name="Round">第几次送审。</param>
/// <param name="StatusName">现在的阶段。</param>
/// <param name="SubmittedOn">送审之日。</param>
/// <param name="Outcome">结论；还没有出具意见的为空。</param>
/// <param name="ConcludedOn">出具意见之日。</param>
/// <param name="OpinionNumber">合法性审查意见书的文号。</param>
public sealed record LegalityReviewSummary(
    Guid ReviewId,
    string ReviewNumber,
    Guid SourceId,
    int Round,
    string StatusName,
    DateOnly SubmittedOn,
    LegalityReviewOutcome? Outcome,
    DateOnly? ConcludedOn,
    string? OpinionNumber);
