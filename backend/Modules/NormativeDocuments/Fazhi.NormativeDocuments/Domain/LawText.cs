using System.Text;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>一条的序号和文字。</summary>
internal sealed record ArticleText(int Key, string Text);

/// <summary>把法律文本分成条：每条以“第…条”起行，编、章、节的标题不入条文；不分条的（如意见、通知）全文为一段。</summary>
internal static class LawText
{
    public static IReadOnlyList<ArticleText> Split(string text)
    {
        var articles = new List<ArticleText>();
        StringBuilder? open = null;
        var key = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim().Trim('　')))
        {
            if (line.Length == 0 || IsHeading(line)) continue;
            if (StartOfArticle(line) is var (number, length))
            {
                if (open is not null) articles.Add(new(key, open.ToString().Trim()));
                (key, open) = (number, new StringBuilder(line[length..].Trim().Trim('　')));
            }
            else
            {
                open?.Append('\n').Append(line);   // what stands before the first article is title and preamble
            }
        }

        if (open is not null) articles.Add(new(key, open.ToString().Trim()));
        return articles.Count > 0 || string.IsNullOrWhiteSpace(text) ? articles : [new(ArticleKey.Whole, text.Trim())];
    }

    private static (int Key, int Length)? StartOfArticle(string line)
    {
        if (ArticleKey.Of(line) is not { } key) return null;
        var length = line.IndexOf('条', StringComparison.Ordinal) + 1;
        if (key % 100 > 0) length += 2;
        // “第三条规定的……” is a sentence that begins a paragraph, not an article.
        return length == line.Length || line[length] is ' ' or '　' or '\t' ? (key, length) : null;
    }

    private static bool IsHeading(string line)
    {
        if (!line.StartsWith('第') || line.Length > 40) return false;
        var end = line.AsSpan(1).IndexOfAny('编', '章', '节');
        return end > 0 && ChineseNumber.Parse(line.AsSpan(1, end)) is not null;
    }
}
