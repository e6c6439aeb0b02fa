namespace Fazhi.Platform.Excel;

/// <summary>The counts of one import, and the rows that wait for their batch.</summary>
internal sealed class SheetImportRun<T>(SheetLayout<T> layout, ISheetTarget<T> target, bool dryRun)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<(int Number, T Row, string Key, List<string> Cells)> pending = [];
    private readonly List<RejectedRow> rejected = [];
    private int rowsIn, created, present, blank;

    public int Pending => pending.Count;

    public void Take(int number, List<string> cells)
    {
        rowsIn++;
        if (cells.TrueForAll(c => c.Length == 0))
        {
            blank++;
            return;
        }
        var row = layout.Create();
        var reasons = new List<string>();
        foreach (var (column, text) in layout.Columns.Zip(cells))
        {
            if (text.Length == 0 && column.Required) reasons.Add($"{column.Header}：必填");
            if (text.Length > 0 && column.Read(row, text) is { } problem) reasons.Add($"{column.Header}：{problem}");
        }
        if (reasons.Count > 0)
        {
            rejected.Add(new(number, cells, reasons));
            return;
        }
        var key = layout.Key(row);
        if (seen.TryAdd(key, number)) pending.Add((number, row, key, cells));
        else rejected.Add(new(number, cells, [$"与第 {seen[key]} 行重复"]));
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        if (pending.Count == 0) return;
        var existing = await target.ExistingAsync(pending.ConvertAll(p => p.Key), ct);
        var accepted = new List<T>();
        foreach (var (number, row, key, cells) in pending)
        {
            if (existing.Contains(key)) present++;
            else if (await target.ProblemsAsync(row, ct) is { Count: > 0 } reasons) rejected.Add(new(number, cells, reasons));
            else accepted.Add(row);
        }
        if (!dryRun && accepted.Count > 0) await target.SaveAsync(accepted, ct);
        created += accepted.Count;
        pending.Clear();
    }

    public SheetImportReport Report(IReadOnlyList<string> unknownColumns) => new(
        dryRun, rowsIn, created + present, created, present, rejected.Count, blank, unknownColumns, [.. rejected.OrderBy(r => r.Number)]);
}
