using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Executing;

/// <summary>终止决策程序（重大行政决策程序暂行条例第三十五条）。</summary>
internal sealed record TerminateDecisionCommand(Guid Id, IfMatch Expected, TerminateDecisionBody Body) : IRequest<ETag>;

internal sealed record TerminateDecisionBody(string Reason, DateOnly On);

internal static class TerminateDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/terminate", async (Guid id, IfMatch expected, TerminateDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new TerminateDecisionCommand(id, expected, body), ct)))
        .WithName("TerminateDecision").WithSummary("终止决策程序").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class TerminateDecisionValidator : AbstractValidator<TerminateDecisionCommand>
{
    public TerminateDecisionValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class TerminateDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<TerminateDecisionCommand, ETag>
{
    public async Task<ETag> Handle(TerminateDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Terminate(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
