using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>表格的一行；高度为毫米。</summary>
public sealed record OfficialRow(double Height, params IReadOnlyList<OfficialCell> Cells)
{
    /// <summary>一行标准高度的单元格。</summary>
    public static OfficialRow Of(params IReadOnlyList<OfficialCell> cells) => new(10, cells);
}

/// <summary>表格的一格：栏名居中，内容居左；换行分段。</summary>
public sealed record OfficialCell(string Text, int Span = 1, bool Label = false)
{
    public static implicit operator OfficialCell(string text) => new(text);

    /// <summary>栏名。</summary>
    public static OfficialCell Name(string text, int span = 1) => new(text, span, Label: true);

    /// <summary>跨列的内容。</summary>
    public static OfficialCell Wide(string text, int span) => new(text, span);
}

internal static class OfficialTable
{
    private const double Points = 12;
    private const int LineOfTable = 360;

    public static Table Build(IReadOnlyList<double> widths, IReadOnlyList<OfficialRow> rows)
    {
        var twips = widths.Select(OfficialPage.Millimetres).ToList();
        var table = new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = OfficialText.Text(twips.Sum()), Type = TableWidthUnitValues.Dxa },
                TableJustification = new TableJustification { Val = TableRowAlignmentValues.Center },
                TableBorders = Grid(),
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(twips.Select(w => new GridColumn { Width = OfficialText.Text(w) })));
        foreach (var row in rows) table.AppendChild(Row(row, twips));
        return table;
    }

    /// <summary>版记：首条、末条粗线 0.35 毫米，中间细线 0.25 毫米。</summary>
    public static Table Colophon(string? copiesTo, string issuer, string date)
    {
        const int width = OfficialPage.TextWidth;
        var table = new Table(
            new TableProperties
            {
                TablePositionProperties = new TablePositionProperties
                {
                    HorizontalAnchor = HorizontalAnchorValues.Margin, VerticalAnchor = VerticalAnchorValues.Margin,
                    TablePositionXAlignment = HorizontalAlignmentValues.Left, TablePositionYAlignment = VerticalAlignmentValues.Bottom,
                },
                TableWidth = new TableWidth { Width = OfficialText.Text(width), Type = TableWidthUnitValues.Dxa },
                TableBorders = new TableBorders
                {
                    TopBorder = new TopBorder { Val = BorderValues.Single, Size = 8 }, BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    InsideHorizontalBorder = new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6 },
                },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(new GridColumn { Width = OfficialText.Text(width / 2) }, new GridColumn { Width = OfficialText.Text(width - width / 2) }));
        var format = OfficialText.Format(OfficialFont.FangSong, 14);
        if (copiesTo is not null) table.AppendChild(new TableRow(ColophonCell($"抄送：{copiesTo}。", width, 2, JustificationValues.Left)));
        table.AppendChild(new TableRow(
            ColophonCell(issuer, width / 2, 1, JustificationValues.Left), ColophonCell($"{date}印发", width - width / 2, 1, JustificationValues.Right)));
        return table;

        TableCell ColophonCell(string text, int cellWidth, int span, JustificationValues align) => new(
            CellFormat(cellWidth, span),
            OfficialText.Paragraph(text, format, p =>
            {
                p.Indentation = new Indentation { Left = "280", Right = "280" };
                p.Justification = OfficialText.Aligned(align);
            }, line: 500));
    }

    private static TableRow Row(OfficialRow row, List<int> widths)
    {
        var result = new TableRow(new TableRowProperties(
            new CantSplit(), new TableRowHeight { Val = (uint)OfficialPage.Millimetres(row.Height), HeightType = HeightRuleValues.AtLeast }));
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var width = widths.Skip(column).Take(cell.Span).Sum();
            column += cell.Span;
            result.AppendChild(new TableCell(CellFormat(width, cell.Span)).With(Paragraphs(cell)));
        }
        if (column != widths.Count) throw new ArgumentException($"A row spans {column} of {widths.Count} columns: {row.Cells[0].Text}");
        return result;
    }

    private static IEnumerable<Paragraph> Paragraphs(OfficialCell cell)
    {
        var format = OfficialText.Format(OfficialFont.FangSong, Points);
        return cell.Text.Split('\n').Select(line => OfficialText.Paragraph(line, format, p =>
        {
            p.SnapToGrid = new SnapToGrid { Val = false };
            p.Justification = OfficialText.Aligned(cell.Label ? JustificationValues.Center : JustificationValues.Left);
        }, LineOfTable));
    }

    private static TableCellProperties CellFormat(int width, int span)
    {
        var format = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = OfficialText.Text(width), Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
        };
        if (span > 1) format.GridSpan = new GridSpan { Val = span };
        return format;
    }

    private static TableCell With(this TableCell cell, IEnumerable<OpenXmlElement> content)
    {
        foreach (var element in content) cell.AppendChild(element);
        return cell;
    }

    private static TableBorders Grid() => new()
    {
        TopBorder = new TopBorder { Val = BorderValues.Single, Size = 8 }, BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = 8 },
        LeftBorder = new LeftBorder { Val = BorderValues.Single, Size = 8 }, RightBorder = new RightBorder { Val = BorderValues.Single, Size = 8 },
        InsideHorizontalBorder = new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        InsideVerticalBorder = new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 },
    };
}
