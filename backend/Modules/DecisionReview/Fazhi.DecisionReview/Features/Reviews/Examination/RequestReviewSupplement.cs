using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>一次性通知补充材料（重大行政决策程序暂行条例第二十六条）。</summary>
internal sealed record RequestReviewSupplementCommand(Guid Id, IfMatch Expected, RequestReviewSupplementBody Body) : IRequest<ETag>;

internal sealed record RequestReviewSupplementBody(IReadOnlyList<string> Materials, DateOnly DueOn, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RequestReviewSupplementEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/request-supplement", async (Guid id, IfMatch expected, RequestReviewSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestReviewSupplementCommand(id, expected, body), ct)))
        .WithName("RequestReviewSupplement").WithSummary("通知补充材料").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class RequestReviewSupplementValidator : AbstractValidator<RequestReviewSupplementCommand>
{
    public RequestReviewSupplementValidator()
    {
        RuleFor(c => c.Body.Materials).NotEmpty().Must(m => m.Count <= 30).WithName("需要补充的材料").WithMessage("需要补充的材料为 1 至 30 项。");
        RuleForEach(c => c.Body.Materials).NotEmpty().MaximumLength(200).WithName("需要补充的材料");
    }
}

internal sealed class RequestReviewSupplementHandler(DecisionReviewDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RequestReviewSupplementCommand, ETag>
{
    public async Task<ETag> Handle(RequestReviewSupplementCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.RequestSupplement(command.Body.Materials, command.Body.DueOn, command.Body.On, acts.Begin());
        await documents.SaveAsync(db, review.Id, command.Body.On, command.Body.Documents, cancellationToken);
        return new(review.Version);
    }
}
