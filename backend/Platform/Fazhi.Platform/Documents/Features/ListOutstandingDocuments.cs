using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>应出具而尚未出具的文书：已办的步骤按程序应当产生、此后还没有印发的。</summary>
internal sealed record ListOutstandingDocumentsQuery(Guid MatterId) : IRequest<IReadOnlyList<OutstandingDocument>>;

/// <summary>一份应出具的文书。</summary>
/// <param name="Code">文书种类。</param>
/// <param name="Title">文书名称。</param>
/// <param name="Step">产生它的步骤。</param>
/// <param name="StepLabel">步骤名称。</param>
/// <param name="StepOn">办理该步之日，即文书应有的成文日期。</param>
internal sealed record OutstandingDocument(string Code, string Title, string Step, string StepLabel, DateOnly StepOn);

internal static class ListOutstandingDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/outstanding", async (Guid matterId, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ListOutstandingDocumentsQuery(matterId), ct)))
        .WithName("ListOutstandingDocuments").WithSummary("应出具的文书").RequirePermission(DocumentPermissions.Read);
}

internal sealed class ListOutstandingDocumentsHandler(PlatformDbContext db, IMatterAccess access, ProcedureCatalogue procedures, DocumentCatalogue catalogue)
    : IRequestHandler<ListOutstandingDocumentsQuery, IReadOnlyList<OutstandingDocument>>
{
    public async Task<IReadOnlyList<OutstandingDocument>> Handle(ListOutstandingDocumentsQuery query, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(query.MatterId, cancellationToken);
        var written = procedures.DocumentsOf(matter.Module);
        string[] steps = [.. written.Select(w => w.Key)];
        var taken = await db.Set<TimelineEntry>().AsNoTracking().Where(t => t.MatterId == matter.Id && steps.Contains(t.Step)).OrderBy(t => t.Id)
            .Select(t => new { t.Step, t.Label, t.OccurredOn, t.RecordedAt }).ToListAsync(cancellationToken);
        var issued = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.MatterId == matter.Id && d.Status == DocumentStatus.Issued)
            .GroupBy(d => d.Code).Select(g => new { Code = g.Key, Last = g.Max(d => d.IssuedAt) }).ToDictionaryAsync(d => d.Code, d => d.Last, cancellationToken);
        // A step that was taken twice asks for its document twice: only what was issued after the last time counts.
        return [.. taken.SelectMany(t => written[t.Step].Select(code => (Code: code, Step: t)))
            .GroupBy(t => t.Code).Select(g => g.Last())
            .Where(t => !issued.TryGetValue(t.Code, out var last) || last < t.Step.RecordedAt)
            .Select(t => new OutstandingDocument(t.Code, catalogue.Require(t.Code).Definition.Name, t.Step.Step, t.Step.Label, t.Step.OccurredOn))];
    }
}
