using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fazhi.Platform.Excel;

/// <summary>A list as a workbook, with the filter that it was asked for and the day it was made.</summary>
public static class SheetReply
{
    /// <param name="sheet">版式。</param>
    /// <param name="name">文件名，不带日期。</param>
    /// <param name="rows">各行，逐行写出。</param>
    /// <param name="filter">筛选条件，用中文写明。</param>
    /// <param name="today">制表日期。</param>
    /// <param name="ct">取消。</param>
    public static PushStreamHttpResult Of<T>(SheetExport<T> sheet, string name, IAsyncEnumerable<T> rows, string filter, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return TypedResults.Stream(output => sheet.WriteAsync(output, rows, filter, ct, $"制表日期：{today:yyyy年M月d日}"), Workbook.ContentType,
            $"{name}-{today:yyyyMMdd}.xlsx");
    }
}
