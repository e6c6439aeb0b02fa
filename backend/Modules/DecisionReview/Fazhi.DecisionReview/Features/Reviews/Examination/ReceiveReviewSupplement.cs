using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>收到补充材料：审查时间重新起算。</summary>
internal sealed record ReceiveReviewSupplementCommand(Guid Id, IfMatch Expected, ReceiveReviewSupplementBody Body) : IRequest<ETag>;

internal sealed record ReceiveReviewSupplementBody(string? Note, DateOnly On);

internal static class ReceiveReviewSupplementEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/receive-supplement", async (Guid id, IfMatch expected, ReceiveReviewSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReceiveReviewSupplementCommand(id, expected, body), ct)))
        .WithName("ReceiveReviewSupplement").WithSummary("收到补充材料").RequirePermission(DecisionReviewPermissions.Submit);
}

internal sealed class ReceiveReviewSupplementValidator : AbstractValidator<ReceiveReviewSupplementCommand>
{
    public ReceiveReviewSupplementValidator() => RuleFor(c => c.Body.Note).MaximumLength(2000).WithName("说明");
}

internal sealed class ReceiveReviewSupplementHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReceiveReviewSupplementCommand, ETag>
{
    public async Task<ETag> Handle(ReceiveReviewSupplementCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.ReceiveSupplement(command.Body.Note, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
