using System.ComponentModel;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>条文的变化。</summary>
internal enum ArticleChangeKind
{
    [Description("内容修改")] Changed,
    [Description("条序变动")] Renumbered,
    [Description("删去")] Removed,
    [Description("新增")] Added,
    [Description("另有新规定")] Governed,
}

/// <summary>一条的变化：原条文和对应的新条文。</summary>
/// <param name="Kind">变化。</param>
/// <param name="OldKey">原条的序号；新增的为空。</param>
/// <param name="OldText">原条文。</param>
/// <param name="NewKey">新条的序号；删去的为空。</param>
/// <param name="NewText">新条文。</param>
internal sealed record ArticleChange(ArticleChangeKind Kind, int? OldKey, string? OldText, int? NewKey, string? NewText);

/// <summary>对照新旧两个版本的条文。条序往往整体变动，所以先认内容相同的，再认内容最相近的，不只看条的序号。</summary>
internal static class ArticleComparison
{
    private const double Alike = 0.35;

    /// <summary>What changed; articles that stand unchanged under their number are left out.</summary>
    public static IReadOnlyList<ArticleChange> Compare(IEnumerable<ArticleText> before, IEnumerable<ArticleText> after)
    {
        var old = before.OrderBy(a => a.Key).ToList();
        var rest = after.OrderBy(a => a.Key).Select(a => new Candidate(a)).ToList();
        var changes = new List<ArticleChange>();
        var open = new List<Candidate>();
        foreach (var article in old)
        {
            // Of equal texts, the one under the same number first.
            var same = rest.Find(c => c.Article.Text == article.Text && c.Article.Key == article.Key) ?? rest.Find(c => c.Article.Text == article.Text && !old.Contains(c.Article));
            if (same is null)
            {
                open.Add(new(article));
                continue;
            }

            rest.Remove(same);
            if (same.Article.Key != article.Key) changes.Add(new(ArticleChangeKind.Renumbered, article.Key, article.Text, same.Article.Key, same.Article.Text));
        }

        // The most alike pairs find each other first, so that one new article is the counterpart of one old article only.
        var pairs = open.SelectMany(o => rest.Select(n => (Old: o, New: n, Likeness: o.LikenessTo(n)))).Where(p => p.Likeness >= Alike)
            .OrderByDescending(p => p.Likeness).ThenBy(p => p.Old.Article.Key).ThenBy(p => p.New.Article.Key).ToList();
        foreach (var (left, right, _) in pairs)
        {
            if (!open.Contains(left) || !rest.Contains(right)) continue;
            open.Remove(left);
            rest.Remove(right);
            changes.Add(new(ArticleChangeKind.Changed, left.Article.Key, left.Article.Text, right.Article.Key, right.Article.Text));
        }

        changes.AddRange(open.Select(o => new ArticleChange(ArticleChangeKind.Removed, o.Article.Key, o.Article.Text, null, null)));
        changes.AddRange(rest.Select(n => new ArticleChange(ArticleChangeKind.Added, null, null, n.Article.Key, n.Article.Text)));
        return [.. changes.OrderBy(c => c.OldKey ?? int.MaxValue).ThenBy(c => c.NewKey)];
    }

    /// <summary>A new law takes over what earlier provisions governed: each of them beside the new article that is most like it.</summary>
    public static IReadOnlyList<ArticleChange> Govern(IEnumerable<ArticleText> governed, IEnumerable<ArticleText> by)
    {
        var candidates = by.Select(a => new Candidate(a)).ToList();
        return [.. governed.Select(g =>
        {
            var old = new Candidate(g);
            var best = candidates.MaxBy(c => c.LikenessTo(old));
            return new ArticleChange(ArticleChangeKind.Governed, g.Key, g.Text, best?.Article.Key, best?.Article.Text);
        })];
    }

    /// <summary>An article with the set of its bigrams.</summary>
    private sealed record Candidate(ArticleText Article)
    {
        private readonly HashSet<(char, char)> grams = [.. Article.Text.Zip(Article.Text.Skip(1)).Where(p => !char.IsPunctuation(p.First) && !char.IsPunctuation(p.Second))];

        /// <summary>The share of common bigrams (Dice), 0 to 1.</summary>
        public double LikenessTo(Candidate other) => grams.Count + other.grams.Count == 0 ? 0
            : 2.0 * grams.Count(other.grams.Contains) / (grams.Count + other.grams.Count);
    }
}
