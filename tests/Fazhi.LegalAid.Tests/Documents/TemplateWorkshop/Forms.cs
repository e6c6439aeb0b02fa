using Fazhi.Platform.Documents.Gb9704;
using static Fazhi.Platform.Documents.Gb9704.OfficialCell;

namespace Fazhi.LegalAid.Tests.Documents.TemplateWorkshop;

/// <summary>结案报告表、送达回证、值班律师法律帮助登记表、卷宗封面和卷内目录。</summary>
internal static class Forms
{
    public static OfficialDocument ClosingReport() => new OfficialDocument()
        .Heading("法律援助案件结案报告表")
        .TableNote("案件编号：{{case.number}}")
        .Table([30, 48, 30, 48],
            new(8, Name("受援人"), "{{applicant.name}}", Name("性别"), "{{applicant.sexName}}"),
            new(8, Name("受援人类别"), Wide("{{applicant.categories}}", 3)),
            new(8, Name("案件种类"), "{{case.kindName}}", Name("案由"), "{{case.cause}}"),
            new(8, Name("援助形式"), "{{aid.formName}}", Name("案件阶段"), "{{case.stageName}}"),
            new(8, Name("对方当事人"), "{{opposingParty.name}}", Name("办案机关"), "{{authority.name}}"),
            new(8, Name("法律援助人员"), "{{lawyer.name}}", Name("执业证号"), "{{lawyer.licence}}"),
            new(8, Name("所属单位"), Wide("{{lawyer.firm}}", 3)),
            new(8, Name("指派日期"), "{{assignment.date}}", Name("结案日期"), "{{closing.date}}"),
            new(8, Name("结案方式"), "{{closing.methodName}}", Name("取得利益"), "{{closing.recoveredAmount}}"),
            new(22, Name("办理情况"), Wide("{{closing.summary}}", 3)),
            new(20, Name("案件结果"), Wide("{{closing.outcome}}\n{{#closing.evidenceName}}凭据：{{closing.evidenceName}}{{/closing.evidenceName}}", 3)),
            new(20, Name("提交的\n归档材料"), Wide("{{#closing.materials}}\n{{index}}．{{name}}{{#pages}}（{{pages}}页）{{/pages}}\n{{/closing.materials}}", 3)),
            new(16, Name("法律援助\n人员签名"), Wide("\n　　　　　　　　　　　　　　年　　月　　日", 3)),
            new(20, Name("法律援助\n机构意见"),
                Wide("{{closing.checkOpinion}}\n{{#subsidy.amount}}补贴：{{subsidy.amount}}（{{subsidy.amount|大写}}）{{/subsidy.amount}}\n\n　　　　　　　　　　　　　　年　　月　　日", 3)));

    public static OfficialDocument ServiceReceipt() => new OfficialDocument()
        .Heading("{{agency.name}}", "送达回证").Blank()
        .Table([42, 44, 70],
            new(12, Name("案　　由"), Wide("{{case.cause}}", 2)),
            new(12, Name("案件编号"), Wide("{{case.number}}", 2)),
            new(17, Name("送达文书\n名称和文号"), Wide("{{service.documentName}}\n{{service.documentNumber}}", 2)),
            new(12, Name("受送达人"), Wide("{{service.recipientName}}", 2)),
            new(12, Name("送达地点"), Wide("{{service.address}}", 2)),
            new(12, Name("送达方式"), Wide("{{service.methodName}}", 2)),
            new(17, Name("受送达人\n签名或者盖章"), Wide("\n　　　　　　　　　　　　年　　月　　日", 2)),
            new(17, Name("代收人签名\n及与受送达人关系"), Wide("\n　　　　　　　　　　　　年　　月　　日", 2)),
            new(12, Name("送达人"), "{{service.serverName}}", "送达日期：{{service.servedOn}}"),
            new(17, Name("备　　注"), Wide("{{service.remark}}", 2)))
        .TableNote("注：受送达人拒绝接收的，应当记明拒收事由和日期，由送达人、见证人签名或者盖章。");

    public static OfficialDocument DutyLawyer() => new OfficialDocument()
        .Heading("值班律师法律帮助登记表")
        .TableNote("{{agency.name}}{{#duty.number}}　　编号：{{duty.number}}{{/duty.number}}")
        .Table([36, 42, 30, 48],
            new(9, Name("犯罪嫌疑人、\n被告人姓名"), "{{person.name}}", Name("性别"), "{{person.sexName}}"),
            new(9, Name("证件号码"), Wide("{{person.identityNumber}}", 3)),
            new(9, Name("涉嫌罪名"), "{{duty.charge}}", Name("案件阶段"), "{{duty.stageName}}"),
            new(9, Name("办案机关"), Wide("{{authority.name}}", 3)),
            new(9, Name("值班地点"), "{{duty.placeName}}", Name("帮助日期"), "{{duty.date}}"),
            new(20, Name("法律帮助内容"), Wide("{{duty.helpKinds}}", 3)),
            new(20, Name("对案件处理\n的意见"), Wide("{{duty.opinion}}", 3)),
            new(15, Name("转交法律援助\n申请情况"), Wide("{{duty.transferred}}", 3)),
            new(9, Name("值班律师"), "{{lawyer.name}}", Name("执业证号"), "{{lawyer.licence}}"),
            new(9, Name("所属律师事务所"), Wide("{{lawyer.firm}}", 3)),
            new(16, Name("犯罪嫌疑人、\n被告人签名"), Wide("\n　　　　　　　　　　　　　　年　　月　　日", 3)),
            new(16, Name("值班律师签名"), Wide("\n　　　　　　　　　　　　　　年　　月　　日", 3)))
        .TableNote("注：犯罪嫌疑人、被告人通过值班律师提出法律援助申请的，值班律师应当在二十四小时内将申请转交法律援助机构（《中华人民共和国法律援助法》第三十九条第二款）。");

    public static OfficialDocument Dossier() => new OfficialDocument()
        .Display("{{agency.name}}", 26).Display("法律援助案件卷宗", 36).Display("（{{archive.year}}年度）", 22).Blank()
        .Table([40, 38, 36, 42],
            new(12, Name("案件编号"), Wide("{{case.number}}", 3)),
            new(12, Name("受 援 人"), Wide("{{applicant.name}}", 3)),
            new(12, Name("案件种类"), "{{case.kindName}}", Name("案　　由"), "{{case.cause}}"),
            new(12, Name("援助形式"), "{{aid.formName}}", Name("案件阶段"), "{{case.stageName}}"),
            new(12, Name("对方当事人"), Wide("{{opposingParty.name}}", 3)),
            new(12, Name("办案机关"), Wide("{{authority.name}}", 3)),
            new(12, Name("法律援助人员"), "{{lawyer.name}}", Name("所属单位"), "{{lawyer.firm}}"),
            new(12, Name("收案日期"), "{{application.receivedOn}}", Name("结案日期"), "{{closing.date}}"),
            new(20, Name("处理结果"), Wide("{{closing.outcome}}", 3)),
            new(12, Name("归档日期"), "{{archive.filedOn}}", Name("保管期限"), "{{archive.retention}}"),
            new(12, Name("卷宗号"), "{{archive.number}}", Name("页　　数"), "{{archive.pages}}"))
        .PageBreak()
        .Heading("卷内目录")
        .Table([14, 64, 38, 16, 24],
            OfficialRow.Of(Name("序号"), Name("材料名称"), Name("日期"), Name("页次"), Name("备注")),
            OfficialRow.Of(Name("{{#archive.items}}{{index}}"), "{{name}}", Name("{{date}}"), Name("{{from}}"), "{{remark}}{{/archive.items}}"));
}
