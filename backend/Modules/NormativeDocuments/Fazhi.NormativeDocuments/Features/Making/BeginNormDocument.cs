using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>起草立卷（国办发〔2018〕37号）。</summary>
internal sealed record BeginNormDocumentCommand(BeginNormDocumentBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="IssuerId">制定主体，须在清单之内。</param>
/// <param name="Details">名称、内容和起草说明。</param>
internal sealed record BeginNormDocumentBody(Guid IssuerId, NormDetails Details);

/// <summary>The id of the thing created.</summary>
internal sealed record CreatedNormId(Guid Id);

internal static class BeginNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("", async (BeginNormDocumentBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new BeginNormDocumentCommand(body), ct);
            return Reply.Created($"/api/v1/normative-documents/documents/{id}", new CreatedNormId(id), tag);
        })
        .WithName("BeginNormDocument").WithSummary("起草立卷").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class BeginNormDocumentValidator : AbstractValidator<BeginNormDocumentCommand>
{
    public BeginNormDocumentValidator() => RuleFor(c => c.Body.Details).SetValidator(new NormDetailsValidator());
}

internal sealed class NormDetailsValidator : AbstractValidator<NormDetails>
{
    public NormDetailsValidator()
    {
        RuleFor(d => d.Name).NotEmpty().MaximumLength(200).WithName("名称");
        RuleFor(d => d.Term).IsInEnum().WithName("施行的方式");
        RuleFor(d => d.Summary).NotEmpty().MaximumLength(4000).WithName("主要内容");
        RuleFor(d => d.DraftingNote).MaximumLength(20_000).WithName("起草说明");
    }
}

internal sealed class BeginNormDocumentHandler(NormativeDocumentsDbContext db, NormRegistrar registrar, Acts acts) : IRequestHandler<BeginNormDocumentCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(BeginNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var act = acts.Begin();
        var document = NormativeDocument.Begin(await registrar.FileAsync(command.Body.IssuerId, act.Today.Year, cancellationToken), command.Body.Details, act);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        return (document.Id, new(document.Version));
    }
}

/// <summary>Where a new dossier is filed: under an issuer of the caller's scope, with the next number of intake.</summary>
internal sealed class NormRegistrar(NormativeDocumentsDbContext db, ICurrentUser users, IntakeNumbers numbers, IOptions<NormativeDocumentsOptions> options)
{
    /// <exception cref="MalformedRequestException">No such issuer, or it acts for another unit.</exception>
    public async Task<NormFiling> FileAsync(Guid issuerId, int year, CancellationToken ct)
    {
        var scope = users.User.ScopeOf("normative-documents");
        var issuer = await db.Issuers.FirstOrDefaultAsync(i => i.Id == issuerId, ct);
        if (issuer is null || (scope.Kind != ScopeKind.County && !scope.OrganizationIds.Contains(issuer.OrganizationId)))
            throw new MalformedRequestException("issuerId", "没有这个制定主体，或者不由本单位办理。");
        return new(users.User.CountyCode, await NumberAsync("normative-documents", options.Value.DossierPattern, year, ct), issuer);
    }

    public Task<string> FilingNumberAsync(int year, CancellationToken ct) => NumberAsync("normative-documents.filings", options.Value.FilingPattern, year, ct);

    public Task<string> CleanupNumberAsync(int year, CancellationToken ct) => NumberAsync("normative-documents.cleanup", options.Value.CleanupPattern, year, ct);

    public Task<string> CampaignNumberAsync(int year, CancellationToken ct) => NumberAsync("normative-documents.campaigns", options.Value.CampaignPattern, year, ct);

    private async Task<string> NumberAsync(string series, string pattern, int year, CancellationToken ct) =>
        IntakeNumbers.Format(pattern, year, await numbers.NextAsync(users.User.CountyCode, series, year, ct));
}
