using System.Globalization;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>条文序号的中文数字，一至九千九百九十九；阿拉伯数字也认。</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return arabic;
        var (total, digit) = (0, 0);
        foreach (var c in text)
        {
            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place > 0)
            {
                total += (digit == 0 ? 1 : digit) * place;
                digit = 0;
            }
            else if ((c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal)) is >= 0 and var value)
            {
                digit = value;
            }
            else
            {
                return null;
            }
        }

        return text.IsEmpty ? null : total + digit;
    }

    public static string Write(int number)
    {
        if (number is <= 0 or >= 10_000) return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        var gap = false;
        foreach (var (place, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / place % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += $"{(gap ? "零" : "")}{Digits[digit]}{name}";
            gap = false;
        }

        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }
}
