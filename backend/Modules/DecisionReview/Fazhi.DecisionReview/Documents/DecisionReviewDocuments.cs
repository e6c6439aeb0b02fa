using Fazhi.Platform.Documents;
using static Fazhi.Platform.Documents.FieldKind;

namespace Fazhi.DecisionReview.Documents;

/// <summary>决策审查的文书种类；模板是同一文件夹里的 docx，工作人员可以在 Word 中修改后上传新版本。</summary>
internal static class DecisionReviewDocuments
{
    private static readonly IReadOnlyList<DocumentField> Issued =
        [new("agency.name", "审查机构", Sample: "进贤县司法局"), new("document.number", "文号", Sample: "进司合审〔2022〕12号"), new("document.date", "成文日期", Date)];

    private static readonly IReadOnlyList<DocumentField> Matter =
    [
        new("review.number", "审查编号", Sample: "合审〔2022〕12号"), new("review.subject", "送审件名称", Sample: "关于某某项目的合作协议"),
        new("review.kindName", "送审种类", Sample: "合同、协议"), new("review.submittedOn", "送审日期", Date), new("review.round", "送审轮次", Number, Sample: 1),
        new("submitter.organization", "送审单位", Sample: "县交通运输局"), new("submitter.name", "送审人", Required: false, Sample: "张某"),
    ];

    /// <summary>补充材料通知书：一次列清。</summary>
    public static readonly DocumentDefinition Supplement = new("decision-review.supplement", "补充材料通知书",
        [
            .. Issued, .. Matter, new("supplement.dueOn", "补充材料截止日期", Date),
            new("missingMaterials", "需要补充的材料", List, Columns: [new("name", "材料名称", Sample: "对方当事人的主体资格材料")]),
        ], new NumberSeries("decision-review.supplement", "合审补〔{year}〕{n}号"));

    /// <summary>合法性审查意见书（重大行政决策程序暂行条例第二十八条）。</summary>
    public static readonly DocumentDefinition Opinion = new("decision-review.opinion", "合法性审查意见书",
        [
            .. Issued, .. Matter,
            new("review.legalBasis", "审查的依据", Sample: "《重大行政决策程序暂行条例》第二十五条至第二十八条"),
            new("review.bases", "送审件的依据", Required: false, Sample: "《中华人民共和国民法典》第四百六十九条"),
            new("conclusion.outcomeName", "结论", Sample: "修改后合法"), new("conclusion.summary", "审查意见", Sample: "订立主体适格，未超越法定权限；按下列意见修改后可以签订。"),
            new("conclusion.mayProceed", "是否可以提交讨论", Condition, Required: false),
            new("findings", "逐条的意见", List, Required: false, Columns:
            [
                new("clause", "条款", Sample: "第五条"), new("problem", "问题", Sample: "付款条件不明确"), new("suggestion", "修改建议", Sample: "写明验收合格后三十日内付款"),
                new("basis", "依据", Required: false, Sample: "《中华人民共和国民法典》第五百一十条"),
            ]),
            new("advisers", "参与审查的法律顾问、公职律师", Required: false, Sample: "王某某（江西某某律师事务所）"),
            new("review.isFirst", "是否司法所审查", Condition, Required: false),
        ], new NumberSeries("decision-review.opinion", "合审〔{year}〕{n}号"));

    public static readonly IReadOnlyList<DocumentDefinition> All = [Supplement, Opinion];

    /// <summary>登记到平台：模板为本程序集的嵌入资源。</summary>
    public static DocumentSource Source => new("decision-review", All, typeof(DecisionReviewDocuments).Assembly, DecisionReviewPermissions.Review, DecisionReviewPermissions.ReviewFirst);
}
