using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Submission;

/// <summary>送审单位撤回送审。</summary>
internal sealed record WithdrawReviewCommand(Guid Id, IfMatch Expected, WithdrawReviewBody Body) : IRequest<ETag>;

internal sealed record WithdrawReviewBody(string Reason, DateOnly On);

internal static class WithdrawReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/withdraw", async (Guid id, IfMatch expected, WithdrawReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new WithdrawReviewCommand(id, expected, body), ct)))
        .WithName("WithdrawReview").WithSummary("撤回送审").RequirePermission(DecisionReviewPermissions.Submit);
}

internal sealed class WithdrawReviewValidator : AbstractValidator<WithdrawReviewCommand>
{
    public WithdrawReviewValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class WithdrawReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<WithdrawReviewCommand, ETag>
{
    public async Task<ETag> Handle(WithdrawReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.Withdraw(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
