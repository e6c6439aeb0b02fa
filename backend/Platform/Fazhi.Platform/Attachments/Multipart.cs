using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Platform.Attachments;

/// <summary>一个上传的文件（表单字段 <c>file</c>）。</summary>
public sealed record FileUpload(IFormFile File);

/// <summary>The content of the request's only file: where it ends, nothing but fields may follow, or a second file would be lost in silence.</summary>
internal sealed class OnlyFileStream(Stream content, MultipartReader reader) : Stream
{
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        if (read > 0 || buffer.IsEmpty || ended) return read;
        ended = true;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            if (section.AsFileSection() is not null) throw new FileRefusedException("file.several", "一次只能上传一个文件，请分次上传。");
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The request is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Reads the file of a multipart request while it arrives: nothing is buffered.</summary>
public static class Multipart
{
    /// <summary>The file named <c>file</c>, read as it comes.</summary>
    /// <exception cref="FileRefusedException">There is none, or it broke off; when it has been read: there is a second.</exception>
    public static async Task<(string FileName, Stream Content)> OnlyFileAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary)
            {
                var reader = new MultipartReader(boundary.ToString(), request.Body);
                while (await reader.ReadNextSectionAsync(ct) is { } section)
                    if (section.AsFileSection() is { FileStream: { } content } file)
                        return file.Name == "file" ? (file.FileName, new OnlyFileStream(content, reader)) : throw new FileRefusedException("file.missing", "文件须以 file 字段上传。");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new FileRefusedException("file.interrupted", "上传的内容不完整，请重新上传。");
        }
        throw new FileRefusedException("file.missing", "请求中没有文件：请以 multipart/form-data 的 file 字段上传。");
    }
}
