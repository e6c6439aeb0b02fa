using System.ComponentModel.DataAnnotations;

namespace Fazhi.Platform.Attachments;

/// <summary>附件设置（<c>Attachments</c> 一节）。</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Attachments";

    /// <summary>存放附件的文件夹；不设置时为数据文件夹下的 attachments。</summary>
    public string? Folder { get; set; }

    /// <summary>单个文件的上限，兆字节。</summary>
    [Range(1, 4096)]
    public int MaximumMegabytes { get; set; } = 100;

    public long MaximumBytes => MaximumMegabytes * 1024L * 1024;
}
