using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>登记送审件因违反法律规定被有权机关撤销或者责令修改。</summary>
internal sealed record RecordReviewRevocationCommand(Guid Id, IfMatch Expected, RecordReviewRevocationBody Body) : IRequest<ETag>;

internal sealed record RecordReviewRevocationBody(RevocationKind Kind, string Authority, string Reason, DateOnly On);

internal static class RecordReviewRevocationEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/record-revocation", async (Guid id, IfMatch expected, RecordReviewRevocationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordReviewRevocationCommand(id, expected, body), ct)))
        .WithName("RecordReviewRevocation").WithSummary("登记被撤销或者责令修改").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class RecordReviewRevocationValidator : AbstractValidator<RecordReviewRevocationCommand>
{
    public RecordReviewRevocationValidator()
    {
        RuleFor(c => c.Body.Kind).IsInEnum().WithName("处理");
        RuleFor(c => c.Body.Authority).NotEmpty().MaximumLength(100).WithName("有权机关");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
    }
}

internal sealed class RecordReviewRevocationHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecordReviewRevocationCommand, ETag>
{
    public async Task<ETag> Handle(RecordReviewRevocationCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.RecordRevocation(new(command.Body.Kind, command.Body.Authority, command.Body.On, command.Body.Reason), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
