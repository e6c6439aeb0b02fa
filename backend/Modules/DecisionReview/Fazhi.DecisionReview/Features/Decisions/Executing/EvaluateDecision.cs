using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Executing;

/// <summary>决策后评估（重大行政决策程序暂行条例第三十六条）。</summary>
internal sealed record EvaluateDecisionCommand(Guid Id, IfMatch Expected, EvaluateDecisionBody Body) : IRequest<ETag>;

internal sealed record EvaluateDecisionBody(string Evaluator, string Conclusion, DateOnly On);

internal static class EvaluateDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/evaluate", async (Guid id, IfMatch expected, EvaluateDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EvaluateDecisionCommand(id, expected, body), ct)))
        .WithName("EvaluateDecision").WithSummary("决策后评估").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class EvaluateDecisionValidator : AbstractValidator<EvaluateDecisionCommand>
{
    public EvaluateDecisionValidator()
    {
        RuleFor(c => c.Body.Evaluator).NotEmpty().MaximumLength(100).WithName("评估单位");
        RuleFor(c => c.Body.Conclusion).NotEmpty().MaximumLength(4000).WithName("评估结论");
    }
}

internal sealed class EvaluateDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<EvaluateDecisionCommand, ETag>
{
    public async Task<ETag> Handle(EvaluateDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Evaluate(new(command.Body.On, command.Body.Evaluator, command.Body.Conclusion), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
