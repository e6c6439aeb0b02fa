using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>反馈审查意见的采纳情况（重大行政决策程序暂行条例第二十八条第二款）。</summary>
internal sealed record RecordReviewAdoptionCommand(Guid Id, IfMatch Expected, RecordReviewAdoptionBody Body) : IRequest<ETag>;

/// <param name="Responses">对每一条意见：是否采纳；不采纳的理由。没有意见的为空。</param>
internal sealed record RecordReviewAdoptionBody(IReadOnlyList<FindingResponse> Responses, string? Note, DateOnly On);

internal static class RecordReviewAdoptionEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/record-adoption", async (Guid id, IfMatch expected, RecordReviewAdoptionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordReviewAdoptionCommand(id, expected, body), ct)))
        .WithName("RecordReviewAdoption").WithSummary("反馈采纳情况").RequirePermission(DecisionReviewPermissions.Submit);
}

internal sealed class RecordReviewAdoptionValidator : AbstractValidator<RecordReviewAdoptionCommand>
{
    public RecordReviewAdoptionValidator()
    {
        RuleFor(c => c.Body.Responses).NotNull().Must(x => x is null || x.Count <= 100).WithName("逐条的反馈").WithMessage("逐条的反馈最多 100 条。");
        RuleForEach(c => c.Body.Responses).ChildRules(x =>
        {
            x.RuleFor(y => y.Clause).NotEmpty().MaximumLength(100).WithName("条款");
            x.RuleFor(y => y.Reason).MaximumLength(1000).WithName("不采纳的理由");
        });
        RuleFor(c => c.Body.Note).MaximumLength(2000).WithName("说明");
    }
}

internal sealed class RecordReviewAdoptionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecordReviewAdoptionCommand, ETag>
{
    public async Task<ETag> Handle(RecordReviewAdoptionCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.RecordAdoption(command.Body.Responses, command.Body.Note, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
