using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>写入、修改草案：内容、依据和文本（国办发〔2018〕37号）。</summary>
internal sealed record ReviseNormDraftCommand(Guid Id, IfMatch Expected, ReviseNormDraftBody Body) : IRequest<ETag>;

/// <param name="Details">名称、内容和起草说明。</param>
/// <param name="Bases">制定依据，到条。</param>
/// <param name="Text">文本。</param>
internal sealed record ReviseNormDraftBody(NormDetails Details, IReadOnlyList<CitationInput> Bases, string Text);

internal static class ReviseNormDraftEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPut("/{id:guid}/draft", async (Guid id, IfMatch expected, ReviseNormDraftBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReviseNormDraftCommand(id, expected, body), ct)))
        .WithName("ReviseNormDraft").WithSummary("修改草案").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class ReviseNormDraftValidator : AbstractValidator<ReviseNormDraftCommand>
{
    public ReviseNormDraftValidator()
    {
        RuleFor(c => c.Body.Details).SetValidator(new NormDetailsValidator());
        RuleFor(c => c.Body.Bases).Must(b => b.Count <= 100).WithName("制定依据").WithMessage("依据不超过 100 部。");
        RuleForEach(c => c.Body.Bases).SetValidator(new CitationInputValidator());
        RuleFor(c => c.Body.Text).NotEmpty().MaximumLength(200_000).WithName("文本");
    }
}

internal sealed class ReviseNormDraftHandler(NormativeDocumentsDbContext db, CitationBook citations, Acts acts) : IRequestHandler<ReviseNormDraftCommand, ETag>
{
    public async Task<ETag> Handle(ReviseNormDraftCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.Revise(command.Body.Details, await citations.ResolveAsync(command.Body.Bases, cancellationToken), command.Body.Text, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
