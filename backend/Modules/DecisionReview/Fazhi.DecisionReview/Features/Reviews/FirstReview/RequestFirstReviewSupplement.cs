using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所一次性通知补充材料（重大行政决策程序暂行条例第二十六条）。</summary>
internal sealed record RequestFirstReviewSupplementCommand(Guid Id, IfMatch Expected, RequestFirstReviewSupplementBody Body) : IRequest<ETag>;

internal sealed record RequestFirstReviewSupplementBody(IReadOnlyList<string> Materials, DateOnly DueOn, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RequestFirstReviewSupplementEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/request-first-supplement", async (Guid id, IfMatch expected, RequestFirstReviewSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestFirstReviewSupplementCommand(id, expected, body), ct)))
        .WithName("RequestFirstReviewSupplement").WithSummary("司法所通知补充材料").RequirePermission(DecisionReviewPermissions.ReviewFirst);
}

internal sealed class RequestFirstReviewSupplementValidator : AbstractValidator<RequestFirstReviewSupplementCommand>
{
    public RequestFirstReviewSupplementValidator()
    {
        RuleFor(c => c.Body.Materials).NotEmpty().Must(m => m.Count <= 30).WithName("需要补充的材料").WithMessage("需要补充的材料为 1 至 30 项。");
        RuleForEach(c => c.Body.Materials).NotEmpty().MaximumLength(200).WithName("需要补充的材料");
    }
}

internal sealed class RequestFirstReviewSupplementHandler(DecisionReviewDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RequestFirstReviewSupplementCommand, ETag>
{
    public async Task<ETag> Handle(RequestFirstReviewSupplementCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.RequestFirstSupplement(command.Body.Materials, command.Body.DueOn, command.Body.On, acts.Begin());
        await documents.SaveAsync(db, review.Id, command.Body.On, command.Body.Documents, cancellationToken);
        return new(review.Version);
    }
}
