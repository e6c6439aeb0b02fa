namespace Fazhi.NormativeDocuments.Domain;

/// <summary>Rules of law that the making, issue and register of normative documents must keep.</summary>
internal static class NormRules
{
    private const string Making = "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知（国办发〔2018〕37号）";
    private const string Review = "国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见（国办发〔2018〕115号）";

    public static readonly Rule ListedIssuer = new("normative-documents.listed-issuer", Making,
        "制定主体须在公布的制定主体清单之内，临时性机构、议事协调机构和部门内设机构不得制发规范性文件。");

    public static readonly Rule TextNeeded = new("normative-documents.text-needed", Making, "没有文本，不能进入下一步。");

    public static readonly Rule BasisNeeded = new("normative-documents.basis-needed", Making, "没有列明制定依据的，不能进入下一步。");

    public static readonly Rule CommentFloor = new("normative-documents.comment-floor", "优化营商环境条例第六十二条；市县法治政府建设示范指标体系（2021年版）第24项",
        "公开征求意见的时间不足：与市场主体生产经营活动密切相关的一般不少于30日，其他的一般不少于7个工作日；确需提前结束的，应当说明理由。");

    public static readonly Rule CalendarAnnounced = new("normative-documents.calendar-announced", "国务院办公厅节假日安排",
        "征求意见的期间跨入尚未公布放假安排的年份，不能算出截止之日；请先登记放假安排。");

    public static readonly Rule ReasonsNeeded = new("normative-documents.reasons-needed", Making, "应当写明理由。");

    public static readonly Rule HitsAnswered = new("normative-documents.hits-answered", Making,
        "文本中有涉及行政许可、行政处罚、行政强制、收费、证明或者地方保护的用语，须由审查人写明结论：");

    public static readonly Rule CountyReview = new("normative-documents.county-review", Review,
        "县人民政府及其办公室制发的规范性文件，由县司法行政部门进行合法性审核，不能自行登记审核意见。");

    public static readonly Rule OwnReview = new("normative-documents.own-review", Review,
        "部门、乡镇制发的规范性文件，由本机关承担合法性审核工作的机构审核；请登记其书面意见。");

    public static readonly Rule OwnDiscussion = new("normative-documents.amended-before-discussion", Review,
        "审核意见要求修改的，修改后方可提交集体讨论；没有采纳的，应当说明理由。");

    public static readonly Rule IssuedBeforePublished = new("normative-documents.issued-before-published", Making, "公布之日不能早于印发之日。");

    public static readonly Rule EffectiveAfterPublication = new("normative-documents.effective-after-publication", "优化营商环境条例第六十四条",
        "未经公布的规范性文件不得作为行政管理依据：施行之日不能早于公布之日。");

    public static readonly Rule ValidityCap = new("normative-documents.validity-cap", "规范性文件有效期的规定（规则目录 norm-validity、norm-trial-validity）",
        "有效期超过上限：");

    public static readonly Rule ValidityForward = new("normative-documents.validity-forward", "规范性文件有效期的规定", "有效期届满之日须晚于施行之日，延续后须晚于原届满之日。");

    public static readonly Rule StillValid = new("normative-documents.still-valid", "规范性文件有效期的规定", "有效期尚未届满，不能按期满失效处理。");

    public static readonly Rule AlreadyExpired = new("normative-documents.already-expired", "规范性文件有效期的规定", "有效期已经届满，自动失效，不能再延续；需要继续执行的，应当重新制定。");

    public static readonly Rule FilingsMade = new("normative-documents.filings-made", "有件必备", "还没有报送备案：");

    public static readonly Rule PublishedBeforeFiling = new("normative-documents.published-before-filing", "有件必备", "文件尚未公布，没有可以报送备案的正式文本。");

    public static readonly Rule FilingOnce = new("normative-documents.filing-once", "有件必备", "已经向该机关报送过备案。");

    public static readonly Rule FilingAuthorityFits = new("normative-documents.filing-authority", "有件必备",
        "县人民政府的文件报上一级人民政府和本级人大常委会备案；部门、乡镇的文件报县人民政府备案。");

    public static readonly Rule NumberOnce = new("normative-documents.number-once", "统一登记、统一编号、统一印发", "登记簿中已有这个文号：");

    public static readonly Rule IssuerOnce = new("normative-documents.issuer-once", "制定主体清单", "清单中已有这个制定主体。");
}
