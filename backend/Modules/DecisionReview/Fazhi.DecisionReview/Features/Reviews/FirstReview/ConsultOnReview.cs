using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所提请县级会商。</summary>
internal sealed record ConsultOnReviewCommand(Guid Id, IfMatch Expected, ConsultOnReviewBody Body) : IRequest<ETag>;

internal sealed record ConsultOnReviewBody(string Question, DateOnly On);

internal static class ConsultOnReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/consult", async (Guid id, IfMatch expected, ConsultOnReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConsultOnReviewCommand(id, expected, body), ct)))
        .WithName("ConsultOnReview").WithSummary("提请县级会商").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class ConsultOnReviewValidator : AbstractValidator<ConsultOnReviewCommand>
{
    public ConsultOnReviewValidator() => RuleFor(c => c.Body.Question).NotEmpty().MaximumLength(2000).WithName("请会商的问题");
}

internal sealed class ConsultOnReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ConsultOnReviewCommand, ETag>
{
    public async Task<ETag> Handle(ConsultOnReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.Consult(command.Body.Question, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
