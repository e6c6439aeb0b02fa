using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Subsidies;

/// <summary>核定法律援助补贴（法律援助法第五十二条；办理法律援助案件程序规定第四十一条）。</summary>
internal sealed record ApproveSubsidyCommand(Guid Id, IfMatch Expected, decimal Amount, string? DepartureReason, DateOnly On) : IRequest<ETag>;

/// <param name="Amount">核定金额，元。</param>
/// <param name="DepartureReason">与标准不一致的理由。</param>
/// <param name="On">核定之日。</param>
internal sealed record ApproveSubsidyBody(decimal Amount, string? DepartureReason, DateOnly On);

internal static class ApproveSubsidyEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/approve-subsidy", async (Guid id, IfMatch expected, ApproveSubsidyBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ApproveSubsidyCommand(id, expected, body.Amount, body.DepartureReason, body.On), ct)))
        .WithName("ApproveAidSubsidy").WithSummary("核定补贴").RequirePermission(LegalAidPermissions.Subsidy);
}

internal sealed class ApproveSubsidyValidator : AbstractValidator<ApproveSubsidyCommand>
{
    public ApproveSubsidyValidator()
    {
        RuleFor(c => c.Amount).Yuan().WithName("补贴金额");
        RuleFor(c => c.DepartureReason).MaximumLength(500).WithName("与标准不一致的理由");
    }
}

internal sealed class ApproveSubsidyHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<ApproveSubsidyCommand, ETag>
{
    public async Task<ETag> Handle(ApproveSubsidyCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        var proposal = await db.ProposeSubsidyAsync(aid, cancellationToken);
        aid.ApproveSubsidy(proposal, command.Amount, command.DepartureReason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
