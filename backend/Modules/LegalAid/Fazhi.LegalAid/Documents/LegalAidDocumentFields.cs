using Fazhi.Platform.Documents;
using static Fazhi.Platform.Documents.FieldKind;

namespace Fazhi.LegalAid.Documents;

/// <summary>法律援助文书的栏目：路径、中文名称、是否必填。值由案件给出，路径即 <see cref="DocumentFields"/> 的键。</summary>
internal static class LegalAidDocumentFields
{
    public static readonly DocumentField Agency = new("agency.name", "法律援助机构", Sample: "某县法律援助中心");
    public static readonly DocumentField DocumentDate = new("document.date", "成文日期", Date);
    public static readonly DocumentField ApplicantName = new("applicant.name", "申请人（受援人）姓名", Sample: "张某某");
    public static readonly DocumentField ReceivedOn = new("application.receivedOn", "收到申请日期", Date, Sample: new DateOnly(2022, 9, 19));
    public static readonly DocumentField DecisionDueOn = new("decision.dueOn", "审查期限届满日", Date, Sample: new DateOnly(2022, 9, 26));
    public static readonly DocumentField SupplementDueOn = new("supplement.dueOn", "补充材料截止日期", Date, Sample: new DateOnly(2022, 9, 28));
    public static readonly DocumentField GrantedOn = new("grant.date", "给予法律援助决定日期", Date);
    public static readonly DocumentField GrantNumber = new("grant.number", "给予法律援助决定书文号", Sample: "法援决字〔2022〕12号");
    public static readonly DocumentField AidForm = new("aid.formName", "援助形式", Sample: "民事诉讼代理");

    /// <summary>办案机关通知辩护、通知代理的案件（法律援助法第二十五条、第二十八条）。</summary>
    public static readonly DocumentField Notified = new("case.isNotified", "是否办案机关通知指派", Condition, Required: false);

    /// <summary>成文之日是否适用司法部令第148号修订的《办理法律援助案件程序规定》（2023年9月1日起施行）。</summary>
    public static readonly DocumentField Regulation2023 = new("regulation2023", "是否适用2023年修订的程序规定", Condition, Required: false);

    public static readonly DocumentField ReceivedMaterials = new("materials", "收到的申请材料", List, Columns:
    [
        new("name", "材料名称", Sample: "法律援助申请表"), new("copies", "份数", Number), new("receivedOn", "收到日期", Date),
    ]);

    public static readonly DocumentField MissingMaterials = new("missingMaterials", "需要补充的材料", List, Required: false, Columns:
        [new("name", "材料名称", Sample: "经济困难状况说明表")]);

    public static readonly DocumentField Explanations = new("supplement.explanations", "需要说明的情况", Required: false);

    /// <summary>编文号的文书共有的栏目。</summary>
    public static readonly IReadOnlyList<DocumentField> Issued =
        [Agency, new("document.number", "文号", Sample: "法援决字〔2022〕12号"), DocumentDate, Regulation2023];

    public static readonly IReadOnlyList<DocumentField> Case =
    [
        new("case.number", "案件编号", Sample: "法援民字〔2022〕第36号"), new("case.kindName", "案件种类", Sample: "民事"),
        new("case.cause", "案由", Sample: "追索劳动报酬纠纷"), new("case.stageName", "案件阶段", Required: false, Sample: "一审"),
        new("opposingParty.name", "对方当事人", Required: false, Sample: "某某建设有限公司"),
    ];

    public static readonly IReadOnlyList<DocumentField> Applicant =
    [
        ApplicantName, new("applicant.sexName", "性别", Required: false, Sample: "男"),
        new("applicant.birthDate", "出生日期", Date, Required: false, Sample: new DateOnly(1990, 1, 1)),
        new("applicant.identityKindName", "证件种类", Required: false, Sample: "居民身份证"),
        new("applicant.identityNumber", "证件号码", Required: false, Sample: "360000190001010015"),
        new("applicant.address", "住址", Required: false, Sample: "某县某镇某村"),
        new("applicant.phone", "联系电话", Required: false, Sample: "0791-00000000"),
        new("applicant.categories", "受援人类别", Required: false, Sample: "农民工、农民"),
        new("applicant.agentName", "代为申请人", Required: false, Sample: "张某"),
    ];

