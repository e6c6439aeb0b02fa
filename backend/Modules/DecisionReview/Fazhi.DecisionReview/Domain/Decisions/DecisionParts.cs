using System.ComponentModel;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>公开征求意见（重大行政决策程序暂行条例第十五条）。</summary>
/// <param name="ShorterReason">期限短于规定的，公开征求意见时说明的理由。</param>
internal sealed record CommentPeriod(DateOnly OpenedOn, DateOnly PlannedCloseOn, string Channel, string? Link, string? ShorterReason, DateOnly? ClosedOn);

/// <summary>听证（重大行政决策程序暂行条例第十六条）。</summary>
internal sealed record DecisionHearing(DateOnly PlannedOn, string Place, DateOnly? NoticedOn, DateOnly? HeldOn, string? Record);

/// <summary>专家论证（重大行政决策程序暂行条例第十九条至第二十一条）。</summary>
internal sealed record ExpertArgumentation(DateOnly On, IReadOnlyList<string> Experts, string Organizer, string Opinion, string Adoption);

/// <summary>风险评估（重大行政决策程序暂行条例第二十二条至第二十四条）。</summary>
internal sealed record RiskReport(DateOnly On, RiskLevel Level, string Assessor, string Conclusion);

/// <summary>环节不适用及其理由。</summary>
internal sealed record StageWaiver(DecisionStage Stage, string Reason, DateOnly On);

/// <summary>集体讨论决定（重大行政决策程序暂行条例第二十九条至第三十一条）。</summary>
/// <param name="PartyReportedOn">出台前向同级党委请示报告之日。</param>
/// <param name="Dissent">不同意见，如实记录；没有的为空。</param>
internal sealed record DecisionDiscussion(DateOnly SubmittedOn, string? Amendments, string? Meeting, DateOnly? HeldOn, string? Result, string? MinutesNumber, DateOnly? PartyReportedOn,
    string? Dissent);

/// <summary>公布（重大行政决策程序暂行条例第三十二条）。</summary>
internal sealed record DecisionPublication(DateOnly On, string Channel, string? Link);

/// <summary>执行情况。</summary>
internal sealed record ExecutionReport(DateOnly On, string Content, string ReportedBy);

/// <summary>决策后评估（重大行政决策程序暂行条例第三十六条）。</summary>
internal sealed record PostEvaluation(DateOnly On, string Evaluator, string Conclusion);

/// <summary>归档清单的一项。</summary>
internal sealed record ArchiveItem(string Name, bool Filed, string? Remark);

/// <summary>公众意见及其采纳情况。</summary>
[Description("公众意见")]
internal sealed class PublicComment
{
    private PublicComment()
    {
    }

    public Guid Id { get; private set; }

    public Guid DecisionId { get; private set; }

    public CommentSource Source { get; private set; }

    /// <summary>提出意见的人或者单位；不署名的为空。</summary>
    public string? From { get; private set; }

    public string Content { get; private set; } = "";

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>是否采纳；还没有处理的为空。</summary>
    public bool? Adopted { get; private set; }

    public string? Reason { get; private set; }

    public static PublicComment Of(Guid decisionId, CommentSource source, string? from, string content, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(),
        DecisionId = decisionId,
        Source = source,
        From = from,
        Content = content,
        ReceivedOn = on,
    };

    public void Answer(bool adopted, string? reason) => (Adopted, Reason) = (adopted, reason);
}

/// <summary>Where a decision is filed.</summary>
/// <param name="OrganizationId">决策承办单位。</param>
/// <param name="CatalogueId">所列入的年度目录；目录外的为空。</param>
internal sealed record DecisionFiling(string CountyCode, Guid OrganizationId, string OrganizationName, string Number, string Name, string Summary, Guid? CatalogueId,
    Guid? CatalogueItemId, string? OutsideReason);
