using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>安排履行节点：整份一次提交。</summary>
internal sealed record PlanContractMilestonesCommand(Guid Id, IfMatch Expected, PlanContractMilestonesBody Body) : IRequest<ETag>;

internal sealed record PlanContractMilestonesBody(IReadOnlyList<MilestoneInput> Milestones);

internal static class PlanContractMilestonesEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/plan-milestones", async (Guid id, IfMatch expected, PlanContractMilestonesBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new PlanContractMilestonesCommand(id, expected, body), ct)))
        .WithName("PlanContractMilestones").WithSummary("安排履行节点").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class PlanContractMilestonesValidator : AbstractValidator<PlanContractMilestonesCommand>
{
    public PlanContractMilestonesValidator()
    {
        RuleFor(c => c.Body.Milestones).NotNull().Must(m => m is null || m.Count <= 50).WithName("履行节点").WithMessage("履行节点最多 50 个。");
        RuleForEach(c => c.Body.Milestones).NotNull().ChildRules(m => m.RuleFor(x => x.Name).NotEmpty().MaximumLength(100).WithName("节点"));
    }
}

/// <summary>履行节点。</summary>
/// <param name="Name">节点，如“交付验收”“支付首期款”。</param>
/// <param name="DueOn">应当完成之日。</param>
/// <param name="Id">已有的节点的标识；新的不填。</param>
internal sealed record MilestoneInput(string Name, DateOnly DueOn, Guid? Id = null);

internal sealed class PlanContractMilestonesHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<PlanContractMilestonesCommand, ETag>
{
    public async Task<ETag> Handle(PlanContractMilestonesCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        var known = agreement.Milestones.Select(m => m.Id).ToHashSet();
        agreement.PlanMilestones([.. command.Body.Milestones.Select(m => new Milestone(m.Id is { } id && known.Contains(id) ? id : Guid.CreateVersion7(), m.Name.Trim(), m.DueOn, null, null))],
            acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
