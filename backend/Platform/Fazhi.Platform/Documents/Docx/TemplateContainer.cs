using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Fazhi.Platform.Attachments;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>What a template may not bring along: every document made from it would carry it to all who open it.</summary>
internal static class TemplateContainer
{
    private static readonly string[] Embedded = ["oleObject", "package", "control", "aFChunk", "subDocument"];

    /// <summary>Fields that run a program, fetch a file, or put such a field together.</summary>
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
        { "DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD", "MACROBUTTON", "AUTOTEXT", "GLOSSARY", "QUOTE", "SET", "ASK" };

    public static IEnumerable<string> Problems(ReadOnlyMemory<byte> template)
    {
        using var zip = new ZipArchive(new MemoryStream(template.ToArray(), writable: false));
        var relations = OfficeContainer.Relations(zip).ToList();
        foreach (var external in relations.Where(r => r.IsExternal && r.Kind != "hyperlink"))
            yield return $"模板引用外部文件“{external.Target}”（{external.Kind}），打开文书时会去读取；请改为嵌入或者删除该引用。";
        if (relations.Any(r => !r.IsExternal && Embedded.Contains(r.Kind)) || OfficeContainer.HoldsProgram(zip))
            yield return "模板中嵌有对象或程序，文书只能有文字、表格和图片；请删除后上传。";
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var content = part.Open();
            foreach (var field in Fields(XDocument.Load(content)).Where(Refused.Contains).Distinct(StringComparer.OrdinalIgnoreCase))
                yield return $"模板中的域 {field.ToUpperInvariant()} 会运行程序或者读取其他文件，请删除该域。";
        }
    }

    /// <summary>The kind of each field; Word splits its text over runs, and fields stand within fields.</summary>
    private static IEnumerable<string> Fields(XDocument part)
    {
        var open = new Stack<StringBuilder>();
        foreach (var element in part.Descendants())
            switch (element.Name.LocalName)
            {
                case "fldSimple":
                    yield return Kind(Attribute(element, "instr"));
                    break;
                case "fldChar" when Attribute(element, "fldCharType") == "begin":
                    // What another field puts in the place of the kind could be any.
                    if (open.TryPeek(out var outer) && string.IsNullOrWhiteSpace(outer.ToString())) yield return "QUOTE";
                    open.Push(new());
                    break;
                case "instrText":
                    if (open.Count == 0) open.Push(new());
                    open.Peek().Append(element.Value);
                    break;
                case "fldChar" when Attribute(element, "fldCharType") == "end" && open.TryPop(out var ended):
                    yield return Kind(ended.ToString());
                    break;
            }

        foreach (var unended in open) yield return Kind(unended.ToString());
    }

    private static string Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? "";

    private static string Kind(string instruction) => instruction.TrimStart(' ', '\t', '\r', '\n', '\u00A0', '"').Split([' ', '\t', '\r', '\n', '\u00A0', '"', '\\'], 2)[0];
}
