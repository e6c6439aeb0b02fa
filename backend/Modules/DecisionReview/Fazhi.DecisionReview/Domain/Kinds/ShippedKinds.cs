using Fazhi.DecisionReview.Contracts;

namespace Fazhi.DecisionReview.Domain.Kinds;

/// <summary>The catalogue that a county begins with: the kinds that the law names, and those into which “其他” is usually split.</summary>
internal static class ShippedKinds
{
    public static readonly IReadOnlyList<(string Code, SubjectKindDetails Details)> All =
    [
        // 重大行政决策程序暂行条例第二十六条。
        (ReviewSubjectKinds.MajorDecision, Of(1, "重大行政决策", ReviewCategory.Other, ReviewTerm.MajorDecision, false,
            Must("决策草案及起草说明"), Must("有关法律、法规、规章等依据目录"), Must("履行决策法定程序的说明"), May("公众参与、专家论证、风险评估材料"), May("公平竞争审查材料"))),
        (ReviewSubjectKinds.NormativeDocument, Of(2, "行政规范性文件", ReviewCategory.NormativeDocument, ReviewTerm.NormativeDocument, false,
            Must("文件送审稿及起草说明"), Must("制定依据目录及文本"), Must("征求意见及采纳情况"), May("公平竞争审查材料"), May("评估论证材料"))),
        (ReviewSubjectKinds.Contract, Of(3, "合同、协议", ReviewCategory.Contract, ReviewTerm.Contract, false,
            Must("合同文本草案"), Must("合同订立的依据和说明"), Must("对方当事人的主体资格、资信材料"), May("招标、采购文件"), May("本单位法律顾问意见"))),
        ("enforcementDecision", Of(4, "重大执法决定", ReviewCategory.Other, ReviewTerm.Enforcement, false,
            Must("拟作出的执法决定及理由"), Must("案件调查终结报告"), Must("证据材料"), May("听证笔录"), May("裁量基准适用说明"))),
        ("meetingMinutes", Of(5, "会议纪要", ReviewCategory.Other, ReviewTerm.None, false, Must("会议纪要送审稿"), May("会议材料"))),
        ("legalLetter", Of(6, "涉法函件", ReviewCategory.Other, ReviewTerm.None, false, Must("函件及有关材料"), Must("需要答复的法律问题"))),
        ("planOrScheme", Of(7, "工作方案、规划", ReviewCategory.Other, ReviewTerm.None, false, Must("送审稿及起草说明"), May("依据目录"))),
        ("expropriation", Of(8, "征收、拆迁事项", ReviewCategory.Other, ReviewTerm.None, false, Must("征收决定或者补偿方案草案"), Must("社会稳定风险评估"), Must("依据和批准文件"))),
        ("petition", Of(9, "信访、复查事项", ReviewCategory.Other, ReviewTerm.None, false, Must("信访事项处理意见稿"), May("调查材料"))),
        ("villageCharter", Of(10, "村规民约", ReviewCategory.Other, ReviewTerm.None, true, Must("村规民约草案"), Must("村民会议讨论情况"))),
        ("villageContract", Of(11, "村集体合同", ReviewCategory.Contract, ReviewTerm.Contract, true, Must("合同文本草案"), Must("民主决策（四议两公开）材料"), May("对方当事人的主体资格材料"))),
        ("other", Of(12, "其他涉法事项", ReviewCategory.Other, ReviewTerm.None, true, Must("送审材料"))),
    ];

    private static SubjectKindDetails Of(int ordinal, string name, ReviewCategory category, ReviewTerm term, bool forVillages, params RequiredMaterial[] materials) =>
        new(name, category, term, forVillages, materials, false, ordinal);

    private static RequiredMaterial Must(string name) => new(name, true);

    private static RequiredMaterial May(string name) => new(name, false);
}
