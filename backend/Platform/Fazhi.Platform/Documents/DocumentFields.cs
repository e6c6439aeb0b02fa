using System.Collections;
using System.Globalization;

namespace Fazhi.Platform.Documents;

/// <summary>填入文书的栏目值：路径到文字、日期、金额、数字、条件或者列表。</summary>
/// <remarks>金额用 <c>decimal</c>（元），日期用 <see cref="DateOnly"/>，列表用一组 <see cref="DocumentFields"/>；其他类型不接受。</remarks>
public sealed class DocumentFields : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public object? this[string path]
    {
        get => values.GetValueOrDefault(path);
        set
        {
            if (value is null) values.Remove(path);
            else values[path] = Accept(path, value);
        }
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool IsBlank(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        IReadOnlyList<DocumentFields> rows => rows.Count == 0,
        _ => false,
    };

    internal static bool IsTrue(object? value) => value is bool yes ? yes : !IsBlank(value);

    internal static string Print(object? value, bool inWords) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateOnly day => inWords ? ChineseFormats.DateInWords(day) : ChineseFormats.Date(day),
        decimal yuan => inWords ? ChineseFormats.CapitalMoney(yuan) : ChineseFormats.Money(yuan),
        bool yes => yes ? "是" : "否",
        IReadOnlyList<DocumentFields> rows => rows.Count.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static object Accept(string path, object value) => value switch
    {
        string or DateOnly or decimal or int or long or bool => value,
        IEnumerable<DocumentFields> rows => rows.ToArray(),
        _ => throw new ArgumentException($"A document field is text, a day, money, a number, a condition or a list, not {value.GetType().Name}.", path),
    };
}
