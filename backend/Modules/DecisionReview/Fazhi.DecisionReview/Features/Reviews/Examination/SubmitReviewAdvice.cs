using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>提出书面法律意见；没有账号的顾问，由承办人代为登记。</summary>
internal sealed record SubmitReviewAdviceCommand(Guid Id, IfMatch Expected, SubmitReviewAdviceBody Body) : IRequest<ETag>;

internal sealed record SubmitReviewAdviceBody(string Opinion, DateOnly On);

internal static class SubmitReviewAdviceEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/submit-advice", async (Guid id, IfMatch expected, SubmitReviewAdviceBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SubmitReviewAdviceCommand(id, expected, body), ct)))
        .WithName("SubmitReviewAdvice").WithSummary("提出法律意见").RequirePermission(DecisionReviewPermissions.Advise);
}

internal sealed class SubmitReviewAdviceValidator : AbstractValidator<SubmitReviewAdviceCommand>
{
    public SubmitReviewAdviceValidator() => RuleFor(c => c.Body.Opinion).NotEmpty().MaximumLength(8000).WithName("法律意见");
}

internal sealed class SubmitReviewAdviceHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SubmitReviewAdviceCommand, ETag>
{
    public async Task<ETag> Handle(SubmitReviewAdviceCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.SubmitAdvice(command.Body.Opinion, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
