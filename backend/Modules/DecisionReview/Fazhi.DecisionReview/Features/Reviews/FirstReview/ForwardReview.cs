using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所报县审查。</summary>
internal sealed record ForwardReviewCommand(Guid Id, IfMatch Expected, ForwardReviewBody Body) : IRequest<ETag>;

internal sealed record ForwardReviewBody(string Opinion, DateOnly On);

internal static class ForwardReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/forward", async (Guid id, IfMatch expected, ForwardReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ForwardReviewCommand(id, expected, body), ct)))
        .WithName("ForwardReview").WithSummary("报县审查").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class ForwardReviewValidator : AbstractValidator<ForwardReviewCommand>
{
    public ForwardReviewValidator() => RuleFor(c => c.Body.Opinion).NotEmpty().MaximumLength(4000).WithName("初审意见");
}

internal sealed class ForwardReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ForwardReviewCommand, ETag>
{
    public async Task<ETag> Handle(ForwardReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.Forward(command.Body.Opinion, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
