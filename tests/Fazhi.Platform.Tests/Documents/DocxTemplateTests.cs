using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Docx;
using Xunit;

namespace Fazhi.Platform.Tests.Documents;

public sealed class DocxTemplateTests
{
    private static readonly DocumentDefinition Definition = new("test.letter", "测试文书",
    [
        new("applicant.name", "申请人姓名"), new("reasons", "理由", Required: false), new("amount", "金额", FieldKind.Money, Required: false),
        new("day", "日期", FieldKind.Date, Required: false), new("urgent", "是否加急", FieldKind.Condition, Required: false),
        new("materials", "材料", FieldKind.List, Required: false, Columns: [new("name", "材料名称"), new("remark", "备注", Required: false)]),
    ]);

    [Fact]
    public void A_placeholder_that_Word_split_over_runs_is_filled_in_the_format_of_its_beginning()
    {
        var docx = Docx(new Paragraph(
            new Run(new Text("申请人：{")), new Run(new RunProperties(new Bold()), new Text("{appl")), new Run(new Text("icant.na")), new Run(new Text("me}}，收"))));
        var filled = Open(Fill(docx, new() { ["applicant.name"] = "张三" }));
        Assert.Equal("申请人：张三，收", filled.InnerText);
    }

    [Fact]
    public void The_format_of_the_placeholder_is_kept()
    {
        var docx = Docx(new Paragraph(new Run(new Text("申请人")), new Run(new RunProperties(new Bold()), new Text("{{applicant.name}}")), new Run(new Text("。"))));
        var bold = Open(Fill(docx, new() { ["applicant.name"] = "张三" })).Descendants<Run>().Where(r => r.RunProperties?.Bold is not null);
        Assert.Equal("张三", string.Concat(bold.Select(r => r.InnerText)));
    }

    [Fact]
    public void Chinese_labels_and_full_width_braces_work_as_the_paths_do() =>
        Assert.Equal("张三", Text(["｛｛申请人姓名｝｝"], new() { ["applicant.name"] = "张三" }));

    [Fact]
    public void Dates_and_money_are_written_as_documents_write_them() => Assert.Equal(
        "2022年9月1日 二〇二二年九月一日 3210000元 叁佰贰拾壹万元整",
        Text(["{{day}} {{day|大写}} {{amount}} {{amount|大写}}"], new() { ["day"] = new DateOnly(2022, 9, 1), ["amount"] = 3_210_000m }));

    [Fact]
    public void A_missing_required_field_gives_its_label_and_no_document()
    {
        var missing = Assert.IsType<FillResult.MissingFields>(DocxTemplate.Fill(Docx(P("{{applicant.name}}{{reasons}}")), Definition, new() { ["applicant.name"] = " " }));
        Assert.Equal("缺少必填内容：申请人姓名。", missing.Sentence);
    }

    [Theory, InlineData(true, "加急办理"), InlineData(false, "正常办理")]
    public void Conditions_choose_paragraphs(bool urgent, string expected) => Assert.Equal(
        expected, Text(["{{#urgent}}", "加急办理", "{{/urgent}}", "{{^urgent}}正常办理{{/urgent}}"], new() { ["urgent"] = urgent }));

    [Fact]
    public void Paragraphs_repeat_for_each_row_and_number_themselves() => Assert.Equal(
        "1．身份证（原件）；2．申请表；", Text(["{{#materials}}", "{{index}}．{{name}}{{#remark}}（{{remark}}）{{/remark}}；", "{{/materials}}"], TwoMaterials()));

