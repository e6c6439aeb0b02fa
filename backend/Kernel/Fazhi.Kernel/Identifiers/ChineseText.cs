using System.Text;

namespace Fazhi.Kernel.Identifiers;

/// <summary>检索用的中文文本：归一化和二元切分。原文另存，供显示。</summary>
public static class ChineseText
{
    /// <summary>NFKC、小写、括号和间隔号统一、空白并为一个空格、去首尾空白。</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var wellFormed = text.IsWellFormed() ? text : string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
        var folded = UnifyBrackets(wellFormed.Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>归一化文本中相邻两字的集合；单独一字的段落取该字。按首次出现排列，不重复。</summary>
    public static IReadOnlyList<string> Bigrams(string? text)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Rune[] runes = [.. word.EnumerateRunes()];
            if (runes.Length == 1) Add(word);
            for (var i = 0; i + 1 < runes.Length; i++) Add(string.Concat(runes[i].ToString(), runes[i + 1].ToString()));
        }

        return found;

        void Add(string bigram)
        {
            if (seen.Add(bigram)) found.Add(bigram);
        }
    }

    /// <summary>文号的各种括号归为半角圆括号，人名的各种间隔号归为一种。</summary>
    internal static string UnifyBrackets(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '〔' or '[' or '【' or '［' or '（' => '(',
                '〕' or ']' or '】' or '］' or '）' => ')',
                '•' or '‧' or '・' or '∙' or '･' => '·',
                var other => other,
            };
        }
    });
}
