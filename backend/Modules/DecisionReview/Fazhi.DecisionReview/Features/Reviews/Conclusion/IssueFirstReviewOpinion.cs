using Fazhi.DecisionReview.Documents;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>司法所出具合法性审查意见书。</summary>
internal sealed record IssueFirstReviewOpinionCommand(Guid Id, IfMatch Expected, IssueFirstReviewOpinionBody Body) : IRequest<ETag>;

internal sealed record IssueFirstReviewOpinionBody(DateOnly On);

internal static class IssueFirstReviewOpinionEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/issue-first-opinion", async (Guid id, IfMatch expected, IssueFirstReviewOpinionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new IssueFirstReviewOpinionCommand(id, expected, body), ct)))
        .WithName("IssueFirstReviewOpinion").WithSummary("司法所出具审查意见书").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class IssueFirstReviewOpinionHandler(DecisionReviewDbContext db, Acts acts, MatterPapers papers) : IRequestHandler<IssueFirstReviewOpinionCommand, ETag>
{
    public async Task<ETag> Handle(IssueFirstReviewOpinionCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldMatterAsync(command.Id, cancellationToken);
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        var opinion = (await papers.OfAsync(review.Id, cancellationToken)).LastOrDefault(p => p.Code == DecisionReviewDocuments.Opinion.Code);
        review.IssueFirstOpinion(opinion?.Number, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(review.Version);
    }
}
