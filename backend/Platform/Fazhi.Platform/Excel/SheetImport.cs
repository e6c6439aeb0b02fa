using Fazhi.Platform.Attachments;

namespace Fazhi.Platform.Excel;

/// <summary>导入一方要回答的三件事。</summary>
public interface ISheetTarget<T>
{
    /// <summary>其中哪些已经在库：它们算接受，但不再新建。</summary>
    Task<IReadOnlySet<string>> ExistingAsync(IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>这一行不能接受的原因；可以接受时为空。</summary>
    Task<IReadOnlyList<string>> ProblemsAsync(T row, CancellationToken ct);

    /// <summary>保存一批接受的行；试算时不调用。</summary>
    Task SaveAsync(IReadOnlyList<T> rows, CancellationToken ct);
}

/// <summary>退回的一行：原样的各格和原因。</summary>
public sealed record RejectedRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<string> Reasons);

/// <summary>导入结果：总行数 = 接受 + 退回 + 空行；接受 = 新建 + 已在库。</summary>
public sealed record SheetImportReport(
    bool DryRun, int RowsIn, int Accepted, int Created, int AlreadyPresent, int Rejected, int Blank,
    IReadOnlyList<string> UnknownColumns, IReadOnlyList<RejectedRow> RejectedRows);

/// <summary>导入结果，连同退回的行。</summary>
/// <param name="Report">各项行数和退回的行。</param>
/// <param name="RejectedRowsFile">退回的各行（xlsx，base64），与导入模板同一版式，末栏是原因；没有退回的为空。</param>
public sealed record SheetImportResult(SheetImportReport Report, byte[]? RejectedRowsFile);

/// <summary>按版式导入；试算和正式导入走同一条路。</summary>
public sealed class SheetImport<T>(SheetLayout<T> layout)
{
    private const int BatchSize = 500;
    private const int HeaderWithin = 20;

    /// <summary>Imports what was uploaded, and gives the rejected rows back as a workbook that can be corrected and imported.</summary>
    public async Task<SheetImportResult> ImportAsync(Stream upload, bool dryRun, ISheetTarget<T> target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(upload);
        using var file = new MemoryStream();   // a workbook is read from its end
        await upload.CopyToAsync(file, ct);
        file.Position = 0;
        var report = await RunAsync(file, dryRun, target, ct);
        if (report.Rejected == 0) return new(report, null);
        using var rejected = new MemoryStream();
        await RejectedRowsSheet.WriteAsync(rejected, layout, report.RejectedRows, ct);
        return new(report, rejected.ToArray());
    }

    public async Task<SheetImportReport> RunAsync(Stream file, bool dryRun, ISheetTarget<T> target, CancellationToken ct)
    {
        using var rows = SheetReader.Rows(file).GetEnumerator();
        var header = Header(rows);
        var run = new SheetImportRun<T>(layout, target, dryRun);
        while (rows.MoveNext())
        {
            ct.ThrowIfCancellationRequested();
            var (number, cells) = rows.Current;
            run.Take(number, header.Positions.ConvertAll(p => p >= 0 && p < cells.Count ? Cells.Plain(cells[p]) : ""));
            if (run.Pending >= BatchSize) await run.FlushAsync(ct);
        }
        await run.FlushAsync(ct);
        return run.Report(header.Unknown);
    }

    /// <summary>The first row that names one of our columns: titles and notes may stand above it.</summary>
    private (List<int> Positions, List<string> Unknown) Header(IEnumerator<(int Number, List<object?> Cells)> rows)
    {
        var missing = layout.Columns.Where(c => c.Required).Select(c => c.Header).ToList();
        while (rows.MoveNext() && rows.Current.Number <= HeaderWithin)
        {
            var names = rows.Current.Cells.ConvertAll(c => Cells.Plain(c).TrimEnd('*', '＊', ' '));
            if (!names.Exists(n => layout.Columns.Any(c => c.Header == n))) continue;
            missing.RemoveAll(names.Contains);
            if (missing.Count > 0) break;
            if (names.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new FileRefusedException("excel.duplicateColumn", $"“{twice.Key}”一栏出现了不止一次。");
            var unknown = names.Where(n => n.Length > 0 && n != RejectedRowsSheet.ReasonHeader && layout.Columns.All(c => c.Header != n)).ToList();
            return (layout.Columns.Select(c => names.IndexOf(c.Header)).ToList(), unknown);
        }
        throw new FileRefusedException("excel.columnsMissing", $"表头缺少必填栏目：{string.Join("、", missing)}。请使用本系统的模板。");
    }
}
