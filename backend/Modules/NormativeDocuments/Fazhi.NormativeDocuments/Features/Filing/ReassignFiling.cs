using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>转办（内部分工）。</summary>
internal sealed record ReassignFilingCommand(Guid Id, IfMatch Expected, Guid HandlerId, string Reason) : IRequest<ETag>;

/// <param name="HandlerId">接办人。</param>
/// <param name="Reason">理由。</param>
internal sealed record ReassignFilingBody(Guid HandlerId, string Reason);

internal static class ReassignFilingEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/reassign", async (Guid id, IfMatch expected, ReassignFilingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReassignFilingCommand(id, expected, body.HandlerId, body.Reason), ct)))
        .WithName("ReassignFiling").WithSummary("转办").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class ReassignFilingValidator : AbstractValidator<ReassignFilingCommand>
{
    public ReassignFilingValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class ReassignFilingHandler(NormativeDocumentsDbContext db, IHandlerDirectory people, Acts acts) : IRequestHandler<ReassignFilingCommand, ETag>
{
    public async Task<ETag> Handle(ReassignFilingCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        var handler = await people.RequireAsync(command.HandlerId, NormativeDocumentsPermissions.ReviewFilings, cancellationToken);
        filing.Reassign(handler.Id, handler.DisplayName, command.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
