using Fazhi.Kernel.Identifiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>补录登记簿建立以前公布的文件（国办发〔2018〕37号）。</summary>
internal sealed record EnterNormDocumentCommand(EnterNormDocumentBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="IssuerId">制定主体。</param>
/// <param name="Details">名称和内容。</param>
/// <param name="DocumentNumber">文号，如“某府发〔2018〕3号”；括号、全角数字都认。</param>
/// <param name="IssuedOn">印发之日。</param>
/// <param name="Publication">公布、施行和有效期；没有载明有效期的不给届满之日。</param>
/// <param name="Bases">制定依据，到条，按制定时的版本。</param>
/// <param name="Text">公布的文本。</param>
internal sealed record EnterNormDocumentBody(Guid IssuerId, NormDetails Details, string DocumentNumber, DateOnly IssuedOn, Publication Publication,
    IReadOnlyList<CitationInput> Bases, string Text);

internal static class EnterNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/enter", async (EnterNormDocumentBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new EnterNormDocumentCommand(body), ct);
            return Reply.Created($"/api/v1/normative-documents/documents/{id}", new CreatedNormId(id), tag);
        })
        .WithName("EnterNormDocument").WithSummary("补录已公布的文件").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class EnterNormDocumentValidator : AbstractValidator<EnterNormDocumentCommand>
{
    public EnterNormDocumentValidator()
    {
        RuleFor(c => c.Body.Details).SetValidator(new NormDetailsValidator());
        RuleFor(c => c.Body.DocumentNumber).Must(n => Kernel.Identifiers.DocumentNumber.TryParse(n, out _)).WithName("文号").WithMessage("文号应写作“某府发〔2022〕3号”的样子。");
        RuleFor(c => c.Body.Publication).SetValidator(new PublicationValidator());
        RuleFor(c => c.Body.Bases).Must(b => b.Count <= 100).WithName("制定依据").WithMessage("依据不超过 100 部。");
        RuleForEach(c => c.Body.Bases).SetValidator(new CitationInputValidator());
        RuleFor(c => c.Body.Text).NotEmpty().MaximumLength(200_000).WithName("文本");
    }
}

internal sealed class PublicationValidator : AbstractValidator<Publication>
{
    public PublicationValidator() => RuleFor(p => p.PublishedIn).NotEmpty().MaximumLength(500).WithName("公布载体");
}

internal sealed class EnterNormDocumentHandler(NormativeDocumentsDbContext db, NormRegistrar registrar, CitationBook citations, Acts acts)
    : IRequestHandler<EnterNormDocumentCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(EnterNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var number = DocumentNumber.Parse(body.DocumentNumber).ToString();
        var act = acts.Begin();
        var filing = await registrar.FileAsync(body.IssuerId, act.Today.Year, cancellationToken);
        if (await db.HasNumberAsync(filing.CountyCode, number, cancellationToken)) throw NormRules.NumberOnce.Broken(number);
        var document = NormativeDocument.Enter(filing, body.Details, number, body.IssuedOn, body.Publication, act);
        document.Complete(await citations.ResolveAsync(body.Bases, cancellationToken), body.Text, act);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        return (document.Id, new(document.Version));
    }
}
