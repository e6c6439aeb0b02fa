using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.LegalAid.Documents;
using Fazhi.LegalAid.Tests.Documents.TemplateWorkshop;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Documents.Gb9704;
using Xunit;

namespace Fazhi.LegalAid.Tests.Documents;

public sealed class ShippedTemplateTests
{
    static ShippedTemplateTests() => Workshop.WriteIfAsked();

    public static TheoryData<string> Codes => [.. LegalAidDocuments.All.Select(d => d.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_shipped_file_is_what_the_workshop_makes(string code) =>
        Assert.Equal(Text(Workshop.Templates[Definition(code)]().ToDocx()), Text(Shipped(code)));

    [Theory, MemberData(nameof(Codes))]
    public void The_template_passes_the_check_of_an_upload(string code) => Assert.Empty(DocxTemplate.Problems(Shipped(code), Definition(code)));

    [Theory, MemberData(nameof(Codes))]
    public void The_filled_document_keeps_the_official_layout_and_is_valid(string code)
    {
        foreach (var conditions in new[] { true, false })
        {
            var docx = Fill(code, conditions);
            Assert.Empty(OfficialLayout.Check(docx));
            using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void An_empty_dossier_yields_the_missing_fields_and_no_document(string code)
    {
        var missing = Assert.IsType<FillResult.MissingFields>(DocxTemplate.Fill(Shipped(code), Definition(code), []));
        Assert.All(missing.Fields, f => Assert.True(f.Required));
        Assert.Contains(missing.Fields, f => f.Path is "applicant.name" or "person.name" or "service.recipientName");
    }

    [Fact]
    public void A_refusal_gives_reasons_and_names_the_remedy_of_article_49()
    {
        var text = Words(Fill(LegalAidDocuments.Refusal.Code, conditions: true));
        Assert.Contains("向设立本中心的司法行政部门某县司法局", text, StringComparison.Ordinal);
        Assert.Contains("自收到本决定书之日起十五日内", text, StringComparison.Ordinal);
        Assert.Contains("第四十九条", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_regulation_of_2023_no_document_states_its_fifteen_days()
    {
        var text = Words(Fill(LegalAidDocuments.Refusal.Code, conditions: false));
        Assert.DoesNotContain("十五日", text, StringComparison.Ordinal);
        Assert.DoesNotContain("办理法律援助案件程序规定", text, StringComparison.Ordinal);
    }

    private static DocumentDefinition Definition(string code) => LegalAidDocuments.All.Single(d => d.Code == code);

    private static byte[] Shipped(string code) => File.ReadAllBytes(Workshop.PathOf(Definition(code)));

    private static byte[] Fill(string code, bool conditions)
    {
        var fields = Definition(code).Samples();
        foreach (var condition in Definition(code).Fields.Where(f => f.Kind == FieldKind.Condition)) fields[condition.Path] = conditions;
        var docx = Assert.IsType<FillResult.Filled>(DocxTemplate.Fill(Shipped(code), Definition(code), fields)).Docx;
        if (Environment.GetEnvironmentVariable("FAZHI_WRITE_FILLED") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{code}-{(conditions ? 1 : 0)}.docx"), docx);
        return docx;
    }

    private static string Words(byte[] docx) => Body(docx, b => b.InnerText);

    private static string Text(byte[] docx) => Body(docx, b => b.OuterXml);

    private static string Body(byte[] docx, Func<Body, string> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return read(document.MainDocumentPart!.Document!.Body!);
    }
}
