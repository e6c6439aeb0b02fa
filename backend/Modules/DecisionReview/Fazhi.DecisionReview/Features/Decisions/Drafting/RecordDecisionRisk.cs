using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Drafting;

/// <summary>风险评估（重大行政决策程序暂行条例第二十二条至第二十四条）。</summary>
internal sealed record RecordDecisionRiskCommand(Guid Id, IfMatch Expected, RecordDecisionRiskBody Body) : IRequest<ETag>;

internal sealed record RecordDecisionRiskBody(RiskLevel Level, string Assessor, string Conclusion, DateOnly On);

internal static class RecordDecisionRiskEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/record-risk-assessment", async (Guid id, IfMatch expected, RecordDecisionRiskBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordDecisionRiskCommand(id, expected, body), ct)))
        .WithName("RecordDecisionRisk").WithSummary("登记风险评估").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class RecordDecisionRiskValidator : AbstractValidator<RecordDecisionRiskCommand>
{
    public RecordDecisionRiskValidator()
    {
        RuleFor(c => c.Body.Level).IsInEnum().WithName("风险等级");
        RuleFor(c => c.Body.Assessor).NotEmpty().MaximumLength(100).WithName("评估主体");
        RuleFor(c => c.Body.Conclusion).NotEmpty().MaximumLength(4000).WithName("评估结论");
    }
}

internal sealed class RecordDecisionRiskHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RecordDecisionRiskCommand, ETag>
{
    public async Task<ETag> Handle(RecordDecisionRiskCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.RecordRiskAssessment(new(command.Body.On, command.Body.Level, command.Body.Assessor, command.Body.Conclusion), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
