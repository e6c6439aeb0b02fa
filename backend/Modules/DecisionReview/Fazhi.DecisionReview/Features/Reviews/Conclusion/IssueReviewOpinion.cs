using Fazhi.DecisionReview.Documents;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>出具合法性审查意见书（重大行政决策程序暂行条例第二十八条）。</summary>
internal sealed record IssueReviewOpinionCommand(Guid Id, IfMatch Expected, IssueReviewOpinionBody Body) : IRequest<ETag>;

/// <param name="EarlyReason">最短审查期限未满即出具的理由。</param>
internal sealed record IssueReviewOpinionBody(string? EarlyReason, DateOnly On);

internal static class IssueReviewOpinionEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/issue-opinion", async (Guid id, IfMatch expected, IssueReviewOpinionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new IssueReviewOpinionCommand(id, expected, body), ct)))
        .WithName("IssueReviewOpinion").WithSummary("出具审查意见书").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class IssueReviewOpinionValidator : AbstractValidator<IssueReviewOpinionCommand>
{
    public IssueReviewOpinionValidator() => RuleFor(c => c.Body.EarlyReason).MaximumLength(1000).WithName("提前出具的理由");
}

internal sealed class IssueReviewOpinionHandler(DecisionReviewDbContext db, Acts acts, MatterPapers papers) : IRequestHandler<IssueReviewOpinionCommand, ETag>
{
    public async Task<ETag> Handle(IssueReviewOpinionCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldMatterAsync(command.Id, cancellationToken);
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        var opinion = (await papers.OfAsync(review.Id, cancellationToken)).LastOrDefault(p => p.Code == DecisionReviewDocuments.Opinion.Code);
        review.IssueOpinion(opinion?.Number, command.Body.EarlyReason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(review.Version);
    }
}
