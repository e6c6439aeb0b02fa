using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.Kernel;
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

/// <summary>一个事项的文书，先印发的在前；作废的也在其中。</summary>
internal sealed record ListDocumentsQuery(Guid MatterId) : IRequest<IReadOnlyList<DocumentRow>>;

/// <summary>一份文书。</summary>
internal sealed record DocumentRow(
    Guid Id, string Code, string Title, string? Number, DateOnly IssuedOn, string IssuedByName, DateTimeOffset IssuedAt, DocumentStatus Status, string? VoidReason,
    string Sha256, int TemplateVersion, IReadOnlyList<ServiceRecord> Services, long Version);

internal sealed class ListDocumentsProfile : Profile
{
    public ListDocumentsProfile() => CreateProjection<IssuedDocument, DocumentRow>();
}

internal static class ListDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("", async (Guid matterId, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListDocumentsQuery(matterId), ct)))
        .WithName("ListDocuments").WithSummary("事项的文书").RequirePermission(DocumentPermissions.Read);
}

internal sealed class ListDocumentsHandler(PlatformDbContext db, IMatterAccess access, IMapper mapper) : IRequestHandler<ListDocumentsQuery, IReadOnlyList<DocumentRow>>
{
    public async Task<IReadOnlyList<DocumentRow>> Handle(ListDocumentsQuery query, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(query.MatterId, cancellationToken);
        var rows = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.CountyCode == matter.CountyCode && d.MatterId == matter.Id).OrderBy(d => d.Id)
            .ProjectTo<DocumentRow>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(d => d with
            {
                VoidReason = Masking.TextOf(d.VoidReason),
                Services = [.. d.Services.Select(s => s with { RecipientName = Masking.Text(s.RecipientName), Remark = Masking.TextOf(s.Remark) })],
            }),
        ];
    }
}
