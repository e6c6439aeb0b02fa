using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>结束征求意见：期限届满以前不能结束。</summary>
internal sealed record CloseDecisionCommentsCommand(Guid Id, IfMatch Expected, CloseDecisionCommentsBody Body) : IRequest<ETag>;

internal sealed record CloseDecisionCommentsBody(DateOnly On);

internal static class CloseDecisionCommentsEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/close-comments", async (Guid id, IfMatch expected, CloseDecisionCommentsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CloseDecisionCommentsCommand(id, expected, body), ct)))
        .WithName("CloseDecisionComments").WithSummary("结束征求意见").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class CloseDecisionCommentsHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<CloseDecisionCommentsCommand, ETag>
{
    public async Task<ETag> Handle(CloseDecisionCommentsCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.CloseComments(command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
