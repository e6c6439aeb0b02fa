using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Platform.Documents.Docx;

internal enum PlaceholderKind
{
    Value,
    Open,
    OpenInverted,
    Close,
}

/// <summary>模板中的占位：<c>{{name}}</c>、<c>{{name|大写}}</c>、<c>{{#name}}</c>、<c>{{^name}}</c>、<c>{{/name}}</c>。</summary>
internal sealed partial record Placeholder(PlaceholderKind Kind, string Name, bool InWords)
{
    public bool Opens => Kind is PlaceholderKind.Open or PlaceholderKind.OpenInverted;

    public bool IsBlockTag => Kind is not PlaceholderKind.Value;

    /// <summary>Input methods type full-width braces as readily as the plain ones.</summary>
    [GeneratedRegex(@"[{｛]{2}[^{}｛｝]*[}｝]{2}")]
    public static partial Regex Pattern();

    [GeneratedRegex(@"[{｛]{2}|[}｝]{2}")]
    public static partial Regex StrayBraces();

    public static Placeholder? Whole(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && match.Length == text.Length ? Parse(text) : null;
    }

    public static Placeholder Parse(string token)
    {
        var inner = token[2..^2].Normalize(NormalizationForm.FormKC).Trim();
        var kind = inner switch
        {
            ['#', ..] => PlaceholderKind.Open,
            ['^', ..] => PlaceholderKind.OpenInverted,
            ['/', ..] => PlaceholderKind.Close,
            _ => PlaceholderKind.Value,
        };
        var parts = (kind == PlaceholderKind.Value ? inner : inner[1..]).Split('|', 2, StringSplitOptions.TrimEntries);
        return new(kind, parts[0], parts is [_, "大写"]);
    }

    public override string ToString() => Kind switch
    {
        PlaceholderKind.Open => $"{{{{#{Name}}}}}",
        PlaceholderKind.OpenInverted => $"{{{{^{Name}}}}}",
        PlaceholderKind.Close => $"{{{{/{Name}}}}}",
        _ => $"{{{{{Name}}}}}",
    };
}
