using System.Text;

namespace Fazhi.Platform.Attachments;

/// <summary>Tells what a file is from its bytes, and refuses what could run.</summary>
internal static class FileInspection
{
    private const int HeadLength = 4096;
    private static readonly string[] ActiveBeginnings =
        ["#!", "<!doctype", "<html", "<script", "<svg", "<?php", "<%", "<hta", "<job", "@echo", "powershell", "wscript", "{\\rtf"];

    /// <summary>The kind of the content when it may be kept under this name.</summary>
    public static FileKind Inspect(Stream file, string fileName)
    {
        var extension = Path.GetExtension(fileName);
        file.Position = 0;
        Span<byte> buffer = stackalloc byte[HeadLength];
        var head = buffer[..file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        if (head.IsEmpty) throw new FileRefusedException("file.empty", "文件是空的。");
        if (IsExecutable(head)) throw Executable();
        var kinds = KindsOf(head, file);
        if (kinds.Count == 0) throw new FileRefusedException("file.kindNotAllowed", "不接收这种文件；可以上传 PDF、OFD、图片、Word、Excel、PowerPoint、文本和录音录像。");
        return kinds.FirstOrDefault(k => k.Allows(extension))
            ?? throw new FileRefusedException("file.extensionMismatch",
                $"文件内容与扩展名“{extension}”不一致，应当是{string.Join("、", kinds.SelectMany(k => k.Extensions))}。");
    }

    private static IReadOnlyList<FileKind> KindsOf(ReadOnlySpan<byte> head, Stream file)
    {
        if (head.StartsWith("%PDF-"u8)) return [FileKind.Pdf];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return [FileKind.Jpeg];
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return [FileKind.Png];
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return [FileKind.Gif];
        if (head.StartsWith("BM"u8) && head.Length > 30 && head[6..10].IndexOfAnyExcept((byte)0) < 0) return [FileKind.Bmp];
        if (head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A])) return [FileKind.Tiff];
        if (head.StartsWith("RIFF"u8) && head.Length >= 12) return Riff(head[8..12]);
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)) return BaseMedia(head[8..12]);
        if (head.StartsWith("ID3"u8) || (head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2)) return [FileKind.Mp3];
        if (head.StartsWith("#!AMR"u8)) return [FileKind.Amr];
        if (head.StartsWith("PK"u8)) return ContainerInspection.Zip(file);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return ContainerInspection.Compound(file);
        return IsPlainText(head, file) ? FileKind.PlainText : [];
    }

    private static IReadOnlyList<FileKind> Riff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WEBP"u8) ? [FileKind.Webp] : form.SequenceEqual("WAVE"u8) ? [FileKind.Wav] : form.SequenceEqual("AVI "u8) ? [FileKind.Avi] : [];

    private static IReadOnlyList<FileKind> BaseMedia(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" or "mif1" or "msf1" => [FileKind.Heic],
        "qt  " => [FileKind.Mov],
        "M4A " or "M4B " => [FileKind.M4a],
        _ => [FileKind.Mp4, FileKind.M4a, FileKind.Mov],
    };

    internal static bool IsExecutable(ReadOnlySpan<byte> head) =>
        (head.StartsWith("MZ"u8) && head.IndexOfAnyInRange((byte)0, (byte)8) >= 0)
        || head.StartsWith("\u007fELF"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA, 0xCE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA, 0xCF])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) || head.StartsWith("dex\n"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]);

    /// <summary>Text in UTF-8 or GB 18030 without control characters, which no program would take for markup or a script.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> head, Stream file)
    {
        var beginning = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (ActiveBeginnings.Any(b => beginning.StartsWith(b, StringComparison.OrdinalIgnoreCase))) throw Executable();
        if (beginning.Contains("<script", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<svg", StringComparison.OrdinalIgnoreCase)) throw Executable();
        file.Position = 0;
        Span<byte> buffer = stackalloc byte[HeadLength];
        for (int read; (read = file.Read(buffer)) > 0;)
            foreach (var b in buffer[..read])
                if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C)) return false;
        return true;
    }

    private static FileRefusedException Executable() => new("file.executable", "不接收可执行文件、脚本和带有活动内容的文件。");
}
