using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>不予登记（有件必备）。</summary>
internal sealed record RejectFilingCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record RejectFilingBody(string Reason, DateOnly On);

internal static class RejectFilingEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/reject", async (Guid id, IfMatch expected, RejectFilingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RejectFilingCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("RejectFiling").WithSummary("不予登记").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class RejectFilingValidator : AbstractValidator<RejectFilingCommand>
{
    public RejectFilingValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(4000).WithName("理由");
}

internal sealed class RejectFilingHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RejectFilingCommand, ETag>
{
    public async Task<ETag> Handle(RejectFilingCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.Reject(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
