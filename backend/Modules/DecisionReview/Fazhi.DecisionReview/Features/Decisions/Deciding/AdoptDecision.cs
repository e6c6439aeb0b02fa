using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Deciding;

/// <summary>集体讨论通过（重大行政决策程序暂行条例第三十条、第三十一条）。</summary>
internal sealed record AdoptDecisionCommand(Guid Id, IfMatch Expected, AdoptDecisionBody Body) : IRequest<ETag>;

/// <param name="PartyReportedOn">出台前向同级党委请示报告之日。</param>
/// <param name="Dissent">不同意见，如实记录。</param>
internal sealed record AdoptDecisionBody(string Meeting, string MinutesNumber, DateOnly? PartyReportedOn, string? Dissent, DateOnly On);

internal static class AdoptDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/adopt", async (Guid id, IfMatch expected, AdoptDecisionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AdoptDecisionCommand(id, expected, body), ct)))
        .WithName("AdoptDecision").WithSummary("讨论通过").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class AdoptDecisionValidator : AbstractValidator<AdoptDecisionCommand>
{
    public AdoptDecisionValidator()
    {
        RuleFor(c => c.Body.Meeting).NotEmpty().MaximumLength(200).WithName("会议名称");
        RuleFor(c => c.Body.MinutesNumber).NotEmpty().MaximumLength(100).WithName("会议纪要文号");
        RuleFor(c => c.Body.Dissent).MaximumLength(2000).WithName("不同意见");
    }
}

internal sealed class AdoptDecisionHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<AdoptDecisionCommand, ETag>
{
    public async Task<ETag> Handle(AdoptDecisionCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        decision.Adopt(command.Body.Meeting, command.Body.MinutesNumber, command.Body.PartyReportedOn, command.Body.Dissent, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
