using Fazhi.NormativeDocuments.Documents;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Excel;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>下载清理结果目录。</summary>
internal sealed record DownloadCleanupListsQuery(Guid Id) : IRequest<CleanupResult>;

/// <summary>清理和它的各件。</summary>
internal sealed record CleanupResult(CleanupCampaign Campaign, IReadOnlyList<CleanupTask> Tasks);

internal static class DownloadCleanupListsEndpoint
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(RouteGroupBuilder campaigns)
    {
        campaigns.MapGet("/{id:guid}/lists.docx", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                var (campaign, tasks) = await sender.Send(new DownloadCleanupListsQuery(id), ct);
                return TypedResults.File(CleanupLists.Docx(campaign, tasks), Docx, $"{campaign.Name}结果目录.docx");
            })
            .WithName("DownloadCleanupLists").WithSummary("下载三个目录（docx）").Produces(StatusCodes.Status200OK, contentType: Docx)
            .RequirePermission(NormativeDocumentsPermissions.Read);

        campaigns.MapGet("/{id:guid}/lists.xlsx", async (Guid id, ISender sender, CancellationToken ct, Code<CleanupList>? list = null) =>
            {
                var (campaign, tasks) = await sender.Send(new DownloadCleanupListsQuery(id), ct);
                var rows = list?.Value is { } one ? tasks.Where(t => CleanupLists.ListOf(t) == one) : tasks;
                return TypedResults.Stream(output => CleanupLists.Sheet.WriteAsync(output, rows.ToAsyncEnumerable(), $"{campaign.Name}：{list?.Value.NameOf() ?? "全部"}", ct),
                    Workbook.ContentType, $"{campaign.Name}-{list?.Value.NameOf() ?? "全部"}.xlsx");
            })
            .WithName("DownloadCleanupSheet").WithSummary("下载目录（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
            .RequirePermission(NormativeDocumentsPermissions.Read);
    }
}

internal sealed class DownloadCleanupListsHandler(NormativeDocumentsDbContext db) : IRequestHandler<DownloadCleanupListsQuery, CleanupResult>
{
    public async Task<CleanupResult> Handle(DownloadCleanupListsQuery request, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var tasks = await db.Tasks.AsNoTracking().IgnoreAutoIncludes().Where(t => t.CampaignId == campaign.Id && t.Status != CleanupStatus.Dropped)
            .OrderBy(t => t.IssuerName).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        return new(campaign, tasks);
    }
}
