using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Attachments.Features;

/// <summary>上传附件：边收边存，按内容核对种类。</summary>
internal sealed record UploadAttachmentCommand(Guid MatterId, string FileName, Stream Content) : IRequest<UploadedAttachment>;

/// <summary>已存入的附件。</summary>
internal sealed record UploadedAttachment(Guid Id, string FileName, string ContentType, long Size, string Sha256, long Version);

internal static class UploadAttachmentEndpoint
{
    public static void Map(RouteGroupBuilder attachments) => attachments
        .MapPost("", async (Guid matterId, HttpRequest request, IMatterAccess access, ISender sender, CancellationToken ct) =>
        {
            await access.RequireAsync(matterId, ct);
            var (fileName, content) = await Multipart.OnlyFileAsync(request, ct);
            var uploaded = await sender.Send(new UploadAttachmentCommand(matterId, fileName, content), ct);
            return Reply.Created($"/api/v1/attachments/{uploaded.Id}/content", uploaded, new(uploaded.Version));
        })
        .Accepts<FileUpload>("multipart/form-data").WithMetadata(new DisableRequestSizeLimitAttribute())   // the store counts, by the setting
        .WithName("UploadAttachment").WithSummary("上传附件").RequirePermission(AttachmentPermissions.Write);
}

internal sealed class UploadAttachmentHandler(PlatformDbContext db, IMatterAccess access, IAttachmentStore store, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<UploadAttachmentCommand, UploadedAttachment>
{
    public async Task<UploadedAttachment> Handle(UploadAttachmentCommand command, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(command.MatterId, cancellationToken);
        var file = await store.PutAsync(command.Content, command.FileName, cancellationToken);
        var attachment = Attachment.Of(matter, file, users.User, clock.GetUtcNow());
        db.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        return new(attachment.Id, attachment.FileName, attachment.ContentType, attachment.Size, attachment.Sha256, attachment.Version);
    }
}
