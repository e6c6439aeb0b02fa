using Fazhi.Platform.Excel;

namespace Fazhi.LegalAid.Features.Exchange;

/// <summary>导入模板。</summary>
internal static class DownloadImportTemplateEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/import-template.xlsx", (CancellationToken ct) =>
            TypedResults.Stream(output => SheetTemplate.WriteAsync(output, ImportLayout.Sheet, ct), Workbook.ContentType, "法律援助申请导入模板.xlsx"))
        .WithName("DownloadAidImportTemplate").WithSummary("导入模板（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(LegalAidPermissions.Import);
}
