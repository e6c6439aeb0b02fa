using System.ComponentModel;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>The filters of the list of reviews; list, count, export and figures share them, so that a figure opens exactly its rows.</summary>
/// <remarks>Properties, not parameters: a query string binds inherited properties only where the record has no constructor of its own.</remarks>
internal record ReviewFilter
{
    /// <summary>名称、编号、送审单位、当事人中的文字，两个字起。</summary>
    [DisplayName("检索")]
    public string? Q { get; init; }

    [DisplayName("阶段")]
    public Code<ReviewStatus>? Status { get; init; }

    /// <summary>年度报告的类别。</summary>
    [DisplayName("类别")]
    public Code<ReviewCategory>? Category { get; init; }

    /// <summary>送审种类的代码。</summary>
    [DisplayName("送审种类")]
    public string? Kind { get; init; }

    /// <summary>县级或者乡镇级。</summary>
    [DisplayName("层级")]
    public Code<ReviewLevel>? Level { get; init; }

    /// <summary>审查结论。</summary>
    [DisplayName("结论")]
    public Code<LegalityReviewOutcome>? Outcome { get; init; }

    /// <summary>送审单位是否采纳意见。</summary>
    [DisplayName("采纳情况")]
    public Code<Adoption>? Adoption { get; init; }

    /// <summary>事项所属单位（部门，或者乡镇的司法所），含其下级。</summary>
    [DisplayName("单位")]
    public Guid? OrganizationId { get; init; }

    /// <summary>送审单位。</summary>
    [DisplayName("送审单位")]
    public Guid? SubmittingOrganizationId { get; init; }

    [DisplayName("承办人")]
    public Guid? HandlerId { get; init; }

    /// <summary>受邀参加审查的法律顾问、公职律师。</summary>
    [DisplayName("法律顾问、公职律师")]
    public Guid? AdviserId { get; init; }

    /// <summary>第几次送审。</summary>
    [DisplayName("轮次")]
    public int? Round { get; init; }

    [DisplayName("送审日期起")]
    public DateOnly? OpenedFrom { get; init; }

    [DisplayName("送审日期止")]
    public DateOnly? OpenedTo { get; init; }

    /// <summary>计入统计之日：首次出具意见之日，再次送审的不另计。</summary>
    [DisplayName("计入统计之日起")]
    public DateOnly? CountedFrom { get; init; }

    /// <summary>计入统计之日止。</summary>
    [DisplayName("计入统计之日止")]
    public DateOnly? CountedTo { get; init; }

    /// <summary>被撤销、责令修改之日。</summary>
    [DisplayName("被撤销之日起")]
    public DateOnly? RevokedFrom { get; init; }

    /// <summary>被撤销、责令修改之日止。</summary>
    [DisplayName("被撤销之日止")]
    public DateOnly? RevokedTo { get; init; }

    /// <summary>只看有期限已经超期的。</summary>
    [DisplayName("只看超期")]
    public bool? Overdue { get; init; }

    public IQueryable<LegalityReview> Apply(DecisionReviewDbContext db, OrganizationTree organizations, DateOnly today)
    {
        var reviews = db.Reviews;
        if (Status?.Value is { } status) reviews = reviews.Where(r => r.Status == status);
        if (Category?.Value is { } category) reviews = reviews.Where(r => r.Category == category);
        if (Kind is { Length: > 0 } kind) reviews = reviews.Where(r => r.KindCode == kind);
        if (Level?.Value is { } level) reviews = reviews.Where(r => r.Level == level);
        if (Outcome?.Value is { } outcome) reviews = reviews.Where(r => r.Outcome == outcome);
        if (Adoption?.Value is { } adoption) reviews = reviews.Where(r => r.Adoption == adoption);
        if (OrganizationId is { } organization) reviews = reviews.OfOrganization(organization, organizations);
        if (SubmittingOrganizationId is { } submitting) reviews = reviews.Where(r => r.SubmittingOrganizationId == submitting);
        if (HandlerId is { } handler) reviews = reviews.Where(r => r.HandlerId == handler);
        if (AdviserId is { } adviser) reviews = reviews.Where(r => r.Invitations.Any(i => i.AdviserId == adviser));
        if (Round is { } round) reviews = reviews.Where(r => r.Round == round);
        if (OpenedFrom is { } openedFrom) reviews = reviews.Where(r => r.OpenedOn >= openedFrom);
        if (OpenedTo is { } openedTo) reviews = reviews.Where(r => r.OpenedOn <= openedTo);
        if (CountedFrom is { } countedFrom) reviews = reviews.Where(r => r.CountedOn >= countedFrom);
        if (CountedTo is { } countedTo) reviews = reviews.Where(r => r.CountedOn <= countedTo);
        if (RevokedFrom is { } revokedFrom) reviews = reviews.Where(r => r.RevokedOn >= revokedFrom);
        if (RevokedTo is { } revokedTo) reviews = reviews.Where(r => r.RevokedOn <= revokedTo);
        if (Overdue == true) reviews = reviews.Where(r => db.Set<Matter>().Any(m => m.Id == r.Id && m.NextDueOn < today));
        return reviews.Holding(Q, db);
    }
}

internal abstract class ReviewFilterValidator<T> : AbstractValidator<T>
    where T : ReviewFilter
{
    protected ReviewFilterValidator()
    {
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词")
            .WithMessage("搜索词至少两个字。");
        RuleFor(f => f.Kind).MaximumLength(40).WithName("送审种类");
        RuleFor(f => f.Round).InclusiveBetween(1, 100).WithName("第几次送审");
        RuleFor(f => f.OpenedTo).GreaterThanOrEqualTo(f => f.OpenedFrom).When(f => f.OpenedFrom is not null).WithName("送审日期止");
        RuleFor(f => f.CountedTo).GreaterThanOrEqualTo(f => f.CountedFrom).When(f => f.CountedFrom is not null).WithName("出具意见日期止");
        RuleFor(f => f.RevokedTo).GreaterThanOrEqualTo(f => f.RevokedFrom).When(f => f.RevokedFrom is not null).WithName("撤销、责令修改日期止");
    }
}
