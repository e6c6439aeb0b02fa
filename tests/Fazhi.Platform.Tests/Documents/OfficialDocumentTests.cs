using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Gb9704;
using Xunit;

namespace Fazhi.Platform.Tests.Documents;

public sealed class OfficialDocumentTests
{
    private static readonly byte[] Docx = new OfficialDocument()
        .RedHead("进贤县司法局文件", "进司发〔2022〕12号").Heading("关于印发“某某”——通知的", "通知").Addressee("各司法所")
        .Section("一、总体要求").Subsection("（一）目标").Paragraph("正文“引号”——破折号。")
        .Table([78, 78], OfficialRow.Of(OfficialCell.Name("栏名"), "内容")).Signature("进贤县司法局", "2022年9月21日").Note("此件公开发布")
        .Colophon("县人民政府", "进贤县司法局", "2022年9月21日").ToDocx();

    [Fact]
    public void The_builder_keeps_the_layout_of_the_standard() => Assert.Empty(OfficialLayout.Check(Docx));

    [Fact]
    public void What_it_writes_is_valid()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_check_sees_margins_fonts_page_numbers_and_placeholders()
    {
        var problems = OfficialLayout.Check(Changed(main =>
        {
            var body = main.Document!.Body!;
            body.Descendants<PageMargin>().Single().Top = 1440;
            body.Descendants<DocGrid>().Single().LinePitch = 312;
            body.Descendants<Run>().First(r => r.InnerText.Contains('“', StringComparison.Ordinal)).RunProperties!.RunFonts!.Ascii = "Times New Roman";
            body.Descendants<Run>().Last(r => r.InnerText.Length > 0).RunProperties!.RunFonts!.Remove();
            body.Descendants<Text>().First().Text = "{{agency.name}}";
            foreach (var part in main.FooterParts) part.Footer!.RemoveAllChildren<Paragraph>();
        }));
        Assert.Equal(6, problems.Count);
    }

    [Theory]
    [InlineData("0", "零元整"), InlineData("10", "壹拾元整"), InlineData("1005.06", "壹仟零伍元零陆分"), InlineData("0.5", "伍角整")]
    [InlineData("100000", "壹拾万元整"), InlineData("1000001", "壹佰万零壹元整"), InlineData("300000000", "叁亿元整"), InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("12345.67", "壹万贰仟叁佰肆拾伍元陆角柒分"), InlineData("-3.2", "负叁元贰角整"), InlineData("1000000000000", "壹万亿元整")]
    public void Capital_amounts(string yuan, string words) =>
        Assert.Equal(words, ChineseFormats.CapitalMoney(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    private static byte[] Changed(Action<MainDocumentPart> change)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Docx);
        using (var document = WordprocessingDocument.Open(buffer, isEditable: true)) change(document.MainDocumentPart!);
        return buffer.ToArray();
    }
}
