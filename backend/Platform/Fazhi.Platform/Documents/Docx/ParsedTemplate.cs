using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>A template read once: what may hold placeholders as trees to copy, the rest as the bytes it came in.</summary>
/// <remarks>Reading a template costs many times what filling it does, and the same few are filled all day.</remarks>
internal sealed class ParsedTemplate
{
    private const int Most = 200;
    private static readonly ConcurrentDictionary<string, ParsedTemplate> Known = new(StringComparer.Ordinal);

    private readonly byte[] package;
    private readonly List<(string Entry, OpenXmlPartRootElement Root)> parts;

    private ParsedTemplate(ReadOnlyMemory<byte> template, WordprocessingDocument document)
    {
        package = template.ToArray();
        var main = document.MainDocumentPart!;
        IEnumerable<OpenXmlPart> written = [main, .. main.HeaderParts, .. main.FooterParts];
        parts = [.. written.Where(p => p.RootElement is not null).Select(p => (p.Uri.ToString().TrimStart('/'), (OpenXmlPartRootElement)p.RootElement!.CloneNode(true)))];
        // Elements are read when they are first looked at: looked at here, they only get copied later, by any number of threads.
        foreach (var (_, root) in parts) _ = root.Descendants().Count();
    }

    /// <summary>The template, from memory where it was filled before.</summary>
    public static ParsedTemplate Of(ReadOnlyMemory<byte> template, Func<ReadOnlyMemory<byte>, WordprocessingDocument> open)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(template.Span));
        if (Known.TryGetValue(key, out var known)) return known;
        using var document = open(template);
        var parsed = new ParsedTemplate(template, document);
        if (Known.Count >= Most) Known.Clear();
        return Known[key] = parsed;
    }

    /// <summary>Copies of the parts, to be written into.</summary>
    public List<OpenXmlPartRootElement> Copy() => parts.ConvertAll(p => (OpenXmlPartRootElement)p.Root.CloneNode(true));

    /// <summary>The package with its parts replaced; what was not replaced is carried over as it is, still compressed.</summary>
    public byte[] With(IReadOnlyList<OpenXmlPartRootElement> written)
    {
        using var buffer = new MemoryStream();
        buffer.Write(package);
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var ((name, _), root) in parts.Zip(written))
            {
                zip.GetEntry(name)!.Delete();
                using var content = XmlWriter.Create(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true });
                content.WriteStartDocument(standalone: true);
                root.WriteTo(content);
            }
        }

        return buffer.ToArray();
    }
}
