using System.IO.Compression;
using System.Xml.Linq;

namespace Fazhi.Browser.Tests;

/// <summary>What stands in a file that the browser downloaded.</summary>
internal static class Files
{
    /// <summary>A photograph, as a telephone would take it, only smaller.</summary>
    public static byte[] Photo { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>The words of a docx, paragraph by paragraph.</summary>
    public static string Words(string path) => string.Join('\n', Part(path, "word/document.xml").Descendants().Where(e => e.Name.LocalName == "p")
        .Select(p => string.Concat(p.Descendants().Where(e => e.Name.LocalName == "t").Select(t => t.Value))));

    /// <summary>The words of a docx in a zip.</summary>
    public static string WordsIn(string path, string name)
    {
        using var archive = ZipFile.OpenRead(path);
        var file = Path.GetTempFileName();
        archive.GetEntry(name)!.ExtractToFile(file, overwrite: true);
        var words = Words(file);
        File.Delete(file);
        return words;
    }

    /// <summary>How many rows of the first sheet of an xlsx hold a word.</summary>
    public static int Rows(string path, string word) => Part(path, "xl/worksheets/sheet1.xml").Descendants()
        .Count(e => e.Name.LocalName == "row" && e.Value.Contains(word, StringComparison.Ordinal));

    private static XDocument Part(string path, string name)
    {
        using var archive = ZipFile.OpenRead(path);
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
