using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>转办：换承办人。</summary>
internal sealed record ReassignReviewCommand(Guid Id, IfMatch Expected, ReassignReviewBody Body) : IRequest<ETag>;

internal sealed record ReassignReviewBody(Guid HandlerId, string Reason);

internal static class ReassignReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/reassign", async (Guid id, IfMatch expected, ReassignReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReassignReviewCommand(id, expected, body), ct)))
        .WithName("ReassignReview").WithSummary("转办").RequirePermission(DecisionReviewPermissions.Assign);
}

internal sealed class ReassignReviewValidator : AbstractValidator<ReassignReviewCommand>
{
    public ReassignReviewValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class ReassignReviewHandler(DecisionReviewDbContext db, Acts acts, IHandlerDirectory directory) : IRequestHandler<ReassignReviewCommand, ETag>
{
    public async Task<ETag> Handle(ReassignReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        var handler = await directory.RequireAsync(command.Body.HandlerId, DecisionReviewPermissions.Review, cancellationToken);
        review.Reassign(handler.Id, handler.DisplayName, command.Body.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
