namespace Fazhi.Platform.Excel;

/// <summary>可下载的导入模板：第一张表只有表头，第二张表是填写说明和示例。</summary>
public static class SheetTemplate
{
    public static async Task WriteAsync<T>(Stream output, SheetLayout<T> layout, CancellationToken ct)
    {
        using var workbook = new XlsxWriter(output);
        await workbook.SheetAsync(layout.Title, [.. layout.Columns.Select(_ => 18d)], Each([new([.. Headers(layout)], XlsxStyle.Header)]), ct);
        await workbook.SheetAsync("填写说明", [20, 10, 60, 30], Each(
        [
            new(["栏目", "是否必填", "填写要求", "示例"], XlsxStyle.Header),
            .. layout.Columns.Select(c => new XlsxRow([c.Header, c.Required ? "必填" : "可不填", c.Help, c.Sample])),
        ]), ct);
        await workbook.CompleteAsync(ct);
    }

    internal static IEnumerable<string> Headers<T>(SheetLayout<T> layout) => layout.Columns.Select(c => c.Required ? c.Header + "*" : c.Header);

    internal static IAsyncEnumerable<XlsxRow> Each(IEnumerable<XlsxRow> rows) => rows.ToAsyncEnumerable();
}

/// <summary>退回的行：与导入模板同一版式，末栏是退回原因，改好后可以直接再导入。</summary>
public static class RejectedRowsSheet
{
    public const string ReasonHeader = "退回原因";

    public static async Task WriteAsync<T>(Stream output, SheetLayout<T> layout, IEnumerable<RejectedRow> rows, CancellationToken ct)
    {
        using var workbook = new XlsxWriter(output);
        await workbook.SheetAsync(layout.Title, [.. layout.Columns.Select(_ => 18d), 60], SheetTemplate.Each(
        [
            new([.. SheetTemplate.Headers(layout), ReasonHeader], XlsxStyle.Header),
            .. rows.Select(r => new XlsxRow([.. r.Cells, string.Join("；", r.Reasons)])),
        ]), ct);
        await workbook.CompleteAsync(ct);
    }
}
