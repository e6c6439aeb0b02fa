using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>规范性文件不得设定的事项（国办发〔2018〕37号）。</summary>
internal enum WordCategory
{
    [Description("行政许可")] License,
    [Description("行政处罚")] Penalty,
    [Description("行政强制")] Compulsion,
    [Description("收费")] Fee,
    [Description("证明")] Certificate,
    [Description("地方保护、排除限制竞争")] LocalProtection,
}

/// <summary>一类提示用语：出现这些文字的，须对照规则审查。</summary>
/// <param name="Category">类别。</param>
/// <param name="LegalBasis">依据。</param>
/// <param name="Rule">规则。</param>
/// <param name="Words">提示用语。</param>
/// <param name="Except">含有提示用语但不提示的说法。</param>
internal sealed record WordRule(WordCategory Category, string LegalBasis, string Rule, IReadOnlyList<string> Words, IReadOnlyList<string> Except);

/// <summary>文本中的一处提示。</summary>
/// <param name="Start">起于第几个字符，自 0 起。</param>
/// <param name="Length">长度。</param>
/// <param name="Word">提示用语。</param>
/// <param name="Category">类别。</param>
internal sealed record WordHit(int Start, int Length, string Word, WordCategory Category);

/// <summary>对照词表提示文本中的用语。提示不是结论：结论由审查人另行作出。</summary>
internal static class TextChecker
{
    /// <summary>The hits in the order of the text; of words that begin at one place, the longest.</summary>
    public static IReadOnlyList<WordHit> Check(string text, IReadOnlyList<WordRule> rules)
    {
        var hits = new List<WordHit>();
        foreach (var rule in rules)
        {
            var spared = rule.Except.SelectMany(phrase => Places(text, phrase).Select(at => (From: at, To: at + phrase.Length))).ToList();
            foreach (var word in rule.Words)
                hits.AddRange(Places(text, word).Where(at => !spared.Exists(s => s.From <= at && at + word.Length <= s.To))
                    .Select(at => new WordHit(at, word.Length, word, rule.Category)));
        }

        return [.. hits.Where(h => !hits.Exists(o => o != h && o.Category == h.Category && o.Start <= h.Start && o.Start + o.Length >= h.Start + h.Length && o.Length > h.Length))
            .Distinct().OrderBy(h => h.Start).ThenBy(h => h.Category)];
    }

    public static IReadOnlyList<HitCount> Count(IReadOnlyList<WordHit> hits) =>
        [.. hits.GroupBy(h => h.Category).OrderBy(g => g.Key).Select(g => new HitCount(g.Key, g.Count()))];

    private static IEnumerable<int> Places(string text, string word)
    {
        if (word.Length == 0) yield break;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) yield return at;
    }
}

/// <summary>一县的提示词表；没有修改过的，用随附的词表。</summary>
[Description("提示词表")]
internal sealed class WordList : AggregateRoot
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private WordList()
    {
    }

    /// <summary>随附的词表。</summary>
    public static IReadOnlyList<WordRule> Shipped { get; } = ReadShipped();

    public string CountyCode { get; private set; } = "";

    public IReadOnlyList<WordRule> Rules { get; private set; } = [];

    public static WordList Of(string countyCode) => new() { Id = Guid.CreateVersion7(), CountyCode = countyCode };

    public void Set(IReadOnlyList<WordRule> rules)
    {
        Rules = rules;
        Touch();
    }

    private static WordRule[] ReadShipped()
    {
        using var file = typeof(WordList).Assembly.GetManifestResourceStream("forbidden-words.json") ?? throw new InvalidOperationException("The word list is not embedded.");
        return JsonSerializer.Deserialize<WordRule[]>(file, Json) ?? throw new InvalidOperationException("The word list is empty.");
    }
}
