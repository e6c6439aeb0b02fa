using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>符合筛选条件的件数。</summary>
internal sealed record CountReviewsQuery : ReviewFilter, IRequest<ReviewCount>;

/// <summary>How many rows the filter has.</summary>
/// <param name="Count">件。</param>
internal sealed record ReviewCount(int Count);

internal static class CountReviewsEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("/count", async ([AsParameters] CountReviewsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountReviews").WithSummary("合法性审查计数").RequirePermission(DecisionReviewPermissions.Read);
}

internal sealed class CountReviewsValidator : ReviewFilterValidator<CountReviewsQuery>;

internal sealed class CountReviewsHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IRequestHandler<CountReviewsQuery, ReviewCount>
{
    public async Task<ReviewCount> Handle(CountReviewsQuery request, CancellationToken cancellationToken) =>
        new(await request.Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina()).CountAsync(cancellationToken));
}
