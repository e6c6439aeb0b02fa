using System.Text;
using Fazhi.Kernel;

namespace Fazhi.Platform.Matters;

/// <summary>Chinese full-text search from two characters on: text becomes the set of its bigrams (NFKC, lower case, punctuation dropped),
/// so that a two-character name is one index look-up. <c>pg_trgm</c> would need three.</summary>
public static class SearchText
{
    /// <summary>The distinct bigrams of the words; a word of one character stands for itself.</summary>
    public static string[] Grams(IEnumerable<string?> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (string.IsNullOrEmpty(word)) continue;
            var runes = Normalise(word);
            if (runes.Count == 1) grams.Add(runes[0]);
            for (var i = 0; i + 1 < runes.Count; i++) grams.Add(runes[i] + runes[i + 1]);
        }

        return [.. grams];
    }

    /// <summary>The bigrams that a row must all hold to be found by <paramref name="query"/>; empty where the query is shorter than two characters.</summary>
    public static string[] Query(string? query) => string.IsNullOrEmpty(query) || Normalise(query).Count < 2
        ? []
        : Grams([query]);

    /// <summary>The text as its bigrams see it: letters and digits only, so that a phrase can be looked for in one piece.</summary>
    public static string Plain(string text) => string.Concat(Normalise(text));

    private static List<string> Normalise(string text)
    {
        var runes = new List<string>(text.Length);
        foreach (var rune in PlainText.Clean(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) runes.Add(Rune.ToLowerInvariant(rune).ToString());
        return runes;
    }
}
