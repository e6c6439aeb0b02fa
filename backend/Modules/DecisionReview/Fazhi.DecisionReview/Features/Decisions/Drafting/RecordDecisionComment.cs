using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>登记公众意见。</summary>
internal sealed record RecordDecisionCommentCommand(Guid Id, IfMatch Expected, RecordDecisionCommentBody Body) : IRequest<ETag>;

internal sealed record RecordDecisionCommentBody(CommentSource Source, string? From, string Content, DateOnly On);

internal static class RecordDecisionCommentEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/record-comment", async (Guid id, IfMatch expected, RecordDecisionCommentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordDecisionCommentCommand(id, expected, body), ct)))
        .WithName("RecordDecisionComment").WithSummary("登记公众意见").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class RecordDecisionCommentValidator : AbstractValidator<RecordDecisionCommentCommand>
{
    public RecordDecisionCommentValidator()
    {
        RuleFor(c => c.Body.Source).IsInEnum().WithName("来源");
        RuleFor(c => c.Body.From).MaximumLength(100).WithName("提出意见的人或者单位");
        RuleFor(c => c.Body.Content).NotEmpty().MaximumLength(2000).WithName("意见内容");
    }
}

internal sealed class RecordDecisionCommentHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecordDecisionCommentCommand, ETag>
{
    public async Task<ETag> Handle(RecordDecisionCommentCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.RecordComment(command.Body.Source, command.Body.From, command.Body.Content, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
