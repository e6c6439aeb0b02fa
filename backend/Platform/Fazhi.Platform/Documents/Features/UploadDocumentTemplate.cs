using Fazhi.Platform.Attachments;
using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>上传模板的新版本：先校验，有问题的逐条退回；此后印发的文书用新版本。</summary>
internal sealed record UploadDocumentTemplateCommand(string Code, Stream Content) : IRequest<UploadedTemplate>;

/// <summary>新版本。</summary>
internal sealed record UploadedTemplate(string Code, int Version);

internal static class UploadDocumentTemplateEndpoint
{
    public static void Map(RouteGroupBuilder templates) => templates
        .MapPost("/{code}/versions", async (string code, HttpRequest request, ISender sender, CancellationToken ct) =>
        {
            var (_, content) = await Multipart.OnlyFileAsync(request, ct);
            var uploaded = await sender.Send(new UploadDocumentTemplateCommand(code, content), ct);
            return TypedResults.Created($"/api/v1/document-templates/{uploaded.Code}/content", uploaded);
        })
        .Accepts<FileUpload>("multipart/form-data").WithMetadata(new RequestSizeLimitAttribute(UploadDocumentTemplateHandler.MaximumBytes + 64 * 1024))
        .WithName("UploadDocumentTemplate").WithSummary("上传文书模板").RequirePermission(DocumentPermissions.ManageTemplates);
}

internal sealed class UploadDocumentTemplateHandler(PlatformDbContext db, DocumentCatalogue catalogue, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<UploadDocumentTemplateCommand, UploadedTemplate>
{
    public const int MaximumBytes = 5 * 1024 * 1024;

    public async Task<UploadedTemplate> Handle(UploadDocumentTemplateCommand command, CancellationToken cancellationToken)
    {
        var (source, definition) = catalogue.Require(command.Code);
        source.RequireOf(users.User);
        var docx = await ReadAsync(command.Content, cancellationToken);
        if (DocxTemplate.Problems(docx, definition) is { Count: > 0 } problems) throw new TemplateBrokenException(problems);
        // Two uploads at the same moment take their version numbers one after the other.
        await using var transaction = await db.HoldAsync("document-template:" + definition.Code, cancellationToken);
        var newest = await db.Set<DocumentTemplateVersion>().Where(t => t.Code == definition.Code).MaxAsync(t => (int?)t.Number, cancellationToken) ?? 1;
        var version = DocumentTemplateVersion.Of(definition.Code, newest + 1, docx, users.User, clock.GetUtcNow());
        db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(version.Code, version.Number);
    }

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken ct)
    {
        try
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
            {
                if (bytes.Length + read > MaximumBytes) throw new FileRefusedException("file.tooLarge", "模板超过 5 MB 的上限。");
                bytes.Write(buffer, 0, read);
            }
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new FileRefusedException("file.interrupted", "上传的内容不完整，请重新上传。");
        }
    }
}
