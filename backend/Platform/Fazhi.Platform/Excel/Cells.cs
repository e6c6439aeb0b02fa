using System.Globalization;
using System.Text;
using Fazhi.Kernel;

namespace Fazhi.Platform.Excel;

/// <summary>一格的读数：值，或者不能接受的原因。</summary>
public readonly record struct CellReading<T>(T? Value, string? Problem)
{
    public static implicit operator CellReading<T>(T value) => new(value, null);

    internal static CellReading<T> Refused(string problem) => new(default, problem);
}

/// <summary>把一格的文字读成值；文字已去掉首尾空白，全角数字、字母已化为半角。</summary>
public delegate CellReading<T> CellReader<T>(string text);

/// <summary>常用的读法。</summary>
public static class Cells
{
    private static readonly string[] DayFormats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m"];

    public static CellReader<string> Text(int maximumLength = 200) =>
        text => text.Length <= maximumLength ? text : CellReading<string>.Refused($"超过 {maximumLength} 个字");

    /// <summary>日期：Excel 日期、序列数，或者 2022-09-21、2022年9月21日等写法。</summary>
    public static CellReader<DateOnly> Day() => text =>
    {
        if (DateTime.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)) return DateOnly.FromDateTime(day);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= 1 and < 2_958_466)
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return CellReading<DateOnly>.Refused("不是日期，应当写作 2022-09-21");
    };

    public static CellReader<int> Whole(int minimum = 0, int maximum = int.MaxValue) => text =>
        decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && number >= minimum && number <= maximum
            ? (int)number
            : CellReading<int>.Refused($"应当是不小于 {minimum} 的整数");

    /// <summary>金额，元；可以带“元”和千分位。</summary>
    public static CellReader<decimal> Money() => text =>
        decimal.TryParse(text.TrimEnd('元', ' '), NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var yuan)
        && Math.Abs(yuan) < 1_000_000_000_000m
            ? decimal.Round(yuan, 2, MidpointRounding.AwayFromZero)
            : CellReading<decimal>.Refused("不是金额");

    public static CellReader<bool> YesNo() => text => text switch
    {
        "是" or "有" or "√" or "Y" or "1" => true,
        "否" or "无" or "×" or "N" or "0" => false,
        _ => CellReading<bool>.Refused("应当填“是”或者“否”"),
    };

    /// <summary>按中文名称取代码。</summary>
    public static CellReader<T> OneOf<T>(IReadOnlyDictionary<string, T> names) => text =>
        names.TryGetValue(text, out var value) ? value : CellReading<T>.Refused($"应当是：{string.Join("、", names.Keys)}");

    /// <summary>顿号、逗号、分号或者空格隔开的若干名称。</summary>
    public static CellReader<List<T>> ManyOf<T>(IReadOnlyDictionary<string, T> names) => text =>
    {
        var values = new List<T>();
        foreach (var name in text.Split(['、', ',', '，', ';', '；', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!names.TryGetValue(name, out var value)) return CellReading<List<T>>.Refused($"“{name}”不在可选范围：{string.Join("、", names.Keys)}");
            if (!values.Contains(value)) values.Add(value);
        }
        return values;
    };

    /// <summary>What a cell says, whatever its type: dates as yyyy-MM-dd, digits half-width, no blanks around it.</summary>
    internal static string Plain(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        IFormattable other => HalfWidth(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => HalfWidth(cell.ToString() ?? ""),
    };

    /// <summary>Only letters, digits and signs become half-width: Chinese punctuation in a text stays as it was typed.</summary>
    private static string HalfWidth(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in PlainText.Clean(text))
            plain.Append(c switch
            {
                >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '－' or '．' or '／' => (char)(c - 0xFEE0),
                '　' or '\u00A0' => ' ',
                _ => c,
            });
        return plain.ToString().Trim();
    }
}
