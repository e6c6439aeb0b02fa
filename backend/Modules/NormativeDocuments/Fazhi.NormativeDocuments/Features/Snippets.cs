using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>The place in a text where the words were found, for the rows of a full-text search.</summary>
internal static class Snippets
{
    private const int Before = 24;
    private const int Length = 90;

    /// <summary>By document; empty where no words of the text were looked for.</summary>
    public static async Task<Dictionary<Guid, string>> SnippetsAsync(this NormativeDocumentsDbContext db, Guid[] documents, string? words, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(words) || documents.Length == 0) return [];
        var found = await db.CurrentTextsOf(documents)
            .Select(t => new { t.DocumentId, At = t.Content.IndexOf(words), t.Content.Length, Part = t.Content.Substring(Math.Max(0, t.Content.IndexOf(words) - Before), Length) })
            .ToListAsync(ct);
        return found.ToDictionary(f => f.DocumentId, f =>
            $"{(f.At > Before ? "…" : "")}{f.Part.ReplaceLineEndings(" ").Trim()}{(Math.Max(0, f.At - Before) + Length < f.Length ? "…" : "")}");
    }
}
