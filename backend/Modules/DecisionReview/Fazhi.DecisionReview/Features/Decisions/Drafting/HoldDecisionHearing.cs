using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>举行听证会。</summary>
internal sealed record HoldDecisionHearingCommand(Guid Id, IfMatch Expected, HoldDecisionHearingBody Body) : IRequest<ETag>;

internal sealed record HoldDecisionHearingBody(string Record, DateOnly On);

internal static class HoldDecisionHearingEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/hold-hearing", async (Guid id, IfMatch expected, HoldDecisionHearingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new HoldDecisionHearingCommand(id, expected, body), ct)))
        .WithName("HoldDecisionHearing").WithSummary("举行听证会").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class HoldDecisionHearingValidator : AbstractValidator<HoldDecisionHearingCommand>
{
    public HoldDecisionHearingValidator() => RuleFor(c => c.Body.Record).NotEmpty().MaximumLength(4000).WithName("听证笔录");
}

internal sealed class HoldDecisionHearingHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<HoldDecisionHearingCommand, ETag>
{
    public async Task<ETag> Handle(HoldDecisionHearingCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.HoldHearing(command.Body.Record, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
