using System.Runtime.CompilerServices;

namespace Fazhi.Platform.Excel;

/// <summary>导出的一栏：栏名与屏幕一致。</summary>
public sealed record ExportColumn<T>(string Header, Func<T, object?> Value, double Width = 16);

/// <summary>Excel 工作簿。</summary>
public static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// <summary>导出表：标题、筛选条件、表头、各行、合计行数，如同纸质报表。</summary>
public sealed class SheetExport<T>(string title, params IReadOnlyList<ExportColumn<T>> columns)
{
    /// <summary>逐行写出，不在内存中积累。</summary>
    /// <param name="output">可以是响应流；只用异步写。</param>
    /// <param name="rows">各行。</param>
    /// <param name="filter">用中文写明的筛选条件。</param>
    /// <param name="ct">取消。</param>
    /// <param name="footer">表末各行，如“填表人：　审核人：　制表日期：2022年9月21日”。</param>
    public async Task WriteAsync(Stream output, IAsyncEnumerable<T> rows, string filter, CancellationToken ct, params IReadOnlyList<string> footer)
    {
        using var workbook = new XlsxWriter(output);
        await workbook.SheetAsync(title, [6, .. columns.Select(c => c.Width)], Rows(rows, filter, footer, ct), ct);
        await workbook.CompleteAsync(ct);
    }

    private async IAsyncEnumerable<XlsxRow> Rows(
        IAsyncEnumerable<T> rows, string filter, IReadOnlyList<string> footer, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return new([title], XlsxStyle.Title, Merged: true);
        yield return new([$"筛选条件：{(filter.Length == 0 ? "无" : filter)}"], XlsxStyle.Note, Merged: true);
        yield return new(["序号", .. columns.Select(c => c.Header)], XlsxStyle.Header);
        var count = 0;
        await foreach (var row in rows.WithCancellation(ct)) yield return new([++count, .. columns.Select(c => c.Value(row))]);
        yield return new([$"合计 {count} 行"], XlsxStyle.Note, Merged: true);
        foreach (var line in footer) yield return new([line], XlsxStyle.Note, Merged: true);
    }
}
