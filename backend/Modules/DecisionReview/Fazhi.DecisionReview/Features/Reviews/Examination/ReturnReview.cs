using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>退回：材料不符合要求，或者不属于审查范围（重大行政决策程序暂行条例第二十六条）。</summary>
internal sealed record ReturnReviewCommand(Guid Id, IfMatch Expected, ReturnReviewBody Body) : IRequest<ETag>;

internal sealed record ReturnReviewBody(string Reason, DateOnly On);

internal static class ReturnReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/return", async (Guid id, IfMatch expected, ReturnReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReturnReviewCommand(id, expected, body), ct)))
        .WithName("ReturnReview").WithSummary("退回").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class ReturnReviewValidator : AbstractValidator<ReturnReviewCommand>
{
    public ReturnReviewValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class ReturnReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReturnReviewCommand, ETag>
{
    public async Task<ETag> Handle(ReturnReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.Return(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
