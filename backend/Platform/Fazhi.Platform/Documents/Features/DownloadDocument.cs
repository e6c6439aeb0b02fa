using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>下载印发的文书。</summary>
internal sealed record DownloadDocumentQuery(Guid Id) : IRequest<DocumentFile>;

internal static class DownloadDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/{id:guid}/content", async (Guid id, ISender sender, CancellationToken ct) => (await sender.Send(new DownloadDocumentQuery(id), ct)).Download())
        .ProducesDocx().WithName("DownloadDocument").WithSummary("下载文书").RequirePermission(DocumentPermissions.Read);
}

internal sealed class DownloadDocumentHandler(PlatformDbContext db, IMatterAccess access, AuditTrail audit) : IRequestHandler<DownloadDocumentQuery, DocumentFile>
{
    public async Task<DocumentFile> Handle(DownloadDocumentQuery query, CancellationToken cancellationToken)
    {
        var document = await db.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        await access.RequireAsync(document.MatterId, cancellationToken);
        var content = await db.Set<DocumentContent>().AsNoTracking().SingleAsync(c => c.DocumentId == query.Id, cancellationToken);
        // It names people in full.
        audit.Add(db, "downloaded", nameof(IssuedDocument), document.Id, $"{document.Title}{document.Number}");
        await db.SaveChangesAsync(cancellationToken);
        return new(content.Docx, $"{document.Title} {document.Number}".Trim() + ".docx");
    }
}
