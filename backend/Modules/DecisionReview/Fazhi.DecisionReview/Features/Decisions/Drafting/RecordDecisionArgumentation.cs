using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>专家论证（重大行政决策程序暂行条例第十九条至第二十一条）。</summary>
internal sealed record RecordDecisionArgumentationCommand(Guid Id, IfMatch Expected, RecordDecisionArgumentationBody Body) : IRequest<ETag>;

internal sealed record RecordDecisionArgumentationBody(IReadOnlyList<string> Experts, string Organizer, string Opinion, string Adoption, DateOnly On);

internal static class RecordDecisionArgumentationEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/record-argumentation", async (Guid id, IfMatch expected, RecordDecisionArgumentationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordDecisionArgumentationCommand(id, expected, body), ct)))
        .WithName("RecordDecisionArgumentation").WithSummary("登记专家论证").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class RecordDecisionArgumentationValidator : AbstractValidator<RecordDecisionArgumentationCommand>
{
    public RecordDecisionArgumentationValidator()
    {
        RuleFor(c => c.Body.Experts).NotEmpty().Must(e => e.Count <= 50).WithName("专家").WithMessage("专家为 1 至 50 名。");
        RuleForEach(c => c.Body.Experts).NotEmpty().MaximumLength(100).WithName("专家");
        RuleFor(c => c.Body.Organizer).NotEmpty().MaximumLength(100).WithName("组织论证的单位");
        RuleFor(c => c.Body.Opinion).NotEmpty().MaximumLength(4000).WithName("论证意见");
        RuleFor(c => c.Body.Adoption).NotEmpty().MaximumLength(2000).WithName("采纳情况");
    }
}

internal sealed class RecordDecisionArgumentationHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecordDecisionArgumentationCommand, ETag>
{
    public async Task<ETag> Handle(RecordDecisionArgumentationCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.RecordArgumentation(new(command.Body.On, command.Body.Experts, command.Body.Organizer, command.Body.Opinion, command.Body.Adoption), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
