using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Identifiers;

/// <summary>发文字号（GB/T 9704-2012 第7.2.5条）：机关代字、六角括号括起的年份、不编虚位的顺序号。</summary>
/// <param name="Prefix">机关代字，如“进府发”“进法援刑字”。</param>
/// <param name="Year">年份，四位。</param>
/// <param name="Sequence">顺序号。</param>
/// <param name="WithOrdinalWord">“第12号”：公文不加“第”，部分案件文书的地方编号加。</param>
public sealed partial record DocumentNumber(string Prefix, int Year, int Sequence, bool WithOrdinalWord = false)
{
    /// <summary>读文号：括号〔〕[]（）【】、全角数字、空格、虚位、“第”都认。</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text) || !text.IsWellFormed()) return false;
        if (Pattern().Match(NumberText.Compact(text)) is not { Success: true } match) return false;
        if (NumberText.Int(match.Groups["sequence"].Value) is not (> 0 and var sequence)) return false;
        number = new(match.Groups["prefix"].Value, NumberText.Int(match.Groups["year"].Value), sequence, match.Groups["ordinal"].Length > 0);
        return true;
    }

    /// <exception cref="FormatException">不是文号。</exception>
    public static DocumentNumber Parse(string? text) =>
        TryParse(text, out var number) ? number : throw new FormatException("文号应写作“进府发〔2022〕3号”的样子。");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}〔{Year:0000}〕{(WithOrdinalWord ? "第" : "")}{Sequence}号");

    [GeneratedRegex(@"^(?<prefix>[\p{L}][\p{L}\p{N}]{0,29})\((?<year>[12][0-9]{3})\)(?<ordinal>第?)(?<sequence>[0-9]{1,9})号$")]
    private static partial Regex Pattern();
}

/// <summary>人民法院案号：年份、法院代码、案件类型、顺序号，如“（2022）赣0124行初12号”。</summary>
public sealed partial record CourtCaseNumber(int Year, string CourtCode, string CaseType, int Sequence)
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out CourtCaseNumber? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text) || !text.IsWellFormed()) return false;
        if (Pattern().Match(NumberText.Compact(text)) is not { Success: true } match) return false;
        if (NumberText.Int(match.Groups["sequence"].Value) is not (> 0 and var sequence)) return false;
        number = new(NumberText.Int(match.Groups["year"].Value), match.Groups["court"].Value, match.Groups["type"].Value, sequence);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"（{Year:0000}）{CourtCode}{CaseType}{Sequence}号");

    [GeneratedRegex(@"^\((?<year>[12][0-9]{3})\)(?<court>最高法|[\u4e00-\u9fff][0-9]{0,4})(?<type>[\u4e00-\u9fff]{1,8})(?<sequence>[0-9]{1,9})号$")]
    private static partial Regex Pattern();
}

internal static class NumberText
{
    /// <summary>全角转半角，各种括号归为圆括号，去空白。</summary>
    public static string Compact(string text) => string.Concat(PlainText.Clean(text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        '〔' or '[' or '【' => '(',
        '〕' or ']' or '】' => ')',
        _ => c,
    }));

    public static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
