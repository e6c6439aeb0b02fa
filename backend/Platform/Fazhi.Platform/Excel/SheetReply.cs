using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fazhi.Platform.Excel;

/// <summary>What an export writes: rows, read as they are written, and the filter that they fit, in the reader's words.</summary>
public sealed record Export<T>(IAsyncEnumerable<T> Rows, string Filter);

/// <summary>A list as a workbook, with the filter that it was asked for and the day it was made.</summary>
public static class SheetReply
{
    /// <param name="sheet">版式。</param>
    /// <param name="name">文件名，不带日期。</param>
    /// <param name="export">各行（逐行写出）和用中文写明的筛选条件。</param>
    /// <param name="today">制表日期。</param>
    /// <param name="ct">取消。</param>
    public static PushStreamHttpResult Of<T>(SheetExport<T> sheet, string name, Export<T> export, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(export);
        return TypedResults.Stream(output => sheet.WriteAsync(output, export.Rows, export.Filter, ct, $"制表日期：{today:yyyy年M月d日}"), Workbook.ContentType,
            $"{name}-{today:yyyyMMdd}.xlsx");
    }
}
