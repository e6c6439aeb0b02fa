using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Fazhi.Platform.Attachments;

/// <summary>A relation of an office document to something beside it.</summary>
/// <param name="Kind">The last word of its type: <c>hyperlink</c>, <c>attachedTemplate</c>, <c>oleObject</c> …</param>
internal sealed record OfficeRelation(string Kind, string Target, bool IsExternal);

/// <summary>What an office document brings along: programs within, and what it would fetch from elsewhere.</summary>
internal static partial class OfficeContainer
{
    private static readonly string[] ProgramEndings =
        [".exe", ".dll", ".scr", ".com", ".pif", ".cpl", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".lnk", ".jar"];

    // What Windows packs as an object keeps the name of the file, and the file as it is.
    private static readonly byte[] Packed = Encoding.Unicode.GetBytes("Ole10Native");
    private static readonly byte[][] Programs =
        [.. ProgramEndings.SelectMany(e => new[] { e, e.ToUpperInvariant() }).Select(e => Encoding.ASCII.GetBytes(e + '\0')), "!This program cannot be run"u8.ToArray(), "\u007fELF"u8.ToArray()];

    /// <exception cref="XmlException">The relations cannot be read.</exception>
    public static IEnumerable<OfficeRelation> Relations(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                    yield return new((xml.GetAttribute("Type") ?? "").Split('/')[^1], xml.GetAttribute("Target") ?? "",
                        string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whether a part is a program, by its name or its content, or an object that packs one.</summary>
    public static bool HoldsProgram(ZipArchive zip) => zip.Entries.Any(entry =>
    {
        if (ProgramEndings.Any(e => entry.FullName.EndsWith(e, StringComparison.OrdinalIgnoreCase))) return true;
        if (entry.Length == 0) return false;
        using (var beginning = entry.Open())
        {
            Span<byte> head = stackalloc byte[64];
            if (FileInspection.IsExecutable(head[..beginning.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)])) return true;
        }

        if (!entry.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) return false;
        using var content = entry.Open();
        return PacksProgram(content);
    });

    /// <summary>Whether a compound file packs a program as an object.</summary>
    public static bool PacksProgram(Stream content) => Contains(content, [Packed], Programs);

    /// <summary>Whether opening the document would fetch it over the network; a template that the author had on a disk of his own stays there.</summary>
    public static bool IsFetched(OfficeRelation relation) => relation.IsExternal && !OnADisk().IsMatch(relation.Target);

    /// <summary>Whether the content holds one of each group.</summary>
    public static bool Contains(Stream content, params byte[][][] groups)
    {
        var missing = groups.ToList();
        var longest = groups.Max(g => g.Max(s => s.Length));
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; missing.Count > 0 && (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var held = kept + read;
            missing.RemoveAll(g => g.Any(s => buffer.AsSpan(0, held).IndexOf(s) >= 0));
            kept = Math.Min(longest - 1, held);
            buffer.AsSpan(held - kept, kept).CopyTo(buffer);
        }

        return missing.Count == 0;
    }

    [GeneratedRegex(@"^(file:/*)?([A-Za-z](:|%3A)[\\/]|[^:\\/]+$)", RegexOptions.IgnoreCase)]
    private static partial Regex OnADisk();
}
