namespace Fazhi.Platform.Attachments;

/// <summary>可以接收的文件种类；内容和扩展名都要对得上。</summary>
internal sealed record FileKind(string ContentType, params IReadOnlyList<string> Extensions)
{
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Png = new("image/png", ".png");
    public static readonly FileKind Gif = new("image/gif", ".gif");
    public static readonly FileKind Webp = new("image/webp", ".webp");
    public static readonly FileKind Heic = new("image/heic", ".heic", ".heif");
    public static readonly FileKind Bmp = new("image/bmp", ".bmp");
    public static readonly FileKind Tiff = new("image/tiff", ".tif", ".tiff");
    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileKind Ofd = new("application/ofd", ".ofd");
    public static readonly FileKind Mp3 = new("audio/mpeg", ".mp3");
    public static readonly FileKind Wav = new("audio/wav", ".wav");
    public static readonly FileKind M4a = new("audio/mp4", ".m4a");
    public static readonly FileKind Amr = new("audio/amr", ".amr");
    public static readonly FileKind Mp4 = new("video/mp4", ".mp4");
    public static readonly FileKind Mov = new("video/quicktime", ".mov");
    public static readonly FileKind Avi = new("video/x-msvideo", ".avi");
    public static readonly FileKind Text = new("text/plain", ".txt");
    public static readonly FileKind Csv = new("text/csv", ".csv");

    /// <summary>Compound files tell their program only deep inside; the extension chooses among them.</summary>
    public static readonly IReadOnlyList<FileKind> Compound =
    [
        new("application/msword", ".doc", ".wps"), new("application/vnd.ms-excel", ".xls", ".et"), new("application/vnd.ms-powerpoint", ".ppt", ".dps"),
    ];

    public static readonly IReadOnlyList<FileKind> PlainText = [Text, Csv];

    public bool Allows(string extension) => Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
}
