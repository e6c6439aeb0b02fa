using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Identifiers;

/// <summary>Names of parties in what leaves the system by mail or feed: persons are masked, organizations are not.</summary>
public static partial class PartyName
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '/', ' ', '　'];

    /// <summary>张三丰 → 张某：姓以外的字以“某”代。</summary>
    public static string Masked(string name) => $"{name.EnumerateRunes().FirstOrDefault()}某";

    /// <summary>Masks in a text the parties that may be persons: whatever is not plainly an organization's name.</summary>
    public static string MaskedIn(string text, IEnumerable<string> parties)
    {
        ArgumentNullException.ThrowIfNull(text);
        return parties.SelectMany(Persons).Distinct().OrderByDescending(name => name.Length)   // 张三丰 before 张三
            .Aggregate(text, (masked, name) => masked.Replace(name, Masked(name), StringComparison.Ordinal));
    }

    /// <summary>The persons of an entry such as “张三、李四等五户（代表王五）”. A single character is no name: it would mask half the text.</summary>
    private static IEnumerable<string> Persons(string party) => party.Split(Between, StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length < 5 || !Organization().IsMatch(part))
        .Select(part => Rest().Replace(part, "")).Where(name => name.Length > 1);

    [GeneratedRegex("(公司|集团|企业|厂|店|铺|行|超市|宾馆|合作社|联社|经营部|工作室|事务所|所|社|局|委|办|厅|政府|中心|院|校|园|馆|站|队|处|部|室|会|场|镇|乡|村|组|街道|社区)(（[^（）]*）|\\([^()]*\\))?$")]
    private static partial Regex Organization();

    [GeneratedRegex("[（(].*$|等.*$")]
    private static partial Regex Rest();
}
