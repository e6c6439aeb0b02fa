using Fazhi.NormativeDocuments.Documents;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>下载备案材料：备案报告、正式文本、起草说明、制定依据目录、合法性审核意见。</summary>
internal sealed record DownloadFilingPackageQuery(Guid Id, Code<FilingAuthority>? Authority) : IRequest<PackageFile>;

/// <summary>A zip on its way to the browser.</summary>
internal sealed record PackageFile(byte[] Zip, string Name);

internal static class DownloadFilingPackageEndpoint
{
    private const string ContentType = "application/zip";

    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/{id:guid}/filing-package.zip", async (Guid id, ISender sender, CancellationToken ct, Code<FilingAuthority>? authority = null) =>
        {
            var file = await sender.Send(new DownloadFilingPackageQuery(id, authority), ct);
            return TypedResults.File(file.Zip, ContentType, file.Name);
        })
        .WithName("DownloadFilingPackage").WithSummary("下载备案材料（zip）").Produces(StatusCodes.Status200OK, contentType: ContentType)
        .RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class DownloadFilingPackageHandler(NormativeDocumentsDbContext db, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<DownloadFilingPackageQuery, PackageFile>
{
    public async Task<PackageFile> Handle(DownloadFilingPackageQuery request, CancellationToken cancellationToken)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        NormRules.PublishedBeforeFiling.Require(document.PublishedOn is not null);
        var text = await db.CurrentTextsOf([document.Id]).Select(t => t.Content).FirstOrDefaultAsync(cancellationToken) ?? "";
        var authority = (request.Authority?.Value ?? (document.IssuerKind == IssuerKind.County ? FilingAuthority.UpperGovernment : FilingAuthority.County)) switch
        {
            FilingAuthority.UpperGovernment => options.Value.UpperGovernment,
            FilingAuthority.Congress => options.Value.Congress,
            _ => options.Value.CountyGovernment,
        };
        return new(FilingPackage.Build(document, text, authority, clock.TodayInChina()), $"备案材料 {document.DocumentNumber}.zip");
    }
}
