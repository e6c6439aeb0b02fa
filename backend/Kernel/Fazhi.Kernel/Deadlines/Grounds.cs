using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Deadlines;

internal enum GroundVerdict
{
    /// <summary>规则不分事由，或者没有给出事由。</summary>
    NotJudged,

    /// <summary>规则因该事由起算。</summary>
    Runs,

    /// <summary>规则不因该事由起算，或者认不出是哪一项。</summary>
    DoesNotRun,
}

/// <summary>
/// 分事由的规则：中止满六十日终止，2023年行政复议法为第39条第1、2、4项，2007年条例为第41条第1、2、3项；
/// 同一项号在两版中不是同一事由，所以既认项号，也认事由的文字。
/// </summary>
internal static partial class Grounds
{
    private const string Numerals = "一二三四五六七八九";

    public static GroundVerdict Judge(RuleCatalogue catalogue, StatutoryRule rule, string? ground)
    {
        if (string.IsNullOrWhiteSpace(ground) || rule.GroundItems is not { Count: > 0 } running) return GroundVerdict.NotJudged;
        var items = ItemsIn(catalogue, rule, PlainText.Clean(ground).Normalize(NormalizationForm.FormKC).Trim());
        return items.Count > 0 && items.All(running.Contains) ? GroundVerdict.Runs : GroundVerdict.DoesNotRun;
    }

    private static IReadOnlyList<int> ItemsIn(RuleCatalogue catalogue, StatutoryRule rule, string ground)
    {
        var item = ArticleAndParagraph().Replace(ground, "");
        if (ItemNumbers().Match(item) is { Success: true } numbers)
            return [.. numbers.Groups["items"].Value.Split('、', ',', '和').Select(NumberOf)];

        return [.. catalogue.NumberedGroundsBeside(rule)
            .Select(value => value.Normalize(NormalizationForm.FormKC).Split(' ', 2))
            .Where(parts => parts.Length == 2 && (parts[1].Contains(item, StringComparison.Ordinal) || item.Contains(parts[1], StringComparison.Ordinal)))
            .Select(parts => NumberOf(parts[0]))];
    }

    private static int NumberOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Numerals.IndexOf(text, StringComparison.Ordinal) + 1;
        var tens = ten == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1;
        return (tens * 10) + (ten == text.Length - 1 ? 0 : Numerals.IndexOf(text[^1], StringComparison.Ordinal) + 1);
    }

    [GeneratedRegex(@"^.*?第[0-9一二三四五六七八九十百]+条(?:之[一二三四])?(?:第[0-9一二三四五六七八九十]+款)?")]
    private static partial Regex ArticleAndParagraph();

    [GeneratedRegex(@"^[第(]*(?<items>(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[、,和](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}))*)[)]?(?:项|$|[\s.:])")]
    private static partial Regex ItemNumbers();
}
