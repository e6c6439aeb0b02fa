using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.DecisionReview.Documents;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Documents.Gb9704;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Documents;

public sealed class ShippedTemplateTests
{
    static ShippedTemplateTests() => Workshop.WriteIfAsked();

    public static TheoryData<string> Codes => [.. DecisionReviewDocuments.All.Select(d => d.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_shipped_file_is_what_the_workshop_makes(string code) =>
        Assert.Equal(Body(Workshop.Templates[Definition(code)]().ToDocx(), b => b.OuterXml), Body(Shipped(code), b => b.OuterXml));

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

    [Fact]
    public void An_opinion_that_finds_the_draft_unlawful_forbids_its_discussion()
    {
        var unlawful = Body(Fill(DecisionReviewDocuments.Opinion.Code, conditions: false), b => b.InnerText);
        Assert.Contains("经审查不合法的，不得提交讨论", unlawful, StringComparison.Ordinal);
        Assert.DoesNotContain("不得提交讨论", Body(Fill(DecisionReviewDocuments.Opinion.Code, conditions: true), b => b.InnerText), StringComparison.Ordinal);
    }

    private static DocumentDefinition Definition(string code) => DecisionReviewDocuments.All.Single(d => d.Code == code);

    private static byte[] Shipped(string code) => File.ReadAllBytes(Workshop.PathOf(Definition(code)));

    private static byte[] Fill(string code, bool conditions)
    {
        var fields = Definition(code).Samples();
        foreach (var condition in Definition(code).Fields.Where(f => f.Kind == FieldKind.Condition)) fields[condition.Path] = conditions;
        return Assert.IsType<FillResult.Filled>(DocxTemplate.Fill(Shipped(code), Definition(code), fields)).Docx;
    }

    private static string Body(byte[] docx, Func<Body, string> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return read(document.MainDocumentPart!.Document!.Body!);
    }
}
