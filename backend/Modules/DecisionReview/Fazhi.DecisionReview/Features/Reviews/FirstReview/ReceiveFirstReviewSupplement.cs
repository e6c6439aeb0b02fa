using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.FirstReview;

/// <summary>司法所收到补充材料。</summary>
internal sealed record ReceiveFirstReviewSupplementCommand(Guid Id, IfMatch Expected, ReceiveFirstReviewSupplementBody Body) : IRequest<ETag>;

internal sealed record ReceiveFirstReviewSupplementBody(string? Note, DateOnly On);

internal static class ReceiveFirstReviewSupplementEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/receive-first-supplement", async (Guid id, IfMatch expected, ReceiveFirstReviewSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReceiveFirstReviewSupplementCommand(id, expected, body), ct)))
        .WithName("ReceiveFirstReviewSupplement").WithSummary("司法所收到补充材料").RequirePermission(DecisionReviewPermissions.Submit);
}

internal sealed class ReceiveFirstReviewSupplementValidator : AbstractValidator<ReceiveFirstReviewSupplementCommand>
{
    public ReceiveFirstReviewSupplementValidator() => RuleFor(c => c.Body.Note).MaximumLength(2000).WithName("说明");
}

internal sealed class ReceiveFirstReviewSupplementHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReceiveFirstReviewSupplementCommand, ETag>
{
    public async Task<ETag> Handle(ReceiveFirstReviewSupplementCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.ReceiveFirstSupplement(command.Body.Note, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
