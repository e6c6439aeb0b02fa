using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Executing;

/// <summary>归档：清单逐项归入（重大行政决策程序暂行条例第三十三条）。</summary>
internal sealed record ArchiveDecisionCommand(Guid Id, IfMatch Expected, ArchiveDecisionBody Body) : IRequest<ETag>;

internal sealed record ArchiveDecisionBody(IReadOnlyList<ArchiveItem> Items, DateOnly On);

internal static class ArchiveDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/archive", async (Guid id, IfMatch expected, ArchiveDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ArchiveDecisionCommand(id, expected, body), ct)))
        .WithName("ArchiveDecision").WithSummary("归档").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class ArchiveDecisionValidator : AbstractValidator<ArchiveDecisionCommand>
{
    public ArchiveDecisionValidator()
    {
        RuleFor(c => c.Body.Items).NotNull().Must(i => i is null || i.Count <= 60).WithName("归档清单").WithMessage("归档清单最多 60 项。");
        RuleForEach(c => c.Body.Items).NotNull().ChildRules(i =>
        {
            i.RuleFor(x => x.Name).NotEmpty().MaximumLength(100).WithName("材料");
            i.RuleFor(x => x.Remark).MaximumLength(300).WithName("说明");
        });
    }
}

internal sealed class ArchiveDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ArchiveDecisionCommand, ETag>
{
    public async Task<ETag> Handle(ArchiveDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Archive(command.Body.Items, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
