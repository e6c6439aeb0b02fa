using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>登记期满失效（规范性文件有效期的规定）。</summary>
internal sealed record LapseNormDocumentCommand(Guid Id, IfMatch Expected) : IRequest<ETag>;

internal static class LapseNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/lapse", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new LapseNormDocumentCommand(id, expected), ct)))
        .WithName("LapseNormDocument").WithSummary("登记期满失效").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class LapseNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<LapseNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(LapseNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.Lapse(acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
