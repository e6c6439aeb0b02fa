using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>归档（办理法律援助案件程序规定第四十二条）。</summary>
internal sealed record FileAidDossierCommand(Guid Id, IfMatch Expected, string? Note, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record FileAidDossierBody(string? Note, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class FileAidDossierEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/file", async (Guid id, IfMatch expected, FileAidDossierBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new FileAidDossierCommand(id, expected, body.Note, body.On, body.Documents), ct)))
        .WithName("FileAidDossier").WithSummary("归档").RequirePermission(LegalAidPermissions.Check);
}

internal sealed class FileAidDossierValidator : AbstractValidator<FileAidDossierCommand>
{
    public FileAidDossierValidator() => RuleFor(c => c.Note).MaximumLength(2000).WithName("说明");
}

internal sealed class FileAidDossierHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<FileAidDossierCommand, ETag>
{
    public async Task<ETag> Handle(FileAidDossierCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.File(command.Note, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
