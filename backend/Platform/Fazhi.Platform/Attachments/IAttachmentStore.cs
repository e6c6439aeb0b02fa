namespace Fazhi.Platform.Attachments;

/// <summary>已存入的文件：以内容的 SHA-256 为键，相同内容只存一份。</summary>
public sealed record StoredFile(string Sha256, long Size, string ContentType, string FileName);

/// <summary>附件内容的存放处；表中只存键，内容可以改放对象存储。</summary>
public interface IAttachmentStore
{
    /// <summary>边收边存：核对大小和内容，不能接受时抛出 <see cref="FileRefusedException"/> 且不留痕迹。</summary>
    Task<StoredFile> PutAsync(Stream content, string fileName, CancellationToken ct);

    /// <summary>打开内容；没有时为空。</summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken ct);

    /// <summary>删除内容。</summary>
    /// <remarks>Contents are shared: the caller makes sure that no row names this key any more.</remarks>
    Task DeleteAsync(string sha256, CancellationToken ct);
}
