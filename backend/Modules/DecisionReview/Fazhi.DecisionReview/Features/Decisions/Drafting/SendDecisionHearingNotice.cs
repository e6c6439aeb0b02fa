using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>送达听证材料：听证会七日前（重大行政决策程序暂行条例第十六条）。</summary>
internal sealed record SendDecisionHearingNoticeCommand(Guid Id, IfMatch Expected, SendDecisionHearingNoticeBody Body) : IRequest<ETag>;

internal sealed record SendDecisionHearingNoticeBody(DateOnly On);

internal static class SendDecisionHearingNoticeEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/send-hearing-notice", async (Guid id, IfMatch expected, SendDecisionHearingNoticeBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SendDecisionHearingNoticeCommand(id, expected, body), ct)))
        .WithName("SendDecisionHearingNotice").WithSummary("送达听证材料").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class SendDecisionHearingNoticeHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SendDecisionHearingNoticeCommand, ETag>
{
    public async Task<ETag> Handle(SendDecisionHearingNoticeCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.SendHearingNotice(command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
