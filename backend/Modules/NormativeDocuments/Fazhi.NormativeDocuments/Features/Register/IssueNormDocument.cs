using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Documents;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>统一登记、统一编号、统一印发（国办发〔2018〕37号）：登记号和文号在同一事务中取得，不跳号。</summary>
internal sealed record IssueNormDocumentCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<(NormNumbers Numbers, ETag Tag)>;

/// <param name="On">印发之日：须在本年度内。</param>
internal sealed record IssueNormDocumentBody(DateOnly On);

/// <summary>取得的编号。</summary>
/// <param name="DocumentNumber">文号。</param>
/// <param name="RegistrationNumber">统一登记号。</param>
internal sealed record NormNumbers(string DocumentNumber, string RegistrationNumber);

internal static class IssueNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/issue", async (Guid id, IfMatch expected, IssueNormDocumentBody body, ISender sender, CancellationToken ct) =>
        {
            var (numbers, tag) = await sender.Send(new IssueNormDocumentCommand(id, expected, body.On), ct);
            return Reply.Ok(numbers, tag);
        })
        .WithName("IssueNormDocument").WithSummary("统一登记、编号、印发").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class IssueNormDocumentHandler(NormativeDocumentsDbContext db, IOptions<NormativeDocumentsOptions> options, Acts acts)
    : IRequestHandler<IssueNormDocumentCommand, (NormNumbers Numbers, ETag Tag)>
{
    private const string Registration = "normative-documents.registration";

    public async Task<(NormNumbers Numbers, ETag Tag)> Handle(IssueNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var (act, year) = (acts.Begin(), command.On.Year);
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        DocumentNumbers.RequireThisYear(command.On, act.Today);
        var issuer = await db.Issuers.FirstAsync(i => i.Id == document.IssuerId, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        string number;
        do
        {
            number = await DocumentNumbers.TakeAsync(db.Database, document.CountyCode, issuer.Series, issuer.NumberPattern, year, cancellationToken);
        }
        while (await db.HasNumberAsync(document.CountyCode, number, cancellationToken));   // one that was entered by hand is taken, not left out

        var registration = await DocumentNumbers.TakeAsync(db.Database, document.CountyCode, Registration, options.Value.RegistrationPattern, year, cancellationToken);
        document.Issue(number, registration, command.On, act);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (new(number, registration), new(document.Version));
    }
}
