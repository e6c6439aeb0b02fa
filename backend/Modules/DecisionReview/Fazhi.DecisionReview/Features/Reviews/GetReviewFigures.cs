using System.Linq.Expressions;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>合法性审查统计：按首次出具意见之日计，一份送审材料计一件。</summary>
/// <param name="From">出具意见之日自。</param>
/// <param name="To">出具意见之日至。</param>
internal sealed record GetReviewFiguresQuery(DateOnly From, DateOnly To) : IRequest<ReviewFigures>;

/// <summary>审查统计。</summary>
/// <param name="Total">办结的审查件。</param>
/// <param name="ByCategory">按年度报告的类别。</param>
/// <param name="ByKind">按送审种类：“其他”由此拆开。</param>
/// <param name="ByOutcome">按结论。</param>
/// <param name="ByAdoption">按采纳情况；没有反馈的不在其中。</param>
/// <param name="ByUnit">按送审单位，多的在前。</param>
/// <param name="ByMonth">按月。</param>
internal sealed record ReviewFigures(int Total, IReadOnlyList<ReviewFigure> ByCategory, IReadOnlyList<ReviewFigure> ByKind, IReadOnlyList<ReviewFigure> ByOutcome,
    IReadOnlyList<ReviewFigure> ByAdoption, IReadOnlyList<ReviewFigure> ByUnit, IReadOnlyList<ReviewFigure> ByMonth);

/// <summary>一组的件数；代码可以作为登记簿的筛选条件。</summary>
internal sealed record ReviewFigure(string Code, string Name, int Count);

internal static class GetReviewFiguresEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("/figures", async ([AsParameters] GetReviewFiguresQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("GetReviewFigures").WithSummary("合法性审查统计").RequirePermission(DecisionReviewPermissions.Read);
}

internal sealed class GetReviewFiguresValidator : AbstractValidator<GetReviewFiguresQuery>
{
    public GetReviewFiguresValidator() => RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日").WithMessage("止日不能早于起日。");
}

internal sealed class GetReviewFiguresHandler(DecisionReviewDbContext db) : IRequestHandler<GetReviewFiguresQuery, ReviewFigures>
{
    public async Task<ReviewFigures> Handle(GetReviewFiguresQuery request, CancellationToken cancellationToken)
    {
        var counted = db.Reviews.AsNoTracking().Where(r => r.CountedOn >= request.From && r.CountedOn <= request.To);
        var months = (await counted.GroupBy(r => new { r.CountedOn!.Value.Year, r.CountedOn!.Value.Month }).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken)).OrderBy(m => m.Key.Year).ThenBy(m => m.Key.Month);
        var kinds = await counted.GroupBy(r => new { r.KindCode, r.KindName }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var units = await counted.GroupBy(r => new { r.SubmittingOrganizationId, r.SubmittingOrganizationName }).Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count).Take(50).ToListAsync(cancellationToken);
        return new(
            await counted.CountAsync(cancellationToken),
            await GroupedAsync(counted, r => r.Category, cancellationToken),
            [.. kinds.OrderByDescending(k => k.Count).Select(k => new ReviewFigure(k.Key.KindCode, k.Key.KindName, k.Count))],
            await GroupedAsync(counted.Where(r => r.Outcome != null), r => r.Outcome!.Value, cancellationToken),
            await GroupedAsync(counted.Where(r => r.Adoption != null), r => r.Adoption!.Value, cancellationToken),
            [.. units.Select(u => new ReviewFigure(u.Key.SubmittingOrganizationId.ToString(), u.Key.SubmittingOrganizationName, u.Count))],
            [.. months.Select(m => new ReviewFigure(FormattableString.Invariant($"{m.Key.Year}-{m.Key.Month:00}"), FormattableString.Invariant($"{m.Key.Year}-{m.Key.Month:00}"), m.Count))]);
    }

    private static async Task<IReadOnlyList<ReviewFigure>> GroupedAsync<T>(IQueryable<LegalityReview> reviews, Expression<Func<LegalityReview, T>> by, CancellationToken ct)
        where T : struct, Enum
    {
        var groups = await reviews.GroupBy(by).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. groups.OrderBy(g => g.Key).Select(g => new ReviewFigure(g.Key.CodeOf(), g.Key.NameOf(), g.Count))];
    }
}
