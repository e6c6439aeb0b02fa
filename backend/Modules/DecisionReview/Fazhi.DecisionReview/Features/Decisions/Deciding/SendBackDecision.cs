using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Deciding;

/// <summary>讨论后退回修改：修改后再次送审。</summary>
internal sealed record SendBackDecisionCommand(Guid Id, IfMatch Expected, SendBackDecisionBody Body) : IRequest<ETag>;

internal sealed record SendBackDecisionBody(string Meeting, string Requirements, DateOnly On);

internal static class SendBackDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/send-back", async (Guid id, IfMatch expected, SendBackDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SendBackDecisionCommand(id, expected, body), ct)))
        .WithName("SendBackDecision").WithSummary("讨论退回修改").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class SendBackDecisionValidator : AbstractValidator<SendBackDecisionCommand>
{
    public SendBackDecisionValidator()
    {
        RuleFor(c => c.Body.Meeting).NotEmpty().MaximumLength(200).WithName("会议名称");
        RuleFor(c => c.Body.Requirements).NotEmpty().MaximumLength(2000).WithName("修改的要求");
    }
}

internal sealed class SendBackDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SendBackDecisionCommand, ETag>
{
    public async Task<ETag> Handle(SendBackDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.SendBack(command.Body.Meeting, command.Body.Requirements, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
