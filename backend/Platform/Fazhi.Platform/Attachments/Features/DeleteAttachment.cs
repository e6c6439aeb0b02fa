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

/// <summary>删除附件：从事项中移除，内容留存备查；已经办结的事项不得删除。</summary>
internal sealed record DeleteAttachmentCommand(Guid Id, IfMatch Expected) : IRequest;

internal static class DeleteAttachmentEndpoint
{
    public static void Map(RouteGroupBuilder attachments) => attachments
        .MapDelete("/{id:guid}", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new DeleteAttachmentCommand(id, expected), ct);
            return Reply.NoContent();
        })
        .WithName("DeleteAttachment").WithSummary("删除附件").RequirePermission(AttachmentPermissions.Write);
}

internal sealed class DeleteAttachmentHandler(PlatformDbContext db, IMatterAccess access, ICurrentUser users, TimeProvider clock) : IRequestHandler<DeleteAttachmentCommand>
{
    public async Task Handle(DeleteAttachmentCommand command, CancellationToken cancellationToken)
    {
        var attachment = await db.Set<Attachment>().FirstOrDefaultAsync(a => a.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        var matter = await access.RequireAsync(attachment.MatterId, cancellationToken);
        command.Expected.Require(attachment.Version);
        if (attachment.UploadedBy != users.User.Id && !users.User.Has(AttachmentPermissions.RemoveAny))
            throw new ForbiddenException("attachment.notYours", "只能删除自己上传的附件。");
        attachment.Remove(matter, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