    [Fact]
    public void A_table_row_repeats_when_the_block_spans_its_cells()
    {
        var row = new TableRow(Cell("{{#materials}}{{序号}}"), Cell("{{name}}{{/materials}}"));
        var table = Open(Fill(Docx(new Table(new TableProperties(), new TableGrid(), new TableRow(Cell("序号"), Cell("名称")), row), P("")), TwoMaterials())).Descendants<Table>().Single();
        Assert.Equal(["序号|名称", "1|身份证", "2|申请表"], table.Elements<TableRow>().Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText))));
    }

    [Fact]
    public void A_value_is_never_read_as_a_placeholder() =>
        Assert.Equal("{{reasons}}", Text(["{{applicant.name}}"], new() { ["applicant.name"] = "{{reasons}}", ["reasons"] = "不应出现" }));

    [Fact]
    public void Characters_that_XML_cannot_carry_are_left_out() => Assert.Equal("张三", Text(["{{applicant.name}}"], new() { ["applicant.name"] = "张\u0001三\u0000" }));

    [Theory]
    [InlineData("{{#materials}}", "开始标记 {{#materials}} 没有对应的结束标记。")]
    [InlineData("{{/materials}}", "结束标记 {{/materials}} 没有对应的开始标记。")]
    [InlineData("{{#urgent}}x{{/materials}}", "开始标记 {{#urgent}} 与结束标记 {{/materials}} 不对应。")]
    [InlineData("{{nobody}}", "栏目“nobody”不在本文书可用的栏目之中。")]
    [InlineData("{{name}}", "栏目“name”不在本文书可用的栏目之中。")]
    [InlineData("{{applicant.name}", "“{{applicant.name}”一段中有不成对的双大括号。")]
    public void An_upload_is_refused_with_the_reason(string text, string problem) => Assert.Contains(problem, DocxTemplate.Problems(Docx(P(text)), Definition));

    [Fact]
    public void A_block_whose_halves_stand_in_different_places_is_refused() =>
        Assert.NotEmpty(DocxTemplate.Problems(Docx(P("{{#urgent}}"), P("x{{/urgent}}y")), Definition));

    [Theory, InlineData(""), InlineData("not a document"), InlineData("PK\u0003\u0004garbage")]
    public void What_is_no_Word_document_is_refused_in_Chinese(string content) => Assert.Equal(
        ["文件不是可以读取的 Word 文档（.docx）。"], DocxTemplate.Problems(System.Text.Encoding.UTF8.GetBytes(content), Definition));

    [Theory]
    [InlineData("DDEAUTO c:\\\\cmd.exe")]
    [InlineData("dde Excel Sheet1")]
    [InlineData("INCLUDEPICTURE \"http://example.com/a.png\"")]
    [InlineData("INCLUDETEXT \"c:\\\\a.docx\"")]
    public void A_field_that_runs_or_fetches_is_refused(string instruction)
    {
        var split = Docx(new Paragraph(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" " + instruction[..2])), new Run(new FieldCode(instruction[2..])),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), new Run(new Text("1")), new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
        var kind = instruction.Split(' ')[0].ToUpperInvariant();
        foreach (var docx in new[] { split, Docx(new Paragraph(new SimpleField(new Run(new Text("1"))) { Instruction = instruction })) })
            Assert.Contains($"模板中的域 {kind} 会运行程序或者读取其他文件，请删除该域。", DocxTemplate.Problems(docx, Definition));
        Assert.Empty(DocxTemplate.Problems(Docx(new Paragraph(new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" })), Definition));
    }

    [Fact]
    public void What_is_embedded_or_stands_elsewhere_is_refused_but_a_link_to_click_is_not()
    {
        Assert.Empty(DocxTemplate.Problems(With(main => main.AddHyperlinkRelationship(new("https://example.com"), isExternal: true)), Definition));
        Assert.Contains("http://example.com/a.dotm", Assert.Single(DocxTemplate.Problems(With(main => SettingsOf(main)
            .AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new("http://example.com/a.dotm"))), Definition)), StringComparison.Ordinal);
        Assert.Contains("嵌有对象", Assert.Single(DocxTemplate.Problems(With(main => Feed(main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject"), "x")), Definition)), StringComparison.Ordinal);
        Assert.Contains("嵌有对象", Assert.Single(DocxTemplate.Problems(With(main => Feed(main.AddImagePart(ImagePartType.Png), "MZ\u0001\0\u0003")), Definition)), StringComparison.Ordinal);

        static DocumentSettingsPart SettingsOf(MainDocumentPart main)
        {
            var part = main.AddNewPart<DocumentSettingsPart>();
            part.Settings = new Settings();
            return part;
        }

        static void Feed(OpenXmlPart part, string content) => part.FeedData(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(content)));
    }

    [Fact]
    public void A_good_template_has_no_problems() =>
        Assert.Empty(DocxTemplate.Problems(Docx(P("{{applicant.name}}"), P("{{#materials}}"), P("{{name}}"), P("{{/materials}}")), Definition));

    private static DocumentFields TwoMaterials() => new()
    {
        ["materials"] = new DocumentFields[] { new() { ["name"] = "身份证", ["remark"] = "原件" }, new() { ["name"] = "申请表" } },
    };

    private static string Text(string[] paragraphs, DocumentFields fields) => Open(Fill(Docx([.. paragraphs.Select(P)]), fields)).InnerText;

    private static byte[] Fill(byte[] template, DocumentFields fields) => Assert.IsType<FillResult.Filled>(DocxTemplate.Fill(template, Definition, fields)).Docx;

    private static Paragraph P(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static TableCell Cell(string text) => new(P(text));

    private static byte[] Docx(params OpenXmlElement[] content)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(content));
        return buffer.ToArray();
    }

    private static byte[] With(Action<MainDocumentPart> add)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Docx(P("{{applicant.name}}")));
        using (var document = WordprocessingDocument.Open(buffer, isEditable: true)) add(document.MainDocumentPart!);
        return buffer.ToArray();
    }

    private static Body Open(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return (Body)document.MainDocumentPart!.Document!.Body!.CloneNode(true);
    }
}
