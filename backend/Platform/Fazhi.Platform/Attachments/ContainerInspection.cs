using System.IO.Compression;
using System.Text;

namespace Fazhi.Platform.Attachments;

/// <summary>Looks into zip and compound containers: office documents pass, macros and programs do not.</summary>
internal static class ContainerInspection
{
    private static readonly string[] ProgramParts = ["META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex"];

    public static IReadOnlyList<FileKind> Zip(Stream file)
    {
        ZipGuard.Check(file);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || MacroEnabled(zip)) throw Macros();
        if (ProgramParts.Any(names.Contains) || names.Any(n => n.EndsWith(".class", StringComparison.OrdinalIgnoreCase)))
            throw new FileRefusedException("file.executable", "不接收程序包。");
        if (names.Contains("word/document.xml")) return [FileKind.Docx];
        if (names.Contains("xl/workbook.xml")) return [FileKind.Xlsx];
        if (names.Contains("ppt/presentation.xml")) return [FileKind.Pptx];
        if (names.Contains("OFD.xml")) return [FileKind.Ofd];
        throw new FileRefusedException("file.archive", "不接收压缩包，请解压后逐个上传。");
    }

    public static IReadOnlyList<FileKind> Compound(Stream file)
    {
        if (Contains(file, Encoding.Unicode.GetBytes("_VBA_PROJECT"))) throw Macros();
        if (Contains(file, Encoding.Unicode.GetBytes("EncryptedPackage")))
            throw new FileRefusedException("file.encrypted", "文件设有打开密码，请取消密码后上传。");
        return FileKind.Compound;
    }

    private static bool MacroEnabled(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return false;
        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Contains(Stream file, byte[] sought)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var held = kept + read;
            if (buffer.AsSpan(0, held).IndexOf(sought) >= 0) return true;
            kept = Math.Min(sought.Length - 1, held);
            buffer.AsSpan(held - kept, kept).CopyTo(buffer);
        }
        return false;
    }

    private static FileRefusedException Macros() => new("file.macros", "不接收带宏的文件，请另存为不含宏的格式后上传。");
}
