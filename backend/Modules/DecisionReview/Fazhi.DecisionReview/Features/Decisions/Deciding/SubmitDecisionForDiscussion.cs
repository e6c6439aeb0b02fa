using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Deciding;

/// <summary>提交集体讨论：审查合法、审查时间已满才可以（重大行政决策程序暂行条例第二十五条）。</summary>
internal sealed record SubmitDecisionForDiscussionCommand(Guid Id, IfMatch Expected, SubmitDecisionForDiscussionBody Body) : IRequest<ETag>;

internal sealed record SubmitDecisionForDiscussionBody(string? Amendments, DateOnly On);

internal static class SubmitDecisionForDiscussionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/submit-for-discussion", async (Guid id, IfMatch expected, SubmitDecisionForDiscussionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SubmitDecisionForDiscussionCommand(id, expected, body), ct)))
        .WithName("SubmitDecisionForDiscussion").WithSummary("提交集体讨论").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class SubmitDecisionForDiscussionValidator : AbstractValidator<SubmitDecisionForDiscussionCommand>
{
    public SubmitDecisionForDiscussionValidator() => RuleFor(c => c.Body.Amendments).MaximumLength(4000).WithName("按审查意见修改的说明");
}

internal sealed class SubmitDecisionForDiscussionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SubmitDecisionForDiscussionCommand, ETag>
{
    public async Task<ETag> Handle(SubmitDecisionForDiscussionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.SubmitForDiscussion(command.Body.Amendments, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
