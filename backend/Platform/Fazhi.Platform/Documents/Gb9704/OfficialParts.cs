using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>What stands beside the text: styles, font table, settings, page numbers, page set-up.</summary>
internal static class OfficialParts
{
    public static void AddTo(MainDocumentPart main)
    {
        var defaults = OfficialText.Format(OfficialFont.FangSong, 16);
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(defaults.ChildElements.Select(e => e.CloneNode(true)).Append(
                    new Languages { Val = "zh-CN", EastAsia = "zh-CN" }))),
                new ParagraphPropertiesDefault()),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle(), new StyleRunProperties(defaults.ChildElements.Select(e => e.CloneNode(true)))) { Type = StyleValues.Paragraph, Default = true, StyleId = "Normal" });
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(Enum.GetValues<OfficialFont>().Select(f => new Font(
            new AltName { Val = f.Names().Alternative }, new FontCharSet { Val = "86" }) { Name = f.Names().Name }));
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation });
    }

    public static SectionProperties Section(MainDocumentPart main) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, "oddFooter", JustificationValues.Right) },
        new FooterReference { Type = HeaderFooterValues.Even, Id = Footer(main, "evenFooter", JustificationValues.Left) },
        new PageSize { Width = OfficialPage.Width, Height = OfficialPage.Height },
        new PageMargin
        {
            Top = OfficialPage.Top, Bottom = OfficialPage.Bottom, Left = OfficialPage.Left, Right = OfficialPage.Right,
            Header = 851, Footer = OfficialPage.Footer, Gutter = 0,
        },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = OfficialPage.LinePitch, CharacterSpace = OfficialPage.CharacterSpace });

    /// <summary>4 号半角宋体，左右各一条一字线，居外侧空一字。</summary>
    private static string Footer(MainDocumentPart main, string id, JustificationValues side)
    {
        var format = OfficialText.Format(OfficialFont.SongTi, 14);
        var indent = side == JustificationValues.Right
            ? new Indentation { Right = "280", RightChars = 100 }
            : new Indentation { Left = "280", LeftChars = 100 };
        var part = main.AddNewPart<FooterPart>(id);
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties { Indentation = indent, Justification = OfficialText.Aligned(side) },
            OfficialText.Run("— ", format),
            Field(FieldCharValues.Begin), new Run(format.CloneNode(true), new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            Field(FieldCharValues.Separate), OfficialText.Run("1", format), Field(FieldCharValues.End),
            OfficialText.Run(" —", format)));
        return id;

        Run Field(FieldCharValues kind) => new(format.CloneNode(true), new FieldChar { FieldCharType = kind });
    }
}
