using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>Reads a paragraph as text, and gives every placeholder a run of its own that keeps the format it was typed in.</summary>
internal static class ParagraphText
{
    public static string Of(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(t => t.Text));

    /// <summary>The block tag that is all there is in the paragraph.</summary>
    public static Placeholder? LoneBlockTag(Paragraph paragraph) =>
        Placeholder.Whole(Of(paragraph).Trim()) is { IsBlockTag: true } tag ? tag : null;

    /// <summary>Word splits what was typed over runs as it likes; here a placeholder is joined again and stands alone.</summary>
    public static List<Run> Isolate(Paragraph paragraph)
    {
        Join(paragraph);
        foreach (var run in Runs(paragraph).Where(r => r.Elements<Text>().Any(t => Placeholder.Pattern().IsMatch(t.Text))).ToList()) Split(run);
        return Runs(paragraph).ToList();
    }

    /// <summary>Puts text into a run; new lines become line breaks, what XML cannot carry is left out.</summary>
    public static void Write(Run run, string text)
    {
        run.RemoveAllChildren<Text>();
        var lines = Lines(text);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.AppendChild(new Break());
            run.AppendChild(Preserved(lines[i]));
        }
    }

    public static string[] Lines(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))).Split('\n');

    private static IEnumerable<Text> Texts(Paragraph paragraph) =>
        paragraph.Descendants<Text>().Where(t => t.Parent is Run && t.Ancestors<Paragraph>().First() == paragraph);

    private static IEnumerable<Run> Runs(Paragraph paragraph) =>
        paragraph.Descendants<Run>().Where(r => r.Ancestors<Paragraph>().First() == paragraph);

    private static void Join(Paragraph paragraph)
    {
        var texts = Texts(paragraph).ToList();
        var whole = string.Concat(texts.Select(t => t.Text));
        foreach (var match in Placeholder.Pattern().Matches(whole).Reverse())
        {
            var start = 0;
            Text? first = null;
            foreach (var text in texts)
            {
                var (from, to) = (Math.Max(match.Index - start, 0), Math.Min(match.Index + match.Length - start, text.Text.Length));
                start += text.Text.Length;
                if (from >= to) continue;
                var (before, after) = (text.Text[..from], text.Text[to..]);
                text.Text = first is null ? before + match.Value + after : before + after;
                text.Space = SpaceProcessingModeValues.Preserve;
                first ??= text;
            }
        }
    }

    private static void Split(Run run)
    {
        foreach (var child in run.ChildElements.Where(c => c is not RunProperties).ToList())
        {
            if (child is not Text text)
            {
                run.InsertBeforeSelf(Like(run, child.CloneNode(true)));
                continue;
            }
            var at = 0;
            foreach (var match in Placeholder.Pattern().Matches(text.Text).AsEnumerable())
            {
                if (match.Index > at) run.InsertBeforeSelf(Like(run, Preserved(text.Text[at..match.Index])));
                run.InsertBeforeSelf(Like(run, Preserved(match.Value)));
                at = match.Index + match.Length;
            }
            if (at < text.Text.Length) run.InsertBeforeSelf(Like(run, Preserved(text.Text[at..])));
        }
        run.Remove();
    }

    private static Run Like(Run run, OpenXmlElement content)
    {
        var copy = new Run();
        if (run.RunProperties is { } format) copy.AppendChild(format.CloneNode(true));
        copy.AppendChild(content);
        return copy;
    }

    private static Text Preserved(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
