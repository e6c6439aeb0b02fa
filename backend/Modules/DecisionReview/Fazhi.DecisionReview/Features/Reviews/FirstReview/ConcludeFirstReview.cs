using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所作出审查结论。</summary>
internal sealed record ConcludeFirstReviewCommand(Guid Id, IfMatch Expected, ConcludeFirstReviewBody Body) : IRequest<ETag>;

internal sealed record ConcludeFirstReviewBody(ConclusionInput Conclusion, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class ConcludeFirstReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/conclude-first", async (Guid id, IfMatch expected, ConcludeFirstReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConcludeFirstReviewCommand(id, expected, body), ct)))
        .WithName("ConcludeFirstReview").WithSummary("司法所作出审查结论").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class ConcludeFirstReviewValidator : AbstractValidator<ConcludeFirstReviewCommand>
{
    public ConcludeFirstReviewValidator() => RuleFor(c => c.Body.Conclusion).NotNull().SetValidator(new ConclusionInputValidator());
}

internal sealed class ConcludeFirstReviewHandler(DecisionReviewDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<ConcludeFirstReviewCommand, ETag>
{
    public async Task<ETag> Handle(ConcludeFirstReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.ConcludeFirst(command.Body.Conclusion.ToConclusion(), command.Body.On, acts.Begin());
        await documents.SaveAsync(db, review.Id, command.Body.On, command.Body.Documents, cancellationToken);
        return new(review.Version);
    }
}
