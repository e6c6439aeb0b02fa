using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Deciding;

/// <summary>送请合法性审查（重大行政决策程序暂行条例第二十五条、第二十六条）。</summary>
internal sealed record RequestDecisionReviewCommand(Guid Id, IfMatch Expected, RequestDecisionReviewBody Body) : IRequest<ETag>;

internal sealed record RequestDecisionReviewBody(IReadOnlyList<CitedBasis>? Bases, DateOnly On);

internal static class RequestDecisionReviewEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/request-review", async (Guid id, IfMatch expected, RequestDecisionReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestDecisionReviewCommand(id, expected, body), ct)))
        .WithName("RequestDecisionReview").WithSummary("送请合法性审查").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class RequestDecisionReviewValidator : AbstractValidator<RequestDecisionReviewCommand>
{
    public RequestDecisionReviewValidator()
    {
        RuleFor(c => c.Body.Bases).Must(b => b is null || b.Count <= 60).WithName("依据").WithMessage("依据最多 60 项。");
        RuleForEach(c => c.Body.Bases).NotNull().ChildRules(b =>
        {
            b.RuleFor(x => x.Title).NotEmpty().MaximumLength(200).WithName("依据名称");
            b.RuleFor(x => x.Article).MaximumLength(100).WithName("条文");
        });
    }
}

internal sealed class RequestDecisionReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RequestDecisionReviewCommand, ETag>
{
    public async Task<ETag> Handle(RequestDecisionReviewCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.RequestReview(command.Body.Bases ?? [], command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
