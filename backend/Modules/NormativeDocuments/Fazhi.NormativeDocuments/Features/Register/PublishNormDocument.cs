using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>公布：未经公布的不得作为行政管理依据（优化营商环境条例第六十四条）。</summary>
internal sealed record PublishNormDocumentCommand(Guid Id, IfMatch Expected, Publication Publication) : IRequest<ETag>;

internal static class PublishNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/publish", async (Guid id, IfMatch expected, Publication body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new PublishNormDocumentCommand(id, expected, body), ct)))
        .WithName("PublishNormDocument").WithSummary("公布").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class PublishNormDocumentValidator : AbstractValidator<PublishNormDocumentCommand>
{
    public PublishNormDocumentValidator() => RuleFor(c => c.Publication).SetValidator(new PublicationValidator());
}

internal sealed class PublishNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<PublishNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(PublishNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        await db.Entry(document).Collection(d => d.Texts).Query().Where(t => t.Id == document.CurrentTextId).LoadAsync(cancellationToken);
        document.Publish(command.Publication, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
