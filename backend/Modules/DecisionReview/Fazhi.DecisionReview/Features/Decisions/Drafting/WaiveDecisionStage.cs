using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>环节不适用：说明理由。</summary>
internal sealed record WaiveDecisionStageCommand(Guid Id, IfMatch Expected, WaiveDecisionStageBody Body) : IRequest<ETag>;

internal sealed record WaiveDecisionStageBody(DecisionStage Stage, string Reason, DateOnly On);

internal static class WaiveDecisionStageEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/waive-stage", async (Guid id, IfMatch expected, WaiveDecisionStageBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new WaiveDecisionStageCommand(id, expected, body), ct)))
        .WithName("WaiveDecisionStage").WithSummary("环节不适用").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class WaiveDecisionStageValidator : AbstractValidator<WaiveDecisionStageCommand>
{
    public WaiveDecisionStageValidator()
    {
        RuleFor(c => c.Body.Stage).IsInEnum().WithName("环节");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
    }
}

internal sealed class WaiveDecisionStageHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<WaiveDecisionStageCommand, ETag>
{
    public async Task<ETag> Handle(WaiveDecisionStageCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.WaiveStage(command.Body.Stage, command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
