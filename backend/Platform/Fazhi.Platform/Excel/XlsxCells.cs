using System.Globalization;
using System.Text;
using System.Xml;

namespace Fazhi.Platform.Excel;

/// <summary>Cells as the format writes them.</summary>
internal static class XlsxCells
{
    private const int LongestText = 32_767;
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    public static void Append(StringBuilder xml, XlsxRow row, int number)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var i = 0; i < row.Cells.Count; i++)
            if (row.Cells[i] is { } value) AppendCell(xml, $"{Column(i)}{number}", value, row.Style);
        xml.Append("</row>");
    }

    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);

    private static void AppendCell(StringBuilder xml, string place, object value, XlsxStyle style)
    {
        switch (value)
        {
            case DateOnly day when day.DayNumber > Epoch + 60:
                AppendNumber(xml, place, XlsxStyle.Day, day.DayNumber - Epoch);
                break;
            case decimal money:
                AppendNumber(xml, place, XlsxStyle.Money, money);
                break;
            case int or long:
                AppendNumber(xml, place, style, (IFormattable)value);
                break;
            default:
                AppendText(xml, place, style, Text(value));
                break;
        }
    }

    private static string Text(object value) => value switch
    {
        bool yes => yes ? "是" : "否",
        DateTimeOffset moment => moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static void AppendNumber(StringBuilder xml, string place, XlsxStyle style, IFormattable number) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{(int)style}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>");

    private static void AppendText(StringBuilder xml, string place, XlsxStyle style, string text)
    {
        // Text that begins like a formula carries the quote prefix: it stays text when somebody edits the cell.
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) style = XlsxStyle.Quoted;
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        foreach (var rune in (text.Length > LongestText ? text[..LongestText] : text).EnumerateRunes())
            switch (rune.Value)
            {
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '&':
                    xml.Append("&amp;");
                    break;
                default:
                    if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) xml.Append(rune.ToString());
                    break;
            }
        xml.Append("</t></is></c>");
    }
}
