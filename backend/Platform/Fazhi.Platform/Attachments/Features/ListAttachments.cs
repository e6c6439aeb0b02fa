using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.Kernel;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Attachments.Features;

/// <summary>一个事项的附件，先传的在前。</summary>
internal sealed record ListAttachmentsQuery(Guid MatterId, string? After, int PageSize = Page.DefaultSize) : IRequest<Page<AttachmentRow>>;

/// <summary>一件附件。</summary>
internal sealed record AttachmentRow(
    Guid Id, string FileName, string ContentType, long Size, string Sha256, Guid UploadedBy, string UploadedByName, DateTimeOffset UploadedAt, long Version);

internal sealed class ListAttachmentsProfile : Profile
{
    public ListAttachmentsProfile() => CreateProjection<Attachment, AttachmentRow>();
}

internal static class ListAttachmentsEndpoint
{
    public static void Map(RouteGroupBuilder attachments) => attachments
        .MapGet("", async ([AsParameters] ListAttachmentsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAttachments").WithSummary("事项的附件").RequirePermission(AttachmentPermissions.Read);
}

internal sealed class ListAttachmentsValidator : AbstractValidator<ListAttachmentsQuery>
{
    public ListAttachmentsValidator() => RuleFor(q => q.PageSize).PageSize();
}

internal sealed class ListAttachmentsHandler(PlatformDbContext db, IMatterAccess access, IMapper mapper) : IRequestHandler<ListAttachmentsQuery, Page<AttachmentRow>>
{
    private sealed record Position(Guid Id);

    public async Task<Page<AttachmentRow>> Handle(ListAttachmentsQuery query, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(query.MatterId, cancellationToken);
        var attachments = db.Set<Attachment>().AsNoTracking().Where(a => a.CountyCode == matter.CountyCode && a.MatterId == matter.Id);
        if (Cursor.Decode<Position>(query.After) is { } after) attachments = attachments.Where(a => a.Id > after.Id);
        var rows = await attachments.OrderBy(a => a.Id).ProjectTo<AttachmentRow>(mapper.ConfigurationProvider).Take(query.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of([.. rows.Select(a => a with { FileName = Masking.Text(a.FileName) })], query.PageSize, last => new Position(last.Id));
    }
}
