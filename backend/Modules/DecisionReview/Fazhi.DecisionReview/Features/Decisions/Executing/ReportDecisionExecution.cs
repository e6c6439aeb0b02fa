using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Executing;

/// <summary>报告执行情况（重大行政决策程序暂行条例第三十四条）。</summary>
internal sealed record ReportDecisionExecutionCommand(Guid Id, IfMatch Expected, ReportDecisionExecutionBody Body) : IRequest<ETag>;

internal sealed record ReportDecisionExecutionBody(string Content, DateOnly On);

internal static class ReportDecisionExecutionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/report-execution", async (Guid id, IfMatch expected, ReportDecisionExecutionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReportDecisionExecutionCommand(id, expected, body), ct)))
        .WithName("ReportDecisionExecution").WithSummary("报告执行情况").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class ReportDecisionExecutionValidator : AbstractValidator<ReportDecisionExecutionCommand>
{
    public ReportDecisionExecutionValidator() => RuleFor(c => c.Body.Content).NotEmpty().MaximumLength(4000).WithName("执行情况");
}

internal sealed class ReportDecisionExecutionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ReportDecisionExecutionCommand, ETag>
{
    public async Task<ETag> Handle(ReportDecisionExecutionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.ReportExecution(command.Body.Content, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
