using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Platform.Documents.Docx;

namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>核对成文是否合乎 GB/T 9704-2012 的版面，以及有无未填的占位。</summary>
public static class OfficialLayout
{
    private static readonly HashSet<string> Fonts = Enum.GetValues<OfficialFont>()
        .SelectMany(f => new[] { f.Names().Name, f.Names().Alternative }).ToHashSet(StringComparer.Ordinal);

    /// <summary>每一处不合之处；全部合乎时为空。</summary>
    public static IReadOnlyList<string> Check(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = document.MainDocumentPart!;
        return [.. Page(main.Document!.Body!), .. PageNumbers(main), .. Parts(main).SelectMany(Text)];
    }

    private static IEnumerable<string> Page(Body body)
    {
        var section = body.Descendants<SectionProperties>().LastOrDefault();
        var size = section?.GetFirstChild<PageSize>();
        if (size?.Width?.Value != OfficialPage.Width || size?.Height?.Value != OfficialPage.Height) yield return "纸张不是 A4。";
        var margin = section?.GetFirstChild<PageMargin>();
        if (margin?.Top?.Value != OfficialPage.Top || margin?.Left?.Value != OfficialPage.Left
            || margin?.Right?.Value != OfficialPage.Right || margin?.Bottom?.Value != OfficialPage.Bottom) yield return "页边距不合：天头 37 毫米、订口 28 毫米、版心 156×225 毫米。";
        if (margin?.Gutter?.Value is not (null or 0)) yield return "不应设装订线。";
        var grid = section?.GetFirstChild<DocGrid>();
        if (grid?.Type?.Value != DocGridValues.LinesAndChars || grid.LinePitch?.Value != OfficialPage.LinePitch) yield return "文档网格不是每面 22 行、每行 28 字。";
    }

    private static IEnumerable<string> PageNumbers(MainDocumentPart main)
    {
        if (main.FooterParts.Count(p => p.Footer?.Descendants<FieldCode>().Any(c => c.Text.Contains("PAGE", StringComparison.Ordinal)) == true) < 2)
            yield return "缺少单页、双页的页码。";
        if (main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is null) yield return "没有区分单双页。";
    }

    private static IEnumerable<OpenXmlElement> Parts(MainDocumentPart main) =>
        [main.Document!.Body!, .. main.FooterParts.Select(p => p.Footer!), .. main.HeaderParts.Select(p => p.Header!)];

    private static IEnumerable<string> Text(OpenXmlElement part)
    {
        foreach (var run in part.Descendants<Run>().Where(r => r.InnerText.Length > 0))
        {
            var fonts = run.RunProperties?.RunFonts;
            if (fonts?.EastAsia?.Value is not { } name || !Fonts.Contains(name)) yield return $"“{run.InnerText}”没有声明公文字体。";
            else if (fonts.Ascii?.Value != name || fonts.HighAnsi?.Value != name) yield return $"“{run.InnerText}”的标点会落入西文字体。";
        }
        foreach (var paragraph in part.Descendants<Paragraph>())
            if (Placeholder.StrayBraces().IsMatch(ParagraphText.Of(paragraph))) yield return $"“{ParagraphText.Of(paragraph)}”中有未填的占位。";
    }
}