    public static readonly IReadOnlyList<DocumentField> Decision =
    [
        new("decision.reasons", "理由", Sample: "申请事项属于请求支付劳动报酬，申请人系进城务工人员，免予核查经济困难状况，符合法律援助条件"),
        new("decision.legalBasis", "依据的法律条款", Sample: "《中华人民共和国法律援助法》第三十一条第五项、第四十二条第三项"),
    ];

    public static readonly IReadOnlyList<DocumentField> Contact =
    [
        new("agency.address", "法律援助机构地址", Required: false, Sample: "某镇某路1号"),
        new("agency.phone", "法律援助机构电话", Required: false, Sample: "0791-12348"),
        new("agency.contactName", "经办人", Required: false, Sample: "李某"),
    ];

    /// <summary>设立该法律援助机构的司法行政部门：收受异议（法律援助法第四十九条）。</summary>
    public static readonly IReadOnlyList<DocumentField> Bureau =
    [
        new("bureau.name", "司法行政部门", Sample: "某县司法局"), new("bureau.address", "司法行政部门地址", Required: false, Sample: "某镇某路1号"),
        new("bureau.phone", "司法行政部门电话", Required: false, Sample: "0791-00000000"),
    ];

    public static readonly IReadOnlyList<DocumentField> Authority =
    [
        new("authority.name", "办案机关", Required: false, Sample: "某县人民法院"),
        new("authority.caseNumber", "办案机关案号", Required: false, Sample: "（2022）赣0000民初12号"),
        new("notice.number", "通知辩护（代理）公函文号", Required: false, Sample: "检刑援〔2022〕5号"),
        new("notice.receivedOn", "收到通知日期", Date, Required: false, Sample: new DateOnly(2022, 9, 20)),
        new("aid.roleName", "援助人员身份", Required: false, Sample: "诉讼代理人"),
    ];

    public static readonly IReadOnlyList<DocumentField> Lawyer =
    [
        new("lawyer.name", "法律援助人员", Sample: "王某某"), new("lawyer.firm", "所属单位", Sample: "某某律师事务所"),
        new("lawyer.licence", "执业证号", Required: false, Sample: "13601202210000000"), new("lawyer.phone", "法律援助人员电话", Required: false, Sample: "13800000000"),
    ];

    public static readonly IReadOnlyList<DocumentField> Closing =
    [
        GrantedOn.Optional(), new("assignment.date", "指派日期", Date), new("closing.date", "结案日期", Date),
        new("closing.methodName", "结案方式", Sample: "判决"), new("closing.summary", "办理情况", Sample: "会见受援人、阅卷、调查取证、出庭代理，提交代理意见。"),
        new("closing.outcome", "案件结果", Sample: "法院判决支持受援人的诉讼请求。"),
        new("closing.recoveredAmount", "挽回或者取得利益金额", Money, Required: false, Sample: 32100m),
        new("closing.evidenceName", "结果凭据", Required: false, Sample: "（2022）赣0000民初12号民事判决书"),
        new("closing.checkOpinion", "归档材料审查意见", Required: false), new("subsidy.amount", "补贴金额", Money, Required: false, Sample: 1200m),
        new("closing.materials", "提交的归档材料", List, Required: false, Columns: [new("name", "材料名称", Sample: "代理词"), new("pages", "页数", Number, Required: false)]),
    ];

