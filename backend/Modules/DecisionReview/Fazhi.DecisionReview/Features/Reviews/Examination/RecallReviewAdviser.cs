using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>撤销对法律顾问、公职律师的邀请。</summary>
internal sealed record RecallReviewAdviserCommand(Guid Id, IfMatch Expected, RecallReviewAdviserBody Body) : IRequest<ETag>;

internal sealed record RecallReviewAdviserBody(string Reason, DateOnly On);

internal static class RecallReviewAdviserEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/recall-adviser", async (Guid id, IfMatch expected, RecallReviewAdviserBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecallReviewAdviserCommand(id, expected, body), ct)))
        .WithName("RecallReviewAdviser").WithSummary("撤销邀请").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class RecallReviewAdviserValidator : AbstractValidator<RecallReviewAdviserCommand>
{
    public RecallReviewAdviserValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class RecallReviewAdviserHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecallReviewAdviserCommand, ETag>
{
    public async Task<ETag> Handle(RecallReviewAdviserCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.RecallAdviser(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
