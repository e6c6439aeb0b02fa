using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Decisions;

/// <summary>The filters of the list of decisions and of the colour board.</summary>
/// <remarks>Properties, not parameters: a query string binds inherited properties only where the record has no constructor of its own.</remarks>
internal record DecisionFilter
{
    /// <summary>名称、编号、承办单位中的文字，两个字起。</summary>
    public string? Q { get; init; }

    public Code<DecisionStatus>? Status { get; init; }

    /// <summary>启动的年份。</summary>
    public int? Year { get; init; }

    /// <summary>决策承办单位，含其下级。</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>只看目录外决策，或者只看目录内的。</summary>
    public bool? Outside { get; init; }

    /// <summary>年度目录的一项。</summary>
    public Guid? CatalogueItemId { get; init; }

    public IQueryable<MajorDecision> Apply(DecisionReviewDbContext db, OrganizationTree organizations)
    {
        var decisions = db.Decisions;
        if (Status?.Value is { } status) decisions = decisions.Where(d => d.Status == status);
        if (Year is { } year) decisions = decisions.Where(d => d.Year == year);
        if (OrganizationId is { } organization) decisions = decisions.OfOrganization(organization, organizations);
        if (Outside is { } outside) decisions = decisions.Where(d => d.OutsideCatalogue == outside);
        if (CatalogueItemId is { } item) decisions = decisions.Where(d => d.CatalogueItemId == item);
        return decisions.Holding(Q, db);
    }
}

internal abstract class DecisionFilterValidator<T> : AbstractValidator<T>
    where T : DecisionFilter
{
    protected DecisionFilterValidator()
    {
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
        RuleFor(f => f.Year).InclusiveBetween(2000, 2100).WithName("年份");
    }
}
