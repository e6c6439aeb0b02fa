using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Attachments;

/// <summary>把附件存入数据文件夹：按散列值分两级子目录，先写临时文件，核对后改名入位。</summary>
internal sealed class FolderAttachmentStore(IOptions<AttachmentOptions> options) : IAttachmentStore
{
    private string Root => options.Value.Folder ?? throw new InvalidOperationException("Attachments:Folder is not set.");

    public async Task<StoredFile> PutAsync(Stream content, string fileName, CancellationToken ct)
    {
        var name = FileNames.Clean(fileName);
        var incoming = Path.Combine(Root, "incoming");
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            string sha256;
            long size;
            FileKind kind;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, useAsync: true))
            {
                (sha256, size) = await ReceiveAsync(content, file, ct);
                kind = FileInspection.Inspect(file, name);
                file.Flush(flushToDisk: true);
            }
            Place(path, PathOf(sha256));
            return new(sha256, size, kind.ContentType, name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken ct)
    {
        var path = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, useAsync: true)
            : null);
    }

    public Task DeleteAsync(string sha256, CancellationToken ct)
    {
        File.Delete(PathOf(sha256));
        return Task.CompletedTask;
    }

    private async Task<(string Sha256, long Size)> ReceiveAsync(Stream content, FileStream file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var size = 0L;
            for (int read; (read = await ArrivingAsync(content, buffer, ct)) > 0;)
            {
                if ((size += read) > options.Value.MaximumBytes)
                    throw new FileRefusedException("file.tooLarge", $"文件超过 {options.Value.MaximumMegabytes} MB 的上限。");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What breaks while reading is the sender's line, what breaks while writing is our disk.</summary>
    private static async Task<int> ArrivingAsync(Stream content, byte[] buffer, CancellationToken ct)
    {
        try
        {
            return await content.ReadAsync(buffer, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new FileRefusedException("file.interrupted", "上传的内容不完整，请重新上传。");
        }
    }

    private static void Place(string path, string final)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        if (!File.Exists(final)) File.Move(path, final, overwrite: true);
    }

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Root, sha256[..2], sha256[2..4], sha256)
        : throw new ArgumentException("A key is the lower-case SHA-256 of the content.", nameof(sha256));
}
