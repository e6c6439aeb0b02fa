using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Platform.Attachments;

/// <summary>一个上传的文件（表单字段 <c>file</c>）。</summary>
public sealed record FileUpload(IFormFile File);

/// <summary>Reads the file of a multipart request while it arrives: nothing is buffered.</summary>
public static class Multipart
{
    /// <summary>The first file named <c>file</c>, read as it comes.</summary>
    /// <exception cref="FileRefusedException">There is none, or it broke off.</exception>
    public static async Task<(string FileName, Stream Content)> FirstFileAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary)
            {
                var reader = new MultipartReader(boundary.ToString(), request.Body);
                while (await reader.ReadNextSectionAsync(ct) is { } section)
                    if (section.AsFileSection() is { Name: "file", FileStream: { } content } file) return (file.FileName, content);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new FileRefusedException("file.interrupted", "上传的内容不完整，请重新上传。");
        }
        throw new FileRefusedException("file.missing", "请求中没有文件：请以 multipart/form-data 的 file 字段上传。");
    }
}
