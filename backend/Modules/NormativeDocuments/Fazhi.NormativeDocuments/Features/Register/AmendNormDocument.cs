using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Cleanup;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>公布修改后的文本：落实清理意见，依据按现行版本重新列明。</summary>
internal sealed record AmendNormDocumentCommand(Guid Id, IfMatch Expected, AmendNormDocumentBody Body) : IRequest<ETag>;

/// <param name="Bases">制定依据，到条。</param>
/// <param name="Text">修改后的文本。</param>
/// <param name="Decision">修改决定，如“某府发〔2023〕5号”。</param>
/// <param name="On">公布之日。</param>
internal sealed record AmendNormDocumentBody(IReadOnlyList<CitationInput> Bases, string Text, string Decision, DateOnly On);

internal static class AmendNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/amend", async (Guid id, IfMatch expected, AmendNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AmendNormDocumentCommand(id, expected, body), ct)))
        .WithName("AmendNormDocument").WithSummary("公布修改后的文本").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class AmendNormDocumentValidator : AbstractValidator<AmendNormDocumentCommand>
{
    public AmendNormDocumentValidator()
    {
        RuleFor(c => c.Body.Bases).NotEmpty().Must(b => b.Count <= 100).WithName("制定依据");
        RuleForEach(c => c.Body.Bases).SetValidator(new CitationInputValidator());
        RuleFor(c => c.Body.Text).NotEmpty().MaximumLength(200_000).WithName("文本");
        RuleFor(c => c.Body.Decision).NotEmpty().MaximumLength(500).WithName("修改决定");
    }
}

internal sealed class AmendNormDocumentHandler(NormativeDocumentsDbContext db, CitationBook citations, Acts acts) : IRequestHandler<AmendNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(AmendNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var (body, act) = (command.Body, acts.Begin());
        document.Amend(await citations.ResolveAsync(body.Bases, cancellationToken), body.Text, body.Decision, body.On, act);
        await db.SettleTasksAsync(document.Id, body.On, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
