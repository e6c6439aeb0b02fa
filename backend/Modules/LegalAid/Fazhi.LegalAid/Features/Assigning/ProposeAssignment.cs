using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>轮派建议：依次排列的人员，第一名为建议指派的人员。</summary>
internal sealed record ProposeAssignmentQuery(Guid Id) : IRequest<IReadOnlyList<AidCandidate>>;

internal static class ProposeAssignmentEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/{id:guid}/assignment-proposal", async (Guid id, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ProposeAssignmentQuery(id), ct)))
        .WithName("ProposeAssignment").WithSummary("轮派建议").RequirePermission(LegalAidPermissions.Assign);
}

internal sealed class ProposeAssignmentHandler(LegalAidDbContext db, Rota rota, TimeProvider clock) : IRequestHandler<ProposeAssignmentQuery, IReadOnlyList<AidCandidate>>
{
    public async Task<IReadOnlyList<AidCandidate>> Handle(ProposeAssignmentQuery request, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return (await rota.ProposeAsync(aid, clock.TodayInChina(), cancellationToken)).Candidates;
    }
}
