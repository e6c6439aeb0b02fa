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

/// <summary>预览：成文的样子，文号待编。</summary>
internal sealed record PreviewDocumentQuery(DocumentOrder Order) : IRequest<DocumentFile>;

internal static class PreviewDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/preview", async (DocumentOrder body, ISender sender, CancellationToken ct) => (await sender.Send(new PreviewDocumentQuery(body), ct)).Download())
        .ProducesDocx().WithName("PreviewDocument").WithSummary("预览文书").RequirePermission(DocumentPermissions.Issue).WithMetadata(new OnlyReads());
}

internal sealed class PreviewDocumentHandler(PlatformDbContext db, DocumentDrafts drafts, AuditTrail audit) : IRequestHandler<PreviewDocumentQuery, DocumentFile>
{
    public async Task<DocumentFile> Handle(PreviewDocumentQuery query, CancellationToken cancellationToken)
    {
        var draft = await drafts.PrepareAsync(query.Order, cancellationToken);
        var docx = draft.Fill(DocumentDrafts.NumberToCome).Complete();
        // It names people in full, as the issued one does.
        audit.Add(db, "previewed", nameof(Matter), draft.Matter.Id, $"{draft.Definition.Name}，{draft.Matter.Number}");
        await db.SaveChangesAsync(cancellationToken);
        return new(docx, $"{draft.Definition.Name}（预览）.docx");
    }
}
