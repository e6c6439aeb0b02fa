using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>报送备案（有件必备）：报县人民政府的，同时开立备案审查。</summary>
internal sealed record FileNormDocumentCommand(Guid Id, IfMatch Expected, FilingAuthority Authority, DateOnly On) : IRequest<ETag>;

/// <param name="Authority">向谁备案。</param>
/// <param name="On">报送之日。</param>
internal sealed record FileNormDocumentBody(FilingAuthority Authority, DateOnly On);

internal static class FileNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/file", async (Guid id, IfMatch expected, FileNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new FileNormDocumentCommand(id, expected, body.Authority, body.On), ct)))
        .WithName("FileNormDocument").WithSummary("报送备案").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class FileNormDocumentValidator : AbstractValidator<FileNormDocumentCommand>
{
    public FileNormDocumentValidator() => RuleFor(c => c.Authority).IsInEnum().WithName("备案机关");
}

internal sealed class FileNormDocumentHandler(NormativeDocumentsDbContext db, NormRegistrar registrar, Acts acts) : IRequestHandler<FileNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(FileNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var act = acts.Begin();
        document.File(command.Authority, command.On, act);
        if (command.Authority == FilingAuthority.County)
            db.Add(FilingReview.Receive(await registrar.FilingNumberAsync(command.On.Year, cancellationToken), document, document.Filings.Single(f => f.Authority == command.Authority), act));
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
