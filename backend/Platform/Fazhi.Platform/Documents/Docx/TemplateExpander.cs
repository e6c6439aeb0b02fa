using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>Writes the values into one part of a document. Every placeholder is looked at once, so a value is never read as a placeholder.</summary>
internal sealed class TemplateExpander
{
    private readonly List<DocumentField> missing = [];

    public IReadOnlyList<DocumentField> Missing => missing;

    public void Expand(OpenXmlElement container, FieldScope scope)
    {
        var child = container.FirstChild;
        while (child is not null)
        {
            var next = child.NextSibling();
            switch (child)
            {
                case Paragraph paragraph when ParagraphText.LoneBlockTag(paragraph) is { } tag:
                    next = ExpandBlock(paragraph, tag, scope);
                    break;
                case Paragraph paragraph:
                    ExpandParagraph(paragraph, scope);
                    break;
                case Table table:
                    ExpandTable(table, scope);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    Expand(content, scope);
                    break;
            }
            child = next;
        }
        if (container is TableCell && container.LastChild is not Paragraph) container.AppendChild(new Paragraph());
    }

    private OpenXmlElement? ExpandBlock(Paragraph opening, Placeholder tag, FieldScope scope)
    {
        if (!tag.Opens) throw new TemplateBrokenException($"结束标记 {tag} 之前没有对应的开始标记。");
        var content = new List<OpenXmlElement>();
        var depth = 1;
        var closing = opening.NextSibling();
        for (; closing is not null; closing = closing.NextSibling())
        {
            if (closing is Paragraph paragraph && ParagraphText.LoneBlockTag(paragraph) is { } other) depth += other.Opens ? 1 : -1;
            if (depth == 0) break;
            content.Add(closing);
        }
        if (closing is null) throw new TemplateBrokenException($"开始标记 {tag} 独占一段，其结束标记也应当独占一段，并与它在同一层。");
        foreach (var inside in Inside(tag, scope))
        {
            var copy = new Body(content.Select(e => e.CloneNode(true)));
            Expand(copy, inside);
            foreach (var element in copy.ChildElements.ToList())
            {
                element.Remove();
                opening.InsertBeforeSelf(element);
            }
        }
        var next = closing.NextSibling();
        foreach (var element in content) element.Remove();
        opening.Remove();
        closing.Remove();
        return next;
    }

    private void ExpandTable(Table table, FieldScope scope)
    {
        foreach (var row in table.Elements<TableRow>().ToList())
        {
            if (RowBlock.Find(row) is not { } tag)
            {
                ExpandRow(row, scope);
                continue;
            }
            foreach (var inside in Inside(tag, scope))
            {
                var copy = (TableRow)row.CloneNode(true);
                row.InsertBeforeSelf(copy);
                ExpandRow(copy, inside);
            }
            row.Remove();
        }
        if (!table.Elements<TableRow>().Any()) table.Remove();
    }

    private void ExpandRow(TableRow row, FieldScope scope)
    {
        foreach (var cell in row.Elements<TableCell>().ToList()) Expand(cell, scope);
    }

    private void ExpandParagraph(Paragraph paragraph, FieldScope scope)
    {
        foreach (var box in paragraph.Descendants<TextBoxContent>().ToList()) Expand(box, scope);
        if (!Placeholder.Pattern().IsMatch(ParagraphText.Of(paragraph))) return;
        var runs = ParagraphText.Isolate(paragraph);
        if (runs.Where(r => r.InnerText.Length > 0).ToList() is [var only] && Placeholder.Whole(only.InnerText) is { IsBlockTag: false } value)
        {
            WriteLines(paragraph, only, Value(value, scope));
            return;
        }
        var conditional = runs.Any(r => Placeholder.Whole(r.InnerText) is { IsBlockTag: true });
        ExpandRuns(runs, scope);
        if (conditional && paragraph.InnerText.Length == 0 && CanGo(paragraph)) paragraph.Remove();
    }

    /// <summary>A value of several paragraphs that stands alone becomes paragraphs of the same format.</summary>
    private static void WriteLines(Paragraph paragraph, Run run, string text)
    {
        var lines = ParagraphText.Lines(text);
        foreach (var line in lines.SkipLast(1))
        {
            ParagraphText.Write(run, line);
            paragraph.InsertBeforeSelf(paragraph.CloneNode(true));
        }
        ParagraphText.Write(run, lines[^1]);
    }

    private void ExpandRuns(List<Run> runs, FieldScope scope)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (Placeholder.Whole(runs[i].InnerText) is not { } placeholder) continue;
            if (!placeholder.IsBlockTag)
            {
                ParagraphText.Write(runs[i], Value(placeholder, scope));
                continue;
            }
            var close = CloseOf(runs, i, placeholder);
            var content = runs.Skip(i + 1).Take(close - i - 1).ToList();
            foreach (var inside in Inside(placeholder, scope))
            {
                var copies = content.Select(r => (Run)r.CloneNode(true)).ToList();
                foreach (var copy in copies) runs[i].InsertBeforeSelf(copy);
                ExpandRuns(copies, inside);
            }
            foreach (var used in runs.Skip(i).Take(close - i + 1)) used.Remove();
            i = close;
        }
    }

    private static int CloseOf(List<Run> runs, int open, Placeholder tag)
    {
        var depth = 0;
        for (var i = open; i < runs.Count; i++)
        {
            if (Placeholder.Whole(runs[i].InnerText) is not { IsBlockTag: true } other) continue;
            depth += other.Opens ? 1 : -1;
            if (depth == 0) return i;
        }
        throw new TemplateBrokenException($"标记 {tag} 应当与它的另一半在同一段、同一表格行，或者各自独占一段。");
    }

    private IReadOnlyList<FieldScope> Inside(Placeholder tag, FieldScope scope)
    {
        var (field, value) = scope.Find(tag);
        if (tag.Kind == PlaceholderKind.Open && field is { Kind: FieldKind.List, Required: true } && DocumentFields.IsBlank(value)) Miss(field);
        return scope.Inside(tag);
    }

    private string Value(Placeholder placeholder, FieldScope scope)
    {
        var (field, value) = scope.Find(placeholder);
        if (field.Required && DocumentFields.IsBlank(value)) Miss(field);
        return DocumentFields.Print(value, placeholder.InWords);
    }

    private void Miss(DocumentField field)
    {
        if (!missing.Contains(field)) missing.Add(field);
    }

    private static bool CanGo(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.SectionProperties is null && !paragraph.Descendants<Drawing>().Any()
        && (paragraph.Parent is not TableCell cell || cell.Elements<Paragraph>().Count() > 1);
}
