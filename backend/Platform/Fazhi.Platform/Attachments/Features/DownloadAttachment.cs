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

namespace Fazhi.Platform.Attachments.Features;

/// <summary>下载附件。</summary>
internal sealed record DownloadAttachmentQuery(Guid Id) : IRequest<DownloadedAttachment>;

internal sealed record DownloadedAttachment(Stream Content, string ContentType, string FileName);

internal static class DownloadAttachmentEndpoint
{
    public static void Map(RouteGroupBuilder attachments) => attachments
        .MapGet("/{id:guid}/content", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var file = await sender.Send(new DownloadAttachmentQuery(id), ct);
            return TypedResults.Stream(file.Content, file.ContentType, file.FileName, enableRangeProcessing: true);
        })
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .WithName("DownloadAttachment").WithSummary("下载附件").RequirePermission(AttachmentPermissions.Read);
}

internal sealed class DownloadAttachmentHandler(PlatformDbContext db, IMatterAccess access, IAttachmentStore store, AuditTrail audit)
    : IRequestHandler<DownloadAttachmentQuery, DownloadedAttachment>
{
    public async Task<DownloadedAttachment> Handle(DownloadAttachmentQuery query, CancellationToken cancellationToken)
    {
        var attachment = await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        await access.RequireAsync(attachment.MatterId, cancellationToken);
        var content = await store.OpenAsync(attachment.Sha256, cancellationToken) ?? throw new NotFoundException("附件的内容不在存放处，请联系系统管理员。");
        audit.Add(db, "downloaded", nameof(Attachment), attachment.Id, attachment.FileName);
        await db.SaveChangesAsync(cancellationToken);
        return new(content, attachment.ContentType, attachment.FileName);
    }
}
