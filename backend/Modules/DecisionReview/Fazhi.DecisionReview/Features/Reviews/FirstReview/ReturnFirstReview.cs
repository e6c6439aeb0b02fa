using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所退回：材料不符合要求，或者不属于审查范围（重大行政决策程序暂行条例第二十六条）。</summary>
internal sealed record ReturnFirstReviewCommand(Guid Id, IfMatch Expected, ReturnFirstReviewBody Body) : IRequest<ETag>;

internal sealed record ReturnFirstReviewBody(string Reason, DateOnly On);

internal static class ReturnFirstReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/return-first", async (Guid id, IfMatch expected, ReturnFirstReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReturnFirstReviewCommand(id, expected, body), ct)))
        .WithName("ReturnFirstReview").WithSummary("司法所退回").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class ReturnFirstReviewValidator : AbstractValidator<ReturnFirstReviewCommand>
{
    public ReturnFirstReviewValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class ReturnFirstReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReturnFirstReviewCommand, ETag>
{
    public async Task<ETag> Handle(ReturnFirstReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.ReturnFirst(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
