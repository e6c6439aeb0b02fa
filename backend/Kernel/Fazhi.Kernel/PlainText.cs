using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fazhi.Kernel;

/// <summary>Text as people type and read it: whatever is not seen, and whatever is no character, is left out. A name of such marks alone would
/// pass for a name, one between two characters hides a person from every search and every check for duplicates.</summary>
public static class PlainText
{
    /// <summary>The text without control characters (but line breaks and tabs), invisible and direction marks, blank fillers, halves of pairs,
    /// and code points that are no characters (Unicode 16, general categories Cc, Cf, Cs, Cn).</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyExcept(Usual) < 0) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsSeen(rune)) clean.Append(rune);
        return clean.ToString();
    }

    private static readonly SearchValues<char> Usual = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Concat(Enumerable.Range(0x3001, 0x3F)).Concat(Enumerable.Range(0x4E00, 0x5200)).Concat(Enumerable.Range(0xFF01, 0x5E)).Select(c => (char)c), '\n', '\r', '\t', '“', '”', '‘', '’', '—', '…', '·', '　']);

    private static bool IsSeen(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' => true,
        // What stands for half of a pair; the combining joiner; Hangul, Khmer and Braille blanks; variation selectors, for a glyph is no other character.
        0xFFFD or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 or 0x2800 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => false,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned),
    };
}
