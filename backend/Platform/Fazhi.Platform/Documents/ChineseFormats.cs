using System.Globalization;
using System.Text;

namespace Fazhi.Platform.Documents;

/// <summary>公文中日期和金额的写法。</summary>
public static class ChineseFormats
{
    private const string CapitalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string YearDigits = "〇一二三四五六七八九";
    private static readonly string[] PlacesInGroup = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>阿拉伯数字日期，月、日不编虚位：2022年9月1日。</summary>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>汉字日期：二〇二二年九月二十一日。</summary>
    public static string DateInWords(DateOnly day)
    {
        var year = string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(c => YearDigits[c - '0']));
        return $"{year}年{Words(day.Month)}月{Words(day.Day)}日";
    }

    /// <summary>金额：整数元不写小数，否则写到分。</summary>
    public static string Money(decimal yuan) =>
        yuan.ToString(decimal.Truncate(yuan) == yuan ? "0" : "0.00", CultureInfo.InvariantCulture) + "元";

    /// <summary>大写金额：壹万贰仟叁佰元伍角整。</summary>
    public static string CapitalMoney(decimal yuan)
    {
        if (Math.Abs(yuan) >= 10_000_000_000_000_000m) throw new ArgumentOutOfRangeException(nameof(yuan));
        var cents = (long)Math.Round(Math.Abs(yuan) * 100, 0, MidpointRounding.AwayFromZero);
        var (whole, jiao, fen) = (cents / 100, (int)(cents / 10 % 10), (int)(cents % 10));
        var text = new StringBuilder(yuan < 0 && cents > 0 ? "负" : "");
        if (whole > 0 || cents == 0) text.Append(CapitalWhole(whole)).Append('元');
        if (jiao == 0 && fen == 0) return text.Append('整').ToString();
        if (jiao > 0) text.Append(CapitalDigits[jiao]).Append('角');
        else if (whole > 0) text.Append('零');
        return (fen > 0 ? text.Append(CapitalDigits[fen]).Append('分') : text.Append('整')).ToString();
    }

    private static string CapitalWhole(long whole)
    {
        if (whole == 0) return "零";
        var text = new StringBuilder();
        var zeroPending = false;
        for (var group = 3; group >= 0; group--)
        {
            var part = (int)(whole / (long)Math.Pow(10_000, group) % 10_000);
            for (var place = 3; place >= 0; place--)
            {
                var digit = part / (int)Math.Pow(10, place) % 10;
                if (digit == 0) { zeroPending = text.Length > 0; continue; }
                if (zeroPending) text.Append('零');
                zeroPending = false;
                text.Append(CapitalDigits[digit]).Append(PlacesInGroup[place]);
            }
            if (part > 0) text.Append(group == 3 && whole / 100_000_000 % 10_000 > 0 ? "万" : Groups[group]);
        }
        return text.ToString();
    }

    private static string Words(int number) => number switch
    {
        < 10 => YearDigits[number].ToString(),
        10 => "十",
        < 20 => "十" + YearDigits[number % 10],
        _ when number % 10 == 0 => YearDigits[number / 10] + "十",
        _ => YearDigits[number / 10] + "十" + YearDigits[number % 10],
    };
}
