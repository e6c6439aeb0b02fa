using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>县级答复会商。</summary>
internal sealed record AnswerReviewConsultationCommand(Guid Id, IfMatch Expected, AnswerReviewConsultationBody Body) : IRequest<ETag>;

internal sealed record AnswerReviewConsultationBody(string Answer, DateOnly On);

internal static class AnswerReviewConsultationEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/answer-consultation", async (Guid id, IfMatch expected, AnswerReviewConsultationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AnswerReviewConsultationCommand(id, expected, body), ct)))
        .WithName("AnswerReviewConsultation").WithSummary("答复会商").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class AnswerReviewConsultationValidator : AbstractValidator<AnswerReviewConsultationCommand>
{
    public AnswerReviewConsultationValidator() => RuleFor(c => c.Body.Answer).NotEmpty().MaximumLength(4000).WithName("会商意见");
}

internal sealed class AnswerReviewConsultationHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<AnswerReviewConsultationCommand, ETag>
{
    public async Task<ETag> Handle(AnswerReviewConsultationCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.AnswerConsultation(command.Body.Answer, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
