using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fazhi.Platform.Excel;

/// <summary>One row: a value a cell, null leaves it empty.</summary>
internal sealed record XlsxRow(IReadOnlyList<object?> Cells, XlsxStyle Style = XlsxStyle.Plain, bool Merged = false);

/// <summary>Writes a workbook straight to a stream, row by row, asynchronously: memory does not grow with the rows.</summary>
/// <remarks>Only <see cref="CompleteAsync"/> makes it a workbook: what fails half-way leaves a file that no program opens as whole.</remarks>
internal sealed class XlsxWriter : IDisposable
{
    private readonly WriteBehindStream output;
    private readonly ZipArchive zip;
    private readonly List<string> sheets = [];

    public XlsxWriter(Stream output)
    {
        this.output = new(output);
        zip = new(this.output, ZipArchiveMode.Create, leaveOpen: true);
    }

    public async Task SheetAsync(string name, IReadOnlyList<double> widths, IAsyncEnumerable<XlsxRow> rows, CancellationToken ct)
    {
        sheets.Add(SheetName(name));
        using var entry = zip.CreateEntry($"xl/worksheets/sheet{sheets.Count}.xml", CompressionLevel.Fastest).Open();
        var text = new StringBuilder(XlsxParts.SheetBeginning);
        for (var i = 0; i < widths.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>");
        text.Append("</cols><sheetData>");
        var number = 0;
        var merges = new List<string>();
        await foreach (var row in rows.WithCancellation(ct))
        {
            number++;
            if (row.Merged && widths.Count > 1) merges.Add($"<mergeCell ref=\"A{number}:{XlsxCells.Column(widths.Count - 1)}{number}\"/>");
            XlsxCells.Append(text, row, number);
            if (text.Length > 32_768) await FlushAsync(entry, text, ct);
        }
        text.Append("</sheetData>");
        if (merges.Count > 0) text.Append("<mergeCells>").AppendJoin("", merges).Append("</mergeCells>");
        text.Append("</worksheet>");
        await FlushAsync(entry, text, ct);
    }

    public async Task CompleteAsync(CancellationToken ct)
    {
        foreach (var (path, xml) in XlsxParts.Around(sheets))
        {
            using var entry = zip.CreateEntry(path).Open();
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }
        zip.Dispose();
        await output.DrainAsync(ct);
    }

    public void Dispose()
    {
        zip.Dispose();
        output.Dispose();
    }

    private async Task FlushAsync(Stream entry, StringBuilder text, CancellationToken ct)
    {
        entry.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
        await output.DrainAsync(ct);
    }

    private string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => !@"[]:*?/\'".Contains(c, StringComparison.Ordinal) && XmlConvert.IsXmlChar(c)));
        clean = clean.Length switch { 0 => "表", > 28 => clean[..28], _ => clean };
        return sheets.Contains(clean) ? clean + (sheets.Count + 1).ToString(CultureInfo.InvariantCulture) : clean;
    }
}
