using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>转办（内部分工）。</summary>
internal sealed record ReassignNormDocumentCommand(Guid Id, IfMatch Expected, Guid HandlerId, string Reason) : IRequest<ETag>;

/// <param name="HandlerId">接办人。</param>
/// <param name="Reason">理由。</param>
internal sealed record ReassignNormDocumentBody(Guid HandlerId, string Reason);

internal static class ReassignNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/reassign", async (Guid id, IfMatch expected, ReassignNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReassignNormDocumentCommand(id, expected, body.HandlerId, body.Reason), ct)))
        .WithName("ReassignNormDocument").WithSummary("转办").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class ReassignNormDocumentValidator : AbstractValidator<ReassignNormDocumentCommand>
{
    public ReassignNormDocumentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class ReassignNormDocumentHandler(NormativeDocumentsDbContext db, IHandlerDirectory people, Acts acts) : IRequestHandler<ReassignNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(ReassignNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var handler = await people.RequireAsync(command.HandlerId, NormativeDocumentsPermissions.Draft, cancellationToken);
        document.Reassign(handler.Id, handler.DisplayName, command.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
