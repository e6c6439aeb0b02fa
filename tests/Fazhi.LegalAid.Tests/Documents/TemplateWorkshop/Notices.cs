using Fazhi.Platform.Documents.Gb9704;

namespace Fazhi.LegalAid.Tests.Documents.TemplateWorkshop;

/// <summary>受理、补充材料、指派通知书和公函。</summary>
internal static class Notices
{
    private const string Contact = "{{#agency.phone}}联系人：{{agency.contactName}}　联系电话：{{agency.phone}}{{/agency.phone}}";

    public static OfficialDocument Acceptance() => new OfficialDocument()
        .Heading("{{agency.name}}", "法律援助申请受理通知书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你于{{application.receivedOn}}就{{case.cause}}向本中心提出的法律援助申请收悉。经查，申请材料齐全，属于本中心受理范围，"
            + "{{#regulation2023}}根据《办理法律援助案件程序规定》第十三条第一项的规定，{{/regulation2023}}本中心予以受理，收到的材料如下：")
        .Table([18, 78, 20, 40],
            OfficialRow.Of(OfficialCell.Name("序号"), OfficialCell.Name("材料名称"), OfficialCell.Name("份数"), OfficialCell.Name("收到日期")),
            OfficialRow.Of(OfficialCell.Name("{{#materials}}{{index}}"), "{{name}}", OfficialCell.Name("{{copies}}"), OfficialCell.Name("{{receivedOn}}{{/materials}}")))
        .Paragraph(
            "根据《中华人民共和国法律援助法》第四十三条第一款的规定，本中心将自收到法律援助申请之日起七日内，即于{{decision.dueOn}}前，"
            + "作出是否给予法律援助的决定。需要补充材料、作出说明的，所需时间不计入审查期限。",
            Contact)
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument Supplement() => new OfficialDocument()
        .Heading("{{agency.name}}", "补充材料通知书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你于{{application.receivedOn}}就{{case.cause}}向本中心提出的法律援助申请收悉。经审查，申请材料不齐全。根据《中华人民共和国法律援助法》第四十三条第二款"
            + "{{#regulation2023}}和《办理法律援助案件程序规定》第十三条第二项{{/regulation2023}}的规定，现一次性告知你需要补充的全部内容：")
        .Mark("{{#missingMaterials}}").Paragraph("{{index}}．{{name}}；").Mark("{{/missingMaterials}}")
        .Mark("{{#supplement.explanations}}").Paragraph("需要说明的情况：{{supplement.explanations}}").Mark("{{/supplement.explanations}}")
        .Paragraph(
            "请于{{supplement.dueOn}}前向本中心补充上述材料或者作出说明。未按要求补充材料或者作出说明的，视为撤回申请。",
            "补充材料、作出说明所需的时间不计入审查期限。", Contact)
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument Assignment() => new OfficialDocument()
        .Heading("{{agency.name}}", "指派通知书").Number("{{document.number}}")
        .Addressee("{{lawyer.firm}}")
        .Mark("{{#case.isNotified}}")
        .Paragraph(
            "{{authority.name}}通知本中心为{{applicant.name}}{{case.cause}}一案指派律师。根据《中华人民共和国法律援助法》第三十六条"
            + "{{#regulation2023}}和《办理法律援助案件程序规定》第二十四条第二款{{/regulation2023}}的规定，现指派你单位{{lawyer.name}}"
            + "{{#lawyer.licence}}（执业证号：{{lawyer.licence}}）{{/lawyer.licence}}为其提供法律援助，援助形式为{{aid.formName}}。")
        .Mark("{{/case.isNotified}}")
        .Mark("{{^case.isNotified}}")
        .Paragraph(
            "{{applicant.name}}{{case.cause}}一案，本中心已决定给予法律援助。根据《中华人民共和国法律援助法》第四十三条第一款"
            + "{{#regulation2023}}和《办理法律援助案件程序规定》第二十四条第一款{{/regulation2023}}的规定，现指派你单位{{lawyer.name}}"
            + "{{#lawyer.licence}}（执业证号：{{lawyer.licence}}）{{/lawyer.licence}}为其提供法律援助，援助形式为{{aid.formName}}。")
        .Mark("{{/case.isNotified}}")
        .Paragraph(
            "案件编号：{{case.number}}",
            "{{#authority.name}}办案机关：{{authority.name}}{{#authority.caseNumber}}　案号：{{authority.caseNumber}}{{/authority.caseNumber}}{{/authority.name}}",
            "{{#applicant.phone}}受援人联系电话：{{applicant.phone}}{{/applicant.phone}}",
            "请遵守下列要求：",
            "{{#regulation2023}}一、自收到指派之日起五日内，与受援人或者其法定代理人、近亲属签订委托协议和授权委托书，因受援人原因或者其他客观原因无法按时签订的除外。{{/regulation2023}}"
            + "{{^regulation2023}}一、收到指派后，及时与受援人或者其法定代理人、近亲属签订委托协议和授权委托书。{{/regulation2023}}",
            "二、无正当理由不得拒绝、拖延或者终止提供法律援助服务，按照规定向受援人通报办理情况，不得向受援人收取任何财物。",
            "三、发现《中华人民共和国法律援助法》第四十八条第一款规定情形的，及时向本中心报告。",
            "四、自结案之日起三十日内，向本中心提交结案归档材料。", Contact)
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument OfficialLetter() => new OfficialDocument()
        .RedHead("{{agency.name}}", "{{document.number}}")
        .Heading("法律援助公函").Blank()
        .Addressee("{{authority.name}}")
        .Mark("{{#case.isNotified}}")
        .Paragraph(
            "贵单位{{#notice.number}}{{notice.number}}{{/notice.number}}通知收悉。根据《中华人民共和国法律援助法》第三十六条"
            + "{{#regulation2023}}和《办理法律援助案件程序规定》第二十四条第二款{{/regulation2023}}的规定，本中心现指派{{lawyer.firm}}{{lawyer.name}}"
            + "担任{{applicant.name}}{{case.cause}}一案{{#case.stageName}}{{case.stageName}}阶段{{/case.stageName}}的{{aid.roleName}}。")
        .Mark("{{/case.isNotified}}")
        .Mark("{{^case.isNotified}}")
        .Paragraph(
            "{{applicant.name}}就{{case.cause}}一案{{#authority.caseNumber}}（案号：{{authority.caseNumber}}）{{/authority.caseNumber}}向本中心申请法律援助。经审查，"
            + "符合法律援助条件，根据《中华人民共和国法律援助法》第四十三条第一款的规定，本中心决定给予法律援助，现指派{{lawyer.firm}}{{lawyer.name}}"
            + "担任其{{aid.roleName}}。")
        .Mark("{{/case.isNotified}}")
        .Paragraph(
            "请依法为法律援助人员开展工作提供便利。根据《中华人民共和国法律援助法》第五十三条的规定，人民法院应当根据情况对受援人缓收、减收或者免收诉讼费用，"
            + "对法律援助人员复制相关材料等费用予以免收或者减收。",
            "特此函告。",
            "{{#lawyer.phone}}法律援助人员：{{lawyer.name}}　联系电话：{{lawyer.phone}}{{/lawyer.phone}}", Contact)
        .Signature("{{agency.name}}", "{{document.date}}");
}
