using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>决定听证（重大行政决策程序暂行条例第十六条）。</summary>
internal sealed record ScheduleDecisionHearingCommand(Guid Id, IfMatch Expected, ScheduleDecisionHearingBody Body) : IRequest<ETag>;

internal sealed record ScheduleDecisionHearingBody(DateOnly HearingOn, string Place);

internal static class ScheduleDecisionHearingEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/schedule-hearing", async (Guid id, IfMatch expected, ScheduleDecisionHearingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ScheduleDecisionHearingCommand(id, expected, body), ct)))
        .WithName("ScheduleDecisionHearing").WithSummary("决定听证").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class ScheduleDecisionHearingValidator : AbstractValidator<ScheduleDecisionHearingCommand>
{
    public ScheduleDecisionHearingValidator() => RuleFor(c => c.Body.Place).NotEmpty().MaximumLength(200).WithName("地点");
}

internal sealed class ScheduleDecisionHearingHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ScheduleDecisionHearingCommand, ETag>
{
    public async Task<ETag> Handle(ScheduleDecisionHearingCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.ScheduleHearing(command.Body.HearingOn, command.Body.Place, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
