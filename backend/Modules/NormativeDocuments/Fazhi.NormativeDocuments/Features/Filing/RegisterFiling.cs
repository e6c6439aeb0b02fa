using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Documents;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>备案登记（有件必备）：登记号在同一事务中取得。</summary>
internal sealed record RegisterFilingCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <param name="On">登记之日：须在本年度内。</param>
internal sealed record RegisterFilingBody(DateOnly On);

internal static class RegisterFilingEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/register", async (Guid id, IfMatch expected, RegisterFilingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RegisterFilingCommand(id, expected, body.On), ct)))
        .WithName("RegisterFiling").WithSummary("备案登记").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class RegisterFilingHandler(NormativeDocumentsDbContext db, IOptions<NormativeDocumentsOptions> options, Acts acts) : IRequestHandler<RegisterFilingCommand, ETag>
{
    public async Task<ETag> Handle(RegisterFilingCommand command, CancellationToken cancellationToken)
    {
        var act = acts.Begin();
        DocumentNumbers.RequireThisYear(command.On, act.Today);
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var number = await DocumentNumbers.TakeAsync(db.Database, filing.CountyCode, "normative-documents.filing-register", options.Value.FilingRegisterPattern, command.On.Year, cancellationToken);
        filing.Register(number, command.On, act);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(filing.Version);
    }
}
