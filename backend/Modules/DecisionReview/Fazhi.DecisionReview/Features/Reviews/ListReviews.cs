using System.Linq.Expressions;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>合法性审查登记簿。</summary>
internal sealed record ListReviewsQuery : ReviewFilter, IRequest<Page<ReviewRow>>
{
    /// <summary>-openedOn（默认，新的在前）或者 openedOn。</summary>
    public string? Sort { get; init; }

    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the register.</summary>
internal sealed record ReviewRow(
    Guid Id,
    string Number,
    string Subject,
    string KindName,
    ReviewCategory Category,
    ReviewLevel Level,
    string SubmittingOrganizationName,
    int Round,
    ReviewStatus Status,
    LegalityReviewOutcome? Outcome,
    Adoption? Adoption,
    string? OpinionNumber,
    string? HandlerName,
    string? AssigneeName,
    DateOnly OpenedOn,
    DateOnly? OpinionOn,
    DateOnly? NextDueOn,
    string? NextDueLabel)
{
    /// <summary>最近期限的灯；没有正在计算的期限的为空。</summary>
    public Light? NextDueLight { get; init; }
}

internal static class ListReviewsEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("", async ([AsParameters] ListReviewsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListReviews").WithSummary("合法性审查登记簿").RequirePermission(DecisionReviewPermissions.Read);
}

internal sealed class ListReviewsValidator : ReviewFilterValidator<ListReviewsQuery>
{
    public ListReviewsValidator()
    {
        RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn").WithName("排序").WithMessage("排序只能是 openedOn 或者 -openedOn。");
    }
}

internal sealed class ListReviewsHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, DeadlineLights lights) : IRequestHandler<ListReviewsQuery, Page<ReviewRow>>
{
    private static readonly Expression<Func<Indexed<LegalityReview>, ReviewRow>> Row = p => new(p.Dossier.Id, p.Dossier.Number, p.Dossier.Subject, p.Dossier.KindName, p.Dossier.Category,
        p.Dossier.Level, p.Dossier.SubmittingOrganizationName, p.Dossier.Round, p.Dossier.Status, p.Dossier.Outcome, p.Dossier.Adoption, p.Dossier.OpinionNumber, p.Dossier.HandlerName,
        p.Dossier.AssigneeName, p.Dossier.OpenedOn, p.Dossier.OpinionOn, p.Matter.NextDueOn, p.Matter.NextDueLabel);

    public async Task<Page<ReviewRow>> Handle(ListReviewsQuery request, CancellationToken cancellationToken)
    {
        var (today, soon) = (lights.Today, lights.SoonOn);
        var reviews = (request with { Q = null }).Apply(db, await organizations.GetAsync(cancellationToken), today);
        var page = await db.PageAsync(reviews, new(request.Q, request.Sort, request.After, request.PageSize), found => found.Select(Row), last => new(last.OpenedOn, last.Id), cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { NextDueLight = r.NextDueOn is null ? null : DeadlineLights.Of(r.NextDueOn, today, soon) })] };
    }
}
