using System.IO.Compression;
using System.Text;
using Fazhi.Platform.Attachments;
using Microsoft.Extensions.Options;
using Xunit;

namespace Fazhi.Platform.Tests.Attachments;

public sealed class FolderAttachmentStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fazhi-attachments-");
    private readonly FolderAttachmentStore store;

    public FolderAttachmentStoreTests() => store = new(Options.Create(new AttachmentOptions { Folder = folder.FullName, MaximumMegabytes = 1 }));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_content_is_kept_once_and_read_back()
    {
        var first = await Put("%PDF-1.7 证据"u8.ToArray(), "证据.pdf");
        var second = await Put("%PDF-1.7 证据"u8.ToArray(), "../../副本.PDF");
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(("application/pdf", "副本.PDF"), (second.ContentType, second.FileName));
        Assert.Single(Files());
        await using var read = await store.OpenAsync(first.Sha256, default);
        using var text = new StreamReader(read!);
        Assert.Equal("%PDF-1.7 证据", await text.ReadToEndAsync());
        await store.DeleteAsync(first.Sha256, default);
        Assert.Null(await store.OpenAsync(first.Sha256, default));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "程序.pdf", [.. "MZ\u0090\0\u0003"u8, .. new byte[64]], "file.executable" },
        { "程序.pdf", "\u007fELF\u0002\u0001"u8.ToArray(), "file.executable" },
        { "说明.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "file.executable" },
        { "说明.txt", " <html><script>alert(1)</script>"u8.ToArray(), "file.executable" },
        { "图.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "file.executable" },
        { "脚本.ps1", "Write-Host 1"u8.ToArray(), "file.extensionMismatch" },
        { "网页.html", "plain words"u8.ToArray(), "file.extensionMismatch" },
        { "图片.jpg", "%PDF-1.7"u8.ToArray(), "file.extensionMismatch" },
        { "没有扩展名", "%PDF-1.7"u8.ToArray(), "file.extensionMismatch" },
        { "空.pdf", [], "file.empty" },
        { "数据.bin", [1, 2, 3, 0, 5], "file.kindNotAllowed" },
        { "大.pdf", [.. "%PDF-1.7"u8, .. new byte[1024 * 1024]], "file.tooLarge" },
        { "宏.docx", Zip("word/document.xml", "word/vbaProject.bin"), "file.macros" },
        { "包.zip", Zip("a.exe"), "file.archive" },
        { "程序.docx", Zip("META-INF/MANIFEST.MF", "A.class"), "file.executable" },
        { "嵌入.docx", Zip("word/document.xml", "word/embeddings/setup.EXE"), "file.executable" },
        { "嵌入.docx", Zip(("word/document.xml", "x"), ("word/embeddings/a.bin", "MZ\u0001\0")), "file.executable" },
        { "嵌入.xlsx", Zip(("xl/workbook.xml", "x"), ("xl/media/a.png", "\u007fELF")), "file.executable" },
        { "打包.docx", Zip(("word/document.xml", "x"), ("word/embeddings/oleObject1.bin", Packed)), "file.executable" },
        { "打包.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Latin1.GetBytes(Packed)], "file.executable" },
        { "网上模板.docx", Zip(("word/document.xml", "x"), ("word/_rels/settings.xml.rels", Template("http://example.com/a.dotm"))), "file.externalTemplate" },
        { "网上模板.docx", Zip(("word/document.xml", "x"), ("word/_rels/settings.xml.rels", Template(@"file:///\\host\a.dotm"))), "file.externalTemplate" },
        { "坏.docx", "PK\u0003\u0004broken"u8.ToArray(), "file.damaged" },
        { "旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("_VBA_PROJECT")], "file.macros" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_could_run_or_pretends_is_refused_and_leaves_no_trace(string name, byte[] content, string code)
    {
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => Put(content, name));
        Assert.Equal(code, refused.Code);
        Assert.Empty(Files());
    }

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "照片.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 1], "image/jpeg" },
        { "照片.heic", [0, 0, 0, 24, .. "ftypheic"u8], "image/heic" },
        { "文书.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "自己的模板.docx", Zip(("word/document.xml", "x"), ("word/_rels/settings.xml.rels", Template(@"file:///C:\Users\a\Normal.dotm"))), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "公文.ofd", Zip("OFD.xml"), "application/ofd" },
        { "旧文书.wps", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/msword" },
        { "说明.txt", "一般文字"u8.ToArray(), "text/plain" },
        { "录像.mp4", [0, 0, 0, 24, .. "ftypisom"u8], "video/mp4" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task What_offices_exchange_is_accepted(string name, byte[] content, string contentType) =>
        Assert.Equal(contentType, (await Put(content, name)).ContentType);

    [Theory]
    [InlineData("..\\..\\etc\\passwd", "passwd"), InlineData("a\u0000b\u202Efdp.exe", "abfdp.exe"), InlineData(" . ", "未命名"), InlineData(null, "未命名")]
    public void Names_are_made_safe(string? name, string clean) => Assert.Equal(clean, FileNames.Clean(name));

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("xl/workbook.xml").Open())
            for (var i = 0; i < 40; i++) entry.Write(new byte[1024 * 1024]);
        Assert.Equal("file.unpacksTooLarge", Assert.Throws<FileRefusedException>(() => ZipGuard.Check(bomb)).Code);
    }

    private Task<StoredFile> Put(byte[] content, string name) => store.PutAsync(new MemoryStream(content), name, default);

    private IEnumerable<FileInfo> Files() => folder.EnumerateFiles("*", SearchOption.AllDirectories);

    private static readonly string Packed = Encoding.Latin1.GetString(Encoding.Unicode.GetBytes("\u0001Ole10Native")) + "setup.exe\0C:\\setup.exe\0";

    private static string Template(string target) => "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' "
        + $"Target='{target}' TargetMode='External'/></Relationships>";

    private static byte[] Zip(params string[] names) => Zip([.. names.Select(n => (n, "x"))]);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.Latin1.GetBytes(content));
        return buffer.ToArray();
    }
}
