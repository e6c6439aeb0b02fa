using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>下载现用模板，或者用示例值填好的样张。</summary>
internal sealed record DownloadDocumentTemplateQuery(string Code, bool Sample) : IRequest<DocumentFile>;

internal static class DownloadDocumentTemplateEndpoint
{
    public static void Map(RouteGroupBuilder templates)
    {
        templates.MapGet("/{code}/content", async (string code, ISender sender, CancellationToken ct) => (await sender.Send(new DownloadDocumentTemplateQuery(code, false), ct)).Download())
            .ProducesDocx().WithName("DownloadDocumentTemplate").WithSummary("下载文书模板").RequirePermission(DocumentPermissions.Read);
        templates.MapGet("/{code}/preview", async (string code, ISender sender, CancellationToken ct) => (await sender.Send(new DownloadDocumentTemplateQuery(code, true), ct)).Download())
            .ProducesDocx().WithName("PreviewDocumentTemplate").WithSummary("文书样张").RequirePermission(DocumentPermissions.Read);
    }
}

internal sealed class DownloadDocumentTemplateHandler(DocumentCatalogue catalogue, DocumentDrafts drafts) : IRequestHandler<DownloadDocumentTemplateQuery, DocumentFile>
{
    public async Task<DocumentFile> Handle(DownloadDocumentTemplateQuery query, CancellationToken cancellationToken)
    {
        var (source, definition) = catalogue.Require(query.Code);
        var (template, version) = await drafts.TemplateAsync(source, definition, cancellationToken);
        return query.Sample
            ? new(DocxTemplate.Fill(template, definition, definition.Samples()).Complete(), $"{definition.Name}（样张）.docx")
            : new(template, $"{definition.Name}模板 第{version}版.docx");
    }
}
