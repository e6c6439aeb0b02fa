using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>Runs and paragraphs as the standard sets them.</summary>
internal static class OfficialText
{
    /// <summary>One font in every slot and the East Asian hint: quotation marks and dashes would otherwise take the Latin font.</summary>
    public static RunProperties Format(OfficialFont font, double points, string? colour = null, bool bold = false)
    {
        var name = font.Names().Name;
        var size = ((int)(points * 2)).ToString(CultureInfo.InvariantCulture);
        var format = new RunProperties
        {
            RunFonts = new RunFonts { Hint = FontTypeHintValues.EastAsia, Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name },
            FontSize = new FontSize { Val = size },
            FontSizeComplexScript = new FontSizeComplexScript { Val = size },
        };
        if (bold) format.Bold = new Bold();
        if (colour is not null) format.Color = new Color { Val = colour };
        return format;
    }

    public static Run Run(string text, RunProperties format)
    {
        var run = new Run((RunProperties)format.CloneNode(true));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.AppendChild(new Break());
            run.AppendChild(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static Paragraph Paragraph(string text, RunProperties format, Action<ParagraphProperties>? set = null, int line = OfficialPage.LinePitch)
    {
        var properties = new ParagraphProperties
        {
            SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = Text(line), LineRule = LineSpacingRuleValues.Exact },
        };
        set?.Invoke(properties);
        return text.Length == 0 ? new Paragraph(properties) : new Paragraph(properties, Run(text, format));
    }

    public static Indentation FirstLine() => new() { FirstLine = Text(2 * OfficialPage.Character), FirstLineChars = 200 };

    public static Indentation FromLeft(int characters) =>
        new() { Left = Text(characters * OfficialPage.Character), LeftChars = characters * 100 };

    public static Indentation FromRight(double characters) =>
        new() { Right = Text((int)(characters * OfficialPage.Character)), RightChars = (int)(characters * 100) };

    public static Justification Aligned(JustificationValues value) => new() { Val = value };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