    public static readonly IReadOnlyList<DocumentField> Service = Choices(
    [
        new("service.documentName", "送达文书名称", Sample: "给予法律援助决定书"), new("service.documentNumber", "送达文书文号", Sample: "法援决字〔2022〕12号"),
        new("service.recipientName", "受送达人", Sample: "张某某"), new("service.address", "送达地点", Required: false, Sample: "某县法律援助中心"),
        new("service.methodName", "送达方式", Required: false, Sample: "直接送达"), new("service.servedOn", "送达日期", Date, Required: false),
        new("service.serverName", "送达人", Required: false, Sample: "李某"), new("service.remark", "备注", Required: false),
    ]);

    public static readonly IReadOnlyList<DocumentField> Change =
    [
        new("change.approved", "是否同意更换", Condition, Required: false), new("change.requestedOn", "申请更换日期", Date),
        new("change.reasons", "决定理由", Sample: "法律援助人员未按规定会见受援人"),
        new("formerLawyer.name", "原法律援助人员", Sample: "赵某某"), new("formerLawyer.firm", "原法律援助人员所属单位", Sample: "某某律师事务所"),
    ];

    public static readonly IReadOnlyList<DocumentField> Objection =
    [
        new("objection.receivedOn", "收到异议日期", Date), new("objection.grounds", "异议理由", Sample: "申请人认为其符合经济困难标准"),
        new("objection.upheld", "是否维持原决定", Condition, Required: false),
        new("contested.name", "被异议的决定", Sample: "不予法律援助决定书"), new("contested.number", "被异议决定的文号", Sample: "法援不字〔2022〕3号"),
        new("contested.date", "被异议决定的日期", Date), new("remedy.body", "行政复议机关", Required: false, Sample: "某县人民政府"),
        new("remedy.court", "有管辖权的人民法院", Required: false, Sample: "某县人民法院"),
    ];

    public static readonly IReadOnlyList<DocumentField> Duty =
    [
        new("duty.number", "登记编号", Required: false, Sample: "2022-001"), new("duty.placeName", "值班地点", Sample: "某县看守所法律援助工作站"),
        new("duty.date", "帮助日期", Date), new("duty.stageName", "案件阶段", Required: false, Sample: "审查起诉"),
        new("person.name", "犯罪嫌疑人（被告人）姓名", Sample: "刘某"), new("person.sexName", "性别", Required: false, Sample: "男"),
        new("person.identityNumber", "证件号码", Required: false), new("duty.charge", "涉嫌罪名", Sample: "危险驾驶罪"),
        new("authority.name", "办案机关", Sample: "某县人民检察院"), new("duty.helpKinds", "法律帮助内容", Sample: "法律咨询、程序选择建议、认罪认罚见证"),
        new("duty.opinion", "对案件处理的意见", Required: false), new("duty.transferred", "转交法律援助申请情况", Required: false),
        new("lawyer.name", "值班律师", Sample: "王某某"), new("lawyer.firm", "所属律师事务所", Sample: "某某律师事务所"), new("lawyer.licence", "执业证号", Required: false),
    ];

    public static readonly IReadOnlyList<DocumentField> Archive =
    [
        new("archive.year", "年度", Sample: "2022"), new("archive.number", "卷宗号", Required: false, Sample: "2022-民-036"),
        new("archive.retention", "保管期限", Required: false, Sample: "10年"), new("application.receivedOn", "收案日期", Date),
        new("closing.date", "结案日期", Date), new("closing.outcome", "处理结果", Sample: "判决支持诉讼请求"),
        new("archive.filedOn", "归档日期", Date, Required: false), new("archive.pages", "总页数", Number, Required: false, Sample: 86),
        new("archive.items", "卷内目录", List, Columns:
        [
            new("name", "材料名称", Sample: "法律援助申请表"), new("date", "材料日期", Date, Required: false),
            new("from", "起页", Number, Required: false), new("remark", "备注", Required: false),
        ]),
    ];

    private static IReadOnlyList<DocumentField> Choices(IReadOnlyList<DocumentField> fields) => [.. fields.Select(f => f with { IsChoice = true })];
}
