using Fazhi.Kernel.Events;

namespace Fazhi.DecisionReview.Contracts;

/// <summary>Codes of the kinds of subject that every installation knows; a county adds its own to the catalogue.</summary>
public static class ReviewSubjectKinds
{
    /// <summary>行政规范性文件。</summary>
    public const string NormativeDocument = "normativeDocument";

    /// <summary>合同、协议。</summary>
    public const string Contract = "contract";

    /// <summary>重大行政决策。</summary>
    public const string MajorDecision = "majorDecision";
}

/// <summary>送请合法性审查: another module asks for a review. Told once for each round; DecisionReview opens the review of a source and round
/// once, however often it hears of it.</summary>
/// <param name="SourceModule">Prefix of the asking module in the API, for example <c>normative-documents</c>.</param>
/// <param name="SourceResource">What the API calls the dossier that is to be reviewed, so that it can be opened from the review.</param>
/// <param name="SourceId">The dossier to be reviewed.</param>
/// <param name="Round">第几次送审，自 1 起：审查后修改再送审的，为下一次，与上一次相连。</param>
/// <param name="SubjectKind">One of <see cref="ReviewSubjectKinds"/>, or a code of the county's catalogue.</param>
/// <param name="Title">送审件的名称。</param>
/// <param name="CountyCode">The county.</param>
/// <param name="OrganizationId">送审单位。</param>
/// <param name="SubmitterId">送审人。</param>
/// <param name="SubmitterName">送审人姓名。</param>
/// <param name="Summary">内容摘要和起草说明，至多 4000 字。</param>
/// <param name="Bases">引用的依据，到条。</param>
/// <param name="RequestedOn">送审之日；材料齐备的，审查期限自该日的次日起算。</param>
/// <param name="Parties">对方当事人、利害关系人，用于法律顾问的利益冲突检查；没有的为空。</param>
[EventName("decision-review.legality-review-requested")]
public sealed record LegalityReviewRequested(
    string SourceModule,
    string SourceResource,
    Guid SourceId,
    int Round,
    string SubjectKind,
    string Title,
    string CountyCode,
    Guid OrganizationId,
    Guid SubmitterId,
    string SubmitterName,
    string Summary,
    IReadOnlyList<CitedBasis> Bases,
    DateOnly RequestedOn,
    IReadOnlyList<string>? Parties = null) : IIntegrationEvent;

/// <summary>引用的依据。</summary>
/// <param name="Title">法律、法规、规章、文件的名称。</param>
/// <param name="Article">条文；整件引用的为空。</param>
public sealed record CitedBasis(string Title, string? Article);
