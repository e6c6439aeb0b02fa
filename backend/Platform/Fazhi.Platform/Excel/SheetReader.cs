using Fazhi.Platform.Attachments;
using MiniExcelLibs;

namespace Fazhi.Platform.Excel;

/// <summary>Reads the first sheet of an uploaded workbook row by row; whatever is wrong with the file is said in one sentence.</summary>
internal static class SheetReader
{
    public static IEnumerable<(int Number, List<object?> Cells)> Rows(Stream file)
    {
        ZipGuard.Check(file);
        using var rows = Guarded(() => MiniExcel.Query(file, useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator());
        for (var number = 1; Guarded(rows.MoveNext); number++)
            yield return (number, Guarded(() => ((IDictionary<string, object?>)rows.Current).Values.ToList()));
    }

    private static TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not (FileRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new FileRefusedException("excel.unreadable", "文件不是可以读取的 Excel 工作簿（.xlsx），请用本系统的模板填写。");
        }
    }
}
