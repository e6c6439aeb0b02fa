using Fazhi.Kernel;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Audit.Features;

/// <summary>按当前筛选导出审计日志。</summary>
/// <remarks>Without the contents before and after: these hold personal data, and a file leaves the system's protection.</remarks>
internal sealed record ExportAuditEntriesQuery : AuditFilter, IRequest<Export<AuditLine>>;

internal static class ExportAuditEntriesEndpoint
{
    private static readonly SheetExport<AuditLine> Sheet = new("审计日志",
        new("时间", l => FormattableString.Invariant($"{l.Entry.At.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm:ss}"), 20), new("人员", l => l.Entry.ActorName, 14),
        new("行为", l => AuditWords.Of(l.Entry.Action), 14), new("对象", l => AuditWords.OfSubject(l.Entry.Subject), 20), new("编号", l => l.Number, 24),
        new("对象标识", l => l.Entry.SubjectId?.ToString(), 38), new("来源地址", l => l.Entry.RemoteAddress, 18),
        new("理由", l => Masking.TextOf(l.Entry.Reason), 40), new("记录标识", l => l.Entry.Id.ToString(), 38));

    public static void Map(RouteGroupBuilder audit) => audit
        .MapGet("/export.xlsx", async ([AsParameters] ExportAuditEntriesQuery query, ISender sender, TimeProvider clock, CancellationToken ct) =>
            SheetReply.Of(Sheet, "审计日志", await sender.Send(query, ct), clock.TodayInChina(), ct))
        .WithName("ExportAuditEntries").WithSummary("导出审计日志（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(AuditPermissions.Read);
}

internal sealed class ExportAuditEntriesValidator : AuditFilterValidator<ExportAuditEntriesQuery>;

internal sealed class ExportAuditEntriesHandler(PlatformDbContext db, IOrganizationDirectory organizations, AuditTrail audit) : IRequestHandler<ExportAuditEntriesQuery, Export<AuditLine>>
{
    public async Task<Export<AuditLine>> Handle(ExportAuditEntriesQuery request, CancellationToken cancellationToken)
    {
        audit.Add(db, "exported", nameof(AuditEntry), null, "导出审计日志");
        await db.SaveChangesAsync(cancellationToken);
        var filter = FilterWords.Of(request, await organizations.GetAsync(cancellationToken),
            (nameof(request.Action), request.Action is { } action ? AuditWords.Of(action) : null),
            (nameof(request.Subject), request.Subject is { } subject ? AuditWords.OfSubject(subject) : null),
            (nameof(request.Actor), request.Actor is { } actor ? await db.Set<AuditEntry>().Where(e => e.ActorId == actor).Select(e => e.ActorName).FirstOrDefaultAsync(cancellationToken) : null));
        return new(request.Apply(db).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToLines(db).AsAsyncEnumerable(), filter);
    }
}
