using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Deciding;

/// <summary>讨论不予通过：决策程序终止。</summary>
internal sealed record RejectDecisionCommand(Guid Id, IfMatch Expected, RejectDecisionBody Body) : IRequest<ETag>;

internal sealed record RejectDecisionBody(string Meeting, string Reason, DateOnly On);

internal static class RejectDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/reject", async (Guid id, IfMatch expected, RejectDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RejectDecisionCommand(id, expected, body), ct)))
        .WithName("RejectDecision").WithSummary("讨论不予通过").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class RejectDecisionValidator : AbstractValidator<RejectDecisionCommand>
{
    public RejectDecisionValidator()
    {
        RuleFor(c => c.Body.Meeting).NotEmpty().MaximumLength(200).WithName("会议名称");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
    }
}

internal sealed class RejectDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RejectDecisionCommand, ETag>
{
    public async Task<ETag> Handle(RejectDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Reject(command.Body.Meeting, command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
