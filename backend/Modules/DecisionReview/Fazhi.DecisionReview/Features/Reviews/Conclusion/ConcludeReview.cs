using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.DecisionReview.Features.Reviews.Conclusion;

/// <summary>作出审查结论：权限、程序、内容（重大行政决策程序暂行条例第二十七条、第二十八条）。</summary>
internal sealed record ConcludeReviewCommand(Guid Id, IfMatch Expected, ConcludeReviewBody Body) : IRequest<ETag>;

/// <param name="Advice">对每份法律意见是否采纳；没有法律意见的为空。</param>
internal sealed record ConcludeReviewBody(ConclusionInput Conclusion, IReadOnlyList<AdviceAdoption>? Advice, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class ConcludeReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/conclude", async (Guid id, IfMatch expected, ConcludeReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConcludeReviewCommand(id, expected, body), ct)))
        .WithName("ConcludeReview").WithSummary("作出审查结论").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class ConcludeReviewValidator : AbstractValidator<ConcludeReviewCommand>
{
    public ConcludeReviewValidator()
    {
        RuleFor(c => c.Body.Conclusion).NotNull().SetValidator(new ConclusionInputValidator());
        RuleForEach(c => c.Body.Advice).ChildRules(a =>
        {
            a.RuleFor(x => x.Adoption).IsInEnum().WithName("法律意见的采纳");
            a.RuleFor(x => x.Reason).MaximumLength(1000).WithName("不采纳法律意见的理由");
        });
    }
}

internal sealed class ConcludeReviewHandler(DecisionReviewDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<ConcludeReviewCommand, ETag>
{
    public async Task<ETag> Handle(ConcludeReviewCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        review.Conclude(command.Body.Conclusion.ToConclusion(), command.Body.Advice ?? [], command.Body.On, acts.Begin());
        await documents.SaveAsync(db, review.Id, command.Body.On, command.Body.Documents, cancellationToken);
        return new(review.Version);
    }
}
