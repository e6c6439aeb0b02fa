using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>公开征求意见：一般不少于三十日（重大行政决策程序暂行条例第十五条）。</summary>
internal sealed record OpenDecisionCommentsCommand(Guid Id, IfMatch Expected, OpenDecisionCommentsBody Body) : IRequest<ETag>;

/// <param name="ShorterReason">短于三十日的理由，公开征求意见时一并说明。</param>
internal sealed record OpenDecisionCommentsBody(DateOnly ClosesOn, string Channel, string? Link, string? ShorterReason, DateOnly On);

internal static class OpenDecisionCommentsEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/open-comments", async (Guid id, IfMatch expected, OpenDecisionCommentsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new OpenDecisionCommentsCommand(id, expected, body), ct)))
        .WithName("OpenDecisionComments").WithSummary("公开征求意见").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class OpenDecisionCommentsValidator : AbstractValidator<OpenDecisionCommentsCommand>
{
    public OpenDecisionCommentsValidator()
    {
        RuleFor(c => c.Body.ClosesOn).GreaterThan(c => c.Body.On).WithName("截止日期");
        RuleFor(c => c.Body.Channel).NotEmpty().MaximumLength(200).WithName("公布的渠道");
        RuleFor(c => c.Body.Link).MaximumLength(500).WithName("链接");
        RuleFor(c => c.Body.ShorterReason).MaximumLength(1000).WithName("缩短的理由");
    }
}

internal sealed class OpenDecisionCommentsHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<OpenDecisionCommentsCommand, ETag>
{
    public async Task<ETag> Handle(OpenDecisionCommentsCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.OpenComments(command.Body.ClosesOn, command.Body.Channel, command.Body.Link, command.Body.ShorterReason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
