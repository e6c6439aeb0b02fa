using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>处理公众意见：采纳或者不采纳并说明理由（重大行政决策程序暂行条例第十八条）。</summary>
internal sealed record AnswerDecisionCommentCommand(Guid Id, IfMatch Expected, AnswerDecisionCommentBody Body) : IRequest<ETag>;

internal sealed record AnswerDecisionCommentBody(Guid CommentId, bool Adopted, string? Reason);

internal static class AnswerDecisionCommentEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/answer-comment", async (Guid id, IfMatch expected, AnswerDecisionCommentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AnswerDecisionCommentCommand(id, expected, body), ct)))
        .WithName("AnswerDecisionComment").WithSummary("处理公众意见").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class AnswerDecisionCommentValidator : AbstractValidator<AnswerDecisionCommentCommand>
{
    public AnswerDecisionCommentValidator() => RuleFor(c => c.Body.Reason).MaximumLength(1000).WithName("理由");
}

internal sealed class AnswerDecisionCommentHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<AnswerDecisionCommentCommand, ETag>
{
    public async Task<ETag> Handle(AnswerDecisionCommentCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        if (decision.Comments.All(c => c.Id != command.Body.CommentId)) throw new MalformedRequestException("commentId", "没有这条意见。");
        decision.AnswerComment(command.Body.CommentId, command.Body.Adopted, command.Body.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
