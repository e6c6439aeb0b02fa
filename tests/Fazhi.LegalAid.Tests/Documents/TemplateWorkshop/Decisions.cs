using Fazhi.Platform.Documents.Gb9704;

namespace Fazhi.LegalAid.Tests.Documents.TemplateWorkshop;

/// <summary>给予、不予、终止法律援助，更换法律援助人员，异议审查各决定书。</summary>
internal static class Decisions
{
    private const string Address = "{{#bureau.address}}（地址：{{bureau.address}}{{#bureau.phone}}，联系电话：{{bureau.phone}}{{/bureau.phone}}）{{/bureau.address}}";

    private const string Objection =
        "如对本决定有异议，根据《中华人民共和国法律援助法》第四十九条的规定，可以{{#regulation2023}}自收到本决定书之日起十五日内{{/regulation2023}}"
        + "向设立本中心的司法行政部门{{bureau.name}}" + Address + "书面提出。司法行政部门自收到异议之日起五日内进行审查，作出维持本决定或者责令本中心改正的决定。"
        + "对司法行政部门维持本决定不服的，可以依法申请行政复议或者提起行政诉讼。";

    public static OfficialDocument Grant() => new OfficialDocument()
        .Heading("{{agency.name}}", "给予法律援助决定书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你于{{application.receivedOn}}就{{case.cause}}向本中心提出法律援助申请。经审查，{{decision.reasons}}。根据{{decision.legalBasis}}和"
            + "《中华人民共和国法律援助法》第四十三条第一款的规定，本中心决定给予法律援助，援助形式为{{aid.formName}}。",
            "本中心将自作出本决定之日起三日内指派法律援助人员为你提供法律援助。",
            "你有权向本中心、法律援助人员了解法律援助事项办理情况；本中心、法律援助人员未依法履行职责的，可以向司法行政部门投诉，并可以请求本中心更换法律援助人员。"
            + "法律援助人员不得向你收取任何财物。",
            "你应当如实陈述与法律援助事项有关的情况，及时提供证据材料，协助、配合办理法律援助事项。有《中华人民共和国法律援助法》第四十八条第一款规定情形之一的，"
            + "本中心将作出终止法律援助的决定。",
            "{{#agency.phone}}联系人：{{agency.contactName}}　联系电话：{{agency.phone}}{{/agency.phone}}")
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument Refusal() => new OfficialDocument()
        .Heading("{{agency.name}}", "不予法律援助决定书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你于{{application.receivedOn}}就{{case.cause}}向本中心提出法律援助申请。经审查，{{decision.reasons}}。根据{{decision.legalBasis}}和"
            + "《中华人民共和国法律援助法》第四十三条第一款的规定，本中心决定不予法律援助。",
            Objection)
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument Termination() => new OfficialDocument()
        .Heading("{{agency.name}}", "终止法律援助决定书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "{{#case.isNotified}}{{authority.name}}于{{grant.date}}以{{notice.number}}通知本中心为你提供法律援助{{/case.isNotified}}"
            + "{{^case.isNotified}}你因{{case.cause}}申请法律援助，本中心于{{grant.date}}{{#grant.number}}以{{grant.number}}{{/grant.number}}决定给予法律援助{{/case.isNotified}}"
            + "{{#lawyer.name}}，由{{lawyer.firm}}{{lawyer.name}}提供法律援助{{/lawyer.name}}。现查明，{{decision.reasons}}。",
            "根据{{decision.legalBasis}}的规定，本中心决定终止对你的法律援助。",
            Objection)
        .Signature("{{agency.name}}", "{{document.date}}")
        .Note("本决定书同时发送法律援助人员所属单位{{#authority.name}}，并函告{{authority.name}}{{/authority.name}}");

    public static OfficialDocument ChangeOfLawyer() => new OfficialDocument()
        .Heading("{{agency.name}}", "更换法律援助人员决定书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你于{{change.requestedOn}}请求更换承办你{{case.cause}}一案的法律援助人员{{formerLawyer.name}}（{{formerLawyer.firm}}）。经审查，{{change.reasons}}。")
        .Mark("{{#change.approved}}")
        .Paragraph(
            "根据《中华人民共和国法律援助法》第五十五条{{#regulation2023}}和《办理法律援助案件程序规定》第三十七条{{/regulation2023}}的规定，本中心决定同意更换，"
            + "另行指派{{lawyer.firm}}{{lawyer.name}}{{#lawyer.phone}}（联系电话：{{lawyer.phone}}）{{/lawyer.phone}}为你提供法律援助。",
            "请与原法律援助人员所属单位解除或者变更委托协议和授权委托书。原法律援助人员应当与更换后的法律援助人员办理案件材料移交手续。")
        .Mark("{{/change.approved}}")
        .Mark("{{^change.approved}}")
        .Paragraph(
            "根据《中华人民共和国法律援助法》第五十五条{{#regulation2023}}和《办理法律援助案件程序规定》第三十七条{{/regulation2023}}的规定，本中心决定不予更换，"
            + "由{{formerLawyer.name}}继续为你提供法律援助。",
            "如认为本中心、法律援助人员未依法履行职责，可以向{{bureau.name}}" + Address + "投诉。")
        .Mark("{{/change.approved}}")
        .Signature("{{agency.name}}", "{{document.date}}");

    public static OfficialDocument ObjectionReview() => new OfficialDocument()
        .Heading("{{bureau.name}}", "异议审查决定书").Number("{{document.number}}")
        .Addressee("{{applicant.name}}")
        .Paragraph(
            "你对{{agency.name}}于{{contested.date}}作出的{{contested.name}}（{{contested.number}}）有异议，本机关于{{objection.receivedOn}}收到。",
            "你提出：{{objection.grounds}}。",
            "经审查，{{decision.reasons}}。")
        .Mark("{{#objection.upheld}}")
        .Paragraph(
            "根据{{decision.legalBasis}}和《中华人民共和国法律援助法》第四十九条第二款{{#regulation2023}}、《办理法律援助案件程序规定》第二十三条第一款{{/regulation2023}}的规定，"
            + "本机关决定维持上述决定。",
            "如不服本决定，可以自收到本决定书之日起六十日内{{#remedy.body}}向{{remedy.body}}{{/remedy.body}}申请行政复议，或者自收到本决定书之日起六个月内"
            + "{{#remedy.court}}向{{remedy.court}}{{/remedy.court}}提起行政诉讼。")
        .Mark("{{/objection.upheld}}")
        .Mark("{{^objection.upheld}}")
        .Paragraph(
            "根据{{decision.legalBasis}}和《中华人民共和国法律援助法》第四十九条第二款{{#regulation2023}}、《办理法律援助案件程序规定》第二十三条第一款{{/regulation2023}}的规定，"
            + "本机关责令{{agency.name}}改正上述决定，依法为你提供法律援助。")
        .Mark("{{/objection.upheld}}")
        .Signature("{{bureau.name}}", "{{document.date}}");
}
