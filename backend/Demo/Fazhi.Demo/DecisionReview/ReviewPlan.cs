namespace Fazhi.Demo.DecisionReview;

/// <summary>The reviews of 2022 as the report counts them: 3 normative documents, 5 contracts and 70 others, the others split into their
/// kinds. Every line is so many reviews of one kind, so that the figures come out of rows and nothing else.</summary>
internal static class ReviewPlan
{
    public const int Year = 2022;

    public static readonly IReadOnlyList<(string Kind, int Count, string[] Subjects)> Lines =
    [
        ("normativeDocument", 3, ["进贤县城市生活垃圾分类管理办法（送审稿）", "进贤县农村宅基地审批管理办法（送审稿）", "进贤县小型水利工程管护办法（送审稿）"]),
        ("contract", 4, ["污水处理特许经营协议", "智慧停车项目合作协议", "乡村道路养护服务合同", "产业园标准厂房租赁合同"]),
        ("villageContract", 1, ["村集体果园承包合同"]),
        ("majorDecision", 6, ["全县城乡供水一体化实施方案", "进贤县公共交通票价调整方案", "老旧小区改造三年实施方案", "军山湖水域保护规划", "县城停车收费管理方案", "全域土地综合整治实施方案"]),
        ("enforcementDecision", 12, ["责令停产停业决定", "较大数额罚款决定", "吊销许可证件决定", "没收违法所得决定"]),
        ("meetingMinutes", 14, ["县政府常务会议纪要", "土地出让专题会议纪要", "项目调度会议纪要"]),
        ("legalLetter", 15, ["关于信息公开申请的答复函", "关于合同履行争议的复函", "关于历史遗留用地问题的复函", "关于企业诉求的答复函"]),
        ("planOrScheme", 10, ["安全生产专项整治方案", "招商引资奖励工作方案", "秸秆禁烧工作方案"]),
        ("expropriation", 6, ["房屋征收补偿方案", "集体土地征收补偿安置方案"]),
        ("petition", 4, ["信访事项复查意见", "信访事项处理意见"]),
        ("villageCharter", 1, ["村规民约（修订稿）"]),
        ("other", 2, ["国有资产处置方案", "捐赠资金使用办法"]),
    ];

    /// <summary>Kinds that townships submit too.</summary>
    public static readonly IReadOnlySet<string> OfTownships = new HashSet<string> { "contract", "enforcementDecision", "legalLetter", "petition", "villageContract", "villageCharter", "other" };

    public static bool IsOfVillages(string kind) => kind.StartsWith("village", StringComparison.Ordinal);
}
