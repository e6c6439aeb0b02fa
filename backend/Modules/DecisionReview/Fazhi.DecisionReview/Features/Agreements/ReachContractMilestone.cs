using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>完成履行节点。</summary>
internal sealed record ReachContractMilestoneCommand(Guid Id, IfMatch Expected, ReachContractMilestoneBody Body) : IRequest<ETag>;

internal sealed record ReachContractMilestoneBody(Guid MilestoneId, string? Note, DateOnly On);

internal static class ReachContractMilestoneEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/reach-milestone", async (Guid id, IfMatch expected, ReachContractMilestoneBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReachContractMilestoneCommand(id, expected, body), ct)))
        .WithName("ReachContractMilestone").WithSummary("完成履行节点").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class ReachContractMilestoneValidator : AbstractValidator<ReachContractMilestoneCommand>
{
    public ReachContractMilestoneValidator() => RuleFor(c => c.Body.Note).MaximumLength(1000).WithName("说明");
}

internal sealed class ReachContractMilestoneHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReachContractMilestoneCommand, ETag>
{
    public async Task<ETag> Handle(ReachContractMilestoneCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        if (agreement.Milestones.All(m => m.Id != command.Body.MilestoneId)) throw new MalformedRequestException("milestoneId", "没有这个节点。");
        agreement.ReachMilestone(command.Body.MilestoneId, command.Body.Note, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
