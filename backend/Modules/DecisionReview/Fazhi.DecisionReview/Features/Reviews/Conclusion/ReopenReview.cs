using Fazhi.DecisionReview.Documents;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>退回重审：不同意已经作出的结论；司法所的结论由县级提审。</summary>
internal sealed record ReopenReviewCommand(Guid Id, IfMatch Expected, ReopenReviewBody Body) : IRequest<ETag>;

internal sealed record ReopenReviewBody(string Reason);

internal static class ReopenReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/reopen", async (Guid id, IfMatch expected, ReopenReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReopenReviewCommand(id, expected, body), ct)))
        .WithName("ReopenReview").WithSummary("退回重审").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class ReopenReviewValidator : AbstractValidator<ReopenReviewCommand>
{
    public ReopenReviewValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class ReopenReviewHandler(DecisionReviewDbContext db, MatterPapers papers, Acts acts) : IRequestHandler<ReopenReviewCommand, ETag>
{
    public async Task<ETag> Handle(ReopenReviewCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldMatterAsync(command.Id, cancellationToken);
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        // Two opinions of one review would both be in force.
        ReviewRules.OpinionVoidFirst.Require((await papers.OfAsync(review.Id, cancellationToken)).All(p => p.Code != DecisionReviewDocuments.Opinion.Code));
        review.Reopen(command.Body.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(review.Version);
    }
}
