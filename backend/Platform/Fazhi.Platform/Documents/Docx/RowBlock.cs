using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>A table row repeats when a block opens in one of its cells and closes in another.</summary>
internal static class RowBlock
{
    /// <summary>Finds the block and takes its two tags out of the row.</summary>
    public static Placeholder? Find(TableRow row)
    {
        var open = new Stack<(Placeholder Tag, Run Run, TableCell Cell)>();
        foreach (var cell in row.Elements<TableCell>())
        foreach (var paragraph in cell.Descendants<Paragraph>().Where(p => Placeholder.Pattern().IsMatch(ParagraphText.Of(p))))
        foreach (var run in ParagraphText.Isolate(paragraph))
        {
            if (Placeholder.Whole(run.InnerText) is not { IsBlockTag: true } tag) continue;
            if (tag.Opens)
            {
                open.Push((tag, run, cell));
                continue;
            }
            if (!open.TryPop(out var opening)) throw new TemplateBrokenException($"表格行中的结束标记 {tag} 没有对应的开始标记。");
            if (opening.Cell == cell || open.Count > 0) continue;
            opening.Run.Remove();
            run.Remove();
            return opening.Tag;
        }
        return open.TryPop(out var left) ? throw new TemplateBrokenException($"表格行中的开始标记 {left.Tag} 没有对应的结束标记。") : null;
    }
}
