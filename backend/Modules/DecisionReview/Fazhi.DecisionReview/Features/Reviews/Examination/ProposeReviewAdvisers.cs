using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>可以邀请的法律顾问、公职律师：在聘的，本年受邀请少的在先；有利益冲突的写明。</summary>
internal sealed record ProposeReviewAdvisersQuery(Guid Id) : IRequest<IReadOnlyList<AdviserCandidate>>;

/// <summary>一名可以邀请的人员。</summary>
/// <param name="Load">本年受邀请的件数。</param>
/// <param name="Conflicts">利益冲突；没有的为空。</param>
internal sealed record AdviserCandidate(Guid AdviserId, string Name, AdviserKind Kind, string OfficeName, int Load, IReadOnlyList<string> Conflicts);

internal static class ProposeReviewAdvisersEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("/{id:guid}/adviser-candidates", async (Guid id, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ProposeReviewAdvisersQuery(id), ct)))
        .WithName("ProposeReviewAdvisers").WithSummary("可以邀请的法律顾问、公职律师").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class ProposeReviewAdvisersHandler(DecisionReviewDbContext db, TimeProvider clock)
    : IRequestHandler<ProposeReviewAdvisersQuery, IReadOnlyList<AdviserCandidate>>
{
    public async Task<IReadOnlyList<AdviserCandidate>> Handle(ProposeReviewAdvisersQuery request, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var today = clock.TodayInChina();
        var yearStart = new DateOnly(today.Year, 1, 1);
        var invitations = db.InvitationsOfCounty;
        var advisers = await db.Advisers.AsNoTracking()
            .Select(a => new { Adviser = a, Load = invitations.Count(i => i.AdviserId == a.Id && i.InvitedOn >= yearStart && i.RecalledOn == null) }).ToListAsync(cancellationToken);
        return [.. advisers.Where(a => a.Adviser.IsInOfficeOn(today))
            .Select(a => new AdviserCandidate(a.Adviser.Id, a.Adviser.Name, a.Adviser.Kind, a.Adviser.OfficeName, a.Load, review.ConflictsOf(a.Adviser)))
            .OrderBy(c => c.Conflicts.Count > 0).ThenBy(c => c.Load).ThenBy(c => c.AdviserId)];
    }
}
