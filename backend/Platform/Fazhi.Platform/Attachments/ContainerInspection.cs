using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fazhi.Platform.Attachments;

/// <summary>Looks into zip and compound containers: office documents pass, macros and programs do not.</summary>
internal static class ContainerInspection
{
    private static readonly string[] ProgramParts = ["META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex"];

    private static readonly (string Part, FileKind Kind)[] Kinds =
        [("word/document.xml", FileKind.Docx), ("xl/workbook.xml", FileKind.Xlsx), ("ppt/presentation.xml", FileKind.Pptx), ("OFD.xml", FileKind.Ofd)];

    public static IReadOnlyList<FileKind> Zip(Stream file)
    {
        ZipGuard.Check(file);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || MacroEnabled(zip)) throw Macros();
        if (ProgramParts.Any(names.Contains) || names.Any(n => n.EndsWith(".class", StringComparison.OrdinalIgnoreCase)))
            throw new FileRefusedException("file.executable", "不接收程序包。");
        var kind = Kinds.FirstOrDefault(k => names.Contains(k.Part)).Kind ?? throw new FileRefusedException("file.archive", "不接收压缩包，请解压后逐个上传。");
        RefuseWhatRuns(zip);
        return [kind];
    }

    public static IReadOnlyList<FileKind> Compound(Stream file)
    {
        if (Contains("_VBA_PROJECT")) throw Macros();
        if (Contains("EncryptedPackage")) throw new FileRefusedException("file.encrypted", "文件设有打开密码，请取消密码后上传。");
        file.Position = 0;
        if (OfficeContainer.PacksProgram(file)) throw Program();
        return FileKind.Compound;

        bool Contains(string name)
        {
            file.Position = 0;
            return OfficeContainer.Contains(file, [Encoding.Unicode.GetBytes(name)]);
        }
    }

    private static void RefuseWhatRuns(ZipArchive zip)
    {
        try
        {
            if (OfficeContainer.HoldsProgram(zip)) throw Program();
            if (OfficeContainer.Relations(zip).Any(r => r.Kind is "attachedTemplate" && OfficeContainer.IsFetched(r)))
                throw new FileRefusedException("file.externalTemplate", "文件附有网络上的模板，打开时会从网上取来运行；请在“文档模板”中取消链接后上传。");
        }
        catch (XmlException)
        {
            throw new FileRefusedException("file.damaged", "文件已损坏或者不是所称的格式，无法读取。");
        }
    }

    private static bool MacroEnabled(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return false;
        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    private static FileRefusedException Program() => new("file.executable", "文件中嵌有可执行的程序，不予接收；请删除后上传。");

    private static FileRefusedException Macros() => new("file.macros", "不接收带宏的文件，请另存为不含宏的格式后上传。");
}
