using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Executing;

/// <summary>公布决策（重大行政决策程序暂行条例第三十二条）。</summary>
internal sealed record PublishDecisionCommand(Guid Id, IfMatch Expected, PublishDecisionBody Body) : IRequest<ETag>;

internal sealed record PublishDecisionBody(string Channel, string? Link, DateOnly On);

internal static class PublishDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/publish", async (Guid id, IfMatch expected, PublishDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new PublishDecisionCommand(id, expected, body), ct)))
        .WithName("PublishDecision").WithSummary("公布决策").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class PublishDecisionValidator : AbstractValidator<PublishDecisionCommand>
{
    public PublishDecisionValidator()
    {
        RuleFor(c => c.Body.Channel).NotEmpty().MaximumLength(200).WithName("公布的渠道");
        RuleFor(c => c.Body.Link).MaximumLength(500).WithName("链接");
    }
}

internal sealed class PublishDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<PublishDecisionCommand, ETag>
{
    public async Task<ETag> Handle(PublishDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Publish(new(command.Body.On, command.Body.Channel, command.Body.Link), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
