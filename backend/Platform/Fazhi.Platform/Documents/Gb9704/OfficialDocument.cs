using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>按 GB/T 9704-2012 排版的文书：依次写出各要素，得到 docx。</summary>
public sealed class OfficialDocument
{
    private const double Body = 16;
    private const double Title = 22;
    private const string Red = "FF0000";
    private readonly List<OpenXmlElement> content = [];
    private bool breakBeforeNext;

    /// <summary>红头：发文机关标志、文号和版头红线。</summary>
    public OfficialDocument RedHead(string agency, string number)
    {
        Add(agency, OfficialText.Format(OfficialFont.XiaoBiaoSong, 36, Red), Centred, line: 900);
        Blank();
        Add(number, OfficialText.Format(OfficialFont.FangSong, Body), p =>
        {
            Centred(p);
            p.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 11, Color = Red });
        });
        return Blank().Blank();
    }

    /// <summary>标题：2 号小标宋，居中；多行按词意分行给出。</summary>
    public OfficialDocument Heading(params string[] lines)
    {
        foreach (var line in lines) Add(line, OfficialText.Format(OfficialFont.XiaoBiaoSong, Title), p => { Centred(p); Outline(p, 0); }, line: 680);
        return this;
    }

    /// <summary>不带红头的文书，文号在标题之下居中。</summary>
    public OfficialDocument Number(string number)
    {
        Add(number, OfficialText.Format(OfficialFont.FangSong, Body), Centred);
        return Blank();
    }

    /// <summary>主送：顶格，用全角冒号。</summary>
    public OfficialDocument Addressee(string name)
    {
        Add(name + "：", OfficialText.Format(OfficialFont.FangSong, Body), _ => { });
        return this;
    }

    /// <summary>正文段落：首行空二字。</summary>
    public OfficialDocument Paragraph(params string[] texts)
    {
        foreach (var text in texts)
            Add(text, OfficialText.Format(OfficialFont.FangSong, Body), p => { p.Indentation = OfficialText.FirstLine(); Both(p); });
        return this;
    }

    /// <summary>一级标题：黑体。</summary>
    public OfficialDocument Section(string text)
    {
        Add(text, OfficialText.Format(OfficialFont.HeiTi, Body), p => { p.Indentation = OfficialText.FirstLine(); Outline(p, 1); });
        return this;
    }

    /// <summary>二级标题：楷体。</summary>
    public OfficialDocument Subsection(string text)
    {
        Add(text, OfficialText.Format(OfficialFont.KaiTi, Body), p => { p.Indentation = OfficialText.FirstLine(); Outline(p, 2); });
        return this;
    }

    /// <summary>模板的段落级标记：独占一段，套打时去掉。</summary>
    public OfficialDocument Mark(string tag)
    {
        Add(tag, OfficialText.Format(OfficialFont.FangSong, Body), _ => { });
        return this;
    }

    public OfficialDocument Blank()
    {
        Add("", OfficialText.Format(OfficialFont.FangSong, Body), _ => { });
        return this;
    }

    /// <summary>署名和成文日期：加盖印章，日期右空四字，署名以日期为准居中。</summary>
    public OfficialDocument Signature(string agency, string date)
    {
        foreach (var paragraph in Blank().Blank().content.OfType<Paragraph>().TakeLast(3)) KeepWithNext(paragraph.ParagraphProperties!);
        Add(agency, OfficialText.Format(OfficialFont.FangSong, Body), p => { KeepWithNext(p); Right(p, 2.75); });
        Add(date, OfficialText.Format(OfficialFont.FangSong, Body), p => Right(p, 4));
        return this;
    }

    /// <summary>附注：居左空二字加圆括号。</summary>
    public OfficialDocument Note(string text)
    {
        Add($"（{text}）", OfficialText.Format(OfficialFont.FangSong, Body), p => p.Indentation = OfficialText.FirstLine());
        return this;
    }

    /// <summary>大字：卷宗封面用，居中。</summary>
    public OfficialDocument Display(string text, double points = 36)
    {
        Add(text, OfficialText.Format(OfficialFont.XiaoBiaoSong, points), Centred, line: (int)(points * 28));
        return this;
    }

    /// <summary>表格：列宽为毫米，合计不超过 156。</summary>
    public OfficialDocument Table(IReadOnlyList<double> widths, params IReadOnlyList<OfficialRow> rows)
    {
        content.Add(OfficialTable.Build(widths, rows));
        return this;
    }

    /// <summary>表前的小注，如编号、填表日期。</summary>
    public OfficialDocument TableNote(string text)
    {
        Add(text, OfficialText.Format(OfficialFont.FangSong, 12), p =>
        {
            p.SnapToGrid = new SnapToGrid { Val = false };
            p.Justification = OfficialText.Aligned(JustificationValues.Left);
        }, line: 400);
        return this;
    }

    /// <summary>下一段另起一页。</summary>
    public OfficialDocument PageBreak()
    {
        breakBeforeNext = true;
        return this;
    }

    /// <summary>版记：抄送机关、印发机关和印发日期，置于末页版心底部。</summary>
    public OfficialDocument Colophon(string? copiesTo, string issuer, string date)
    {
        content.Add(OfficialTable.Colophon(copiesTo, issuer, date));
        return this;
    }

    public byte[] ToDocx()
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            OfficialParts.AddTo(main);
            var body = new Body(content.Select(e => e.CloneNode(true)));
            if (body.LastChild is Table) body.AppendChild(OfficialText.Paragraph("", OfficialText.Format(OfficialFont.FangSong, Body), line: 20));
            body.AppendChild(OfficialParts.Section(main));
            main.Document = new Document(body);
        }
        return buffer.ToArray();
    }

    private void Add(string text, RunProperties format, Action<ParagraphProperties> set, int line = OfficialPage.LinePitch)
    {
        var paragraph = OfficialText.Paragraph(text, format, set, line);
        if (breakBeforeNext) paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        breakBeforeNext = false;
        content.Add(paragraph);
    }

    private static void Centred(ParagraphProperties p) => p.Justification = OfficialText.Aligned(JustificationValues.Center);

    private static void Both(ParagraphProperties p) => p.Justification = OfficialText.Aligned(JustificationValues.Both);

    private static void KeepWithNext(ParagraphProperties p) => p.KeepNext = new KeepNext();

    private static void Outline(ParagraphProperties p, int level) => p.OutlineLevel = new OutlineLevel { Val = level };

    private static void Right(ParagraphProperties p, double characters)
    {
        p.Indentation = OfficialText.FromRight(characters);
        p.Justification = OfficialText.Aligned(JustificationValues.Right);
    }
}
