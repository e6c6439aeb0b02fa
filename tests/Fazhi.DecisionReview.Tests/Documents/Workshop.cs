using System.Runtime.CompilerServices;
using Fazhi.DecisionReview.Documents;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Gb9704;

namespace Fazhi.DecisionReview.Tests.Documents;

/// <summary>Where the shipped templates were made. Run the tests with FAZHI_WRITE_TEMPLATES=1 to write them again after a change here.</summary>
internal static class Workshop
{
    public static readonly IReadOnlyDictionary<DocumentDefinition, Func<OfficialDocument>> Templates = new Dictionary<DocumentDefinition, Func<OfficialDocument>>
    {
        [DecisionReviewDocuments.Supplement] = Supplement,
        [DecisionReviewDocuments.Opinion] = Opinion,
    };

    public static string PathOf(DocumentDefinition definition) => Path.Combine(Folder(), definition.Code.Split('.')[^1] + ".docx");

    public static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable("FAZHI_WRITE_TEMPLATES") is not "1") return;
        Directory.CreateDirectory(Folder());
        foreach (var (definition, make) in Templates) File.WriteAllBytes(PathOf(definition), make().ToDocx());
    }

    private static OfficialDocument Supplement() => new OfficialDocument()
        .Heading("{{agency.name}}", "补充材料通知书").Number("{{document.number}}")
        .Addressee("{{submitter.organization}}")
        .Paragraph(
            "你单位于{{review.submittedOn}}送请合法性审查的《{{review.subject}}》（{{review.number}}）收悉。经审核，送审材料不符合要求，"
            + "根据《重大行政决策程序暂行条例》第二十六条第一款的规定，请于{{supplement.dueOn}}前补充下列材料：")
        .Mark("{{#missingMaterials}}").Paragraph("{{序号}}．{{name}}；").Mark("{{/missingMaterials}}")
        .Paragraph("以上为需要补充的全部材料。合法性审查的时间自材料补齐之日的次日起重新计算。")
        .Signature("{{agency.name}}", "{{document.date}}");

    private static OfficialDocument Opinion() => new OfficialDocument()
        .Heading("{{agency.name}}", "合法性审查意见书").Number("{{document.number}}")
        .Addressee("{{submitter.organization}}")
        .Paragraph(
            "你单位于{{review.submittedOn}}送请合法性审查的《{{review.subject}}》（{{review.kindName}}，{{review.number}}，第{{review.round}}次送审）收悉。"
            + "根据{{review.legalBasis}}，本机关从是否符合法定权限、是否履行法定程序、内容是否符合法律法规规章和国家政策三个方面进行了审查"
            + "{{#advisers}}，并听取了{{advisers}}的法律意见{{/advisers}}。现提出意见如下：")
        .Section("一、审查结论")
        .Paragraph("{{conclusion.outcomeName}}。{{conclusion.summary}}")
        .Mark("{{#findings}}").Paragraph("{{序号}}．{{clause}}：{{problem}}。建议：{{suggestion}}。{{#basis}}依据：{{basis}}。{{/basis}}").Mark("{{/findings}}")
        .Section("二、有关事项")
        .Mark("{{#conclusion.mayProceed}}")
        .Paragraph("请根据本意见进行必要的调整或者补充，并书面反馈采纳情况；未采纳的，说明理由。")
        .Mark("{{/conclusion.mayProceed}}")
        .Mark("{{^conclusion.mayProceed}}")
        .Paragraph("未经合法性审查或者经审查不合法的，不得提交讨论、签订或者印发。请修改后再次送审，并书面反馈采纳情况；未采纳的，说明理由。")
        .Mark("{{/conclusion.mayProceed}}")
        .Paragraph("本意见仅就送审材料提出，供你单位使用，未经本机关同意不得对外公开或者作为证据提供。")
        .Signature("{{agency.name}}", "{{document.date}}");

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../backend/Modules/DecisionReview/Fazhi.DecisionReview/Documents"));
}
