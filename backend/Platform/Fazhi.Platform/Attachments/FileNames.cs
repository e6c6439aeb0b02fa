using Fazhi.Kernel;
using System.Globalization;
using System.Text;

namespace Fazhi.Platform.Attachments;

/// <summary>Makes a name that came from outside safe to store, to list and to hand back in a header.</summary>
public static class FileNames
{
    private const int MaximumCharacters = 80;
    private const string Forbidden = "\\/:*?\"<>|";

    public static string Clean(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(IsPlain)) kept.Append(rune);
        var clean = PlainText.Clean(kept.ToString()).Normalize(NormalizationForm.FormC).Trim(' ', '.', '　');
        if (clean.Length == 0) return "未命名";
        var extension = Path.GetExtension(clean);
        if (extension.Length > 10) extension = "";
        var stem = clean[..^extension.Length];
        if (stem.Length > MaximumCharacters) stem = stem[..(char.IsHighSurrogate(stem[MaximumCharacters - 1]) ? MaximumCharacters - 1 : MaximumCharacters)];
        return stem.TrimEnd(' ', '.') + extension;
    }

    /// <summary>Right-to-left overrides and their like make 文书exe.pdf of 文书fdp.exe.</summary>
    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value != 0xFFFD && !Forbidden.Contains(rune.ToString(), StringComparison.Ordinal);
}
