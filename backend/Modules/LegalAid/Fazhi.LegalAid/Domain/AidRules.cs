namespace Fazhi.LegalAid.Domain;

/// <summary>Rules of law that a step of a legal-aid case must keep.</summary>
internal static class AidRules
{
    public static readonly Rule SupplementOnce = new("legal-aid.supplement-once", "法律援助法第四十三条第二款",
        "申请材料不齐全的，应当一次性告知需要补充的材料；本案已经告知过一次，不得再次要求补充。");

    public static readonly Rule AgreementOnce = new("legal-aid.agreement-once", "办理法律援助案件程序规定第二十七条",
        "委托协议已经登记；更换法律援助人员后，与新的人员另行签订。");

    public static readonly Rule GrantOnce = new("legal-aid.granted-already", "法律援助法第四十三条",
        "本案已经决定给予法律援助。");

    public static readonly Rule GrantAfterReview = new("legal-aid.grant-after-review", "法律援助法第四十九条",
        "异议成立后作出的给予法律援助决定，不得早于异议审查决定之日。");

    public static readonly Rule GrantBeforeTermination = new("legal-aid.grant-before-termination", "法律援助法第四十八条、第四十九条",
        "尚未给予法律援助，没有可以终止的援助；异议成立的，先由法律援助机构作出给予法律援助的决定。");

    public static readonly Rule GrantBeforeAssignment = new("legal-aid.grant-before-assignment", "法律援助法第四十三条第一款、第四十九条",
        "异议成立的，先由法律援助机构作出给予法律援助的决定，再指派。");

    public static readonly Rule ReasonsRequired = new("legal-aid.refusal-needs-reasons", "法律援助法第四十三条、第四十九条",
        "决定不予法律援助的，应当书面告知理由和救济途径。");

    public static readonly Rule LicensedOnly = new("legal-aid.licensed-practitioner", "法律援助法第十二条、第十三条",
        "指派的人员须持有有效执业证。");

    public static readonly Rule ThreeYearsDefence = new("legal-aid.three-years-practice", "法律援助法第二十六条",
        "可能被判处无期徒刑、死刑的人，以及死刑复核案件的被告人，应当指派专长为刑事、执业满三年的律师担任辩护人。");

    public static readonly Rule LawyerForDefence = new("legal-aid.lawyer-for-defence", "法律援助法第三十六条；办理法律援助案件程序规定第二十四条第二款",
        "刑事辩护、刑事代理应当指派律师，基层法律服务工作者不能承办。");

    public static readonly Rule NoConflict = new("legal-aid.no-conflict", "律师法第三十九条",
        "该人员与本案有利益冲突，不得指派：");

    public static readonly Rule OverrideNeedsReason = new("legal-aid.rota-override-reason", "轮派的管理要求",
        "没有按照轮派建议指派的，应当说明理由。");

    public static readonly Rule EvidenceRequired = new("legal-aid.recovery-evidence", "办理法律援助案件程序规定第四十条",
        "登记了挽回经济损失金额的，应当写明证明材料。");

    public static readonly Rule SupplementDue = new("legal-aid.supplement-not-due", "法律援助法第四十三条第二款",
        "补充期限还没有届满，不能按撤回申请处理；申请人自己撤回的，登记撤回申请。");

    public static readonly Rule NothingToSend = new("legal-aid.nothing-to-send", "办理法律援助案件程序规定第三十九条第一款",
        "本案没有终止法律援助的决定。");

    public static readonly Rule ServedOnce = new("legal-aid.served-already", "办理法律援助案件程序规定第二十二条、第三十九条第二款",
        "已经登记收到决定之日，异议期限由它起算。");

    public static readonly Rule SentOnce = new("legal-aid.sent-already", "办理法律援助案件程序规定第三十九条第一款",
        "终止法律援助的决定已经发送。");

    public static readonly Rule NothingToSubmit = new("legal-aid.nothing-to-submit", "办理法律援助案件程序规定第四十条",
        "没有指派过法律援助人员，没有需要提交的结案材料，可以直接归档。");

    public static readonly Rule SubmittedAfterSending = new("legal-aid.submit-after-sending", "办理法律援助案件程序规定第三十九条第一款、第四十条第二款",
        "终止法律援助的决定尚未发送：提交结案材料的期限自所属单位收到之日起算。");

    public static readonly Rule MaterialsBeforeFiling = new("legal-aid.materials-before-filing", "办理法律援助案件程序规定第四十条、第四十一条",
        "终止前已经指派法律援助人员的，先提交结案材料，经审查并核定补贴后归档。");

    public static readonly Rule SettledAfterService = new("legal-aid.settled-after-service", "办理法律援助案件程序规定第二十二条、第三十九条第二款",
        "不予援助、终止援助的决定尚未登记送达，不能提交结案材料或者归档：申请人、受援人自收到决定之日起可以提出异议。");

    public static readonly Rule SettledAfterWindow = new("legal-aid.settled-after-window", "办理法律援助案件程序规定第二十二条、第三十九条第二款",
        "提出异议的期限还没有届满，不能提交结案材料或者归档。");

    public static readonly Rule ObjectionInTime = new("legal-aid.objection-in-time", "办理法律援助案件程序规定第二十二条、第三十九条第二款",
        "提出异议的期限已经届满。");

    public static readonly Rule DepartureNeedsReason = new("legal-aid.subsidy-departure-reason", "法律援助法第五十二条",
        "核定的补贴与标准不一致的，应当说明理由。");

    public static readonly Rule DuplicateCase = new("legal-aid.duplicate", "登记的管理要求：一事一案",
        "同一当事人的同一事项已有在办案件，确需另立的，请填写理由：");

    public static readonly Rule SomethingToCorrect = new("legal-aid.nothing-corrected", "个人信息保护法第四十六条",
        "没有需要更正的内容：与登记的信息相同。");

    public static readonly Rule CorrectedByAgency = new("legal-aid.corrected-by-agency", "法律援助法第四十三条",
        "已经作出决定的，由法律援助机构更正登记信息。");

    public static readonly Rule ReceiptBeforeActs = new("legal-aid.receipt-day-fixed", "法律援助法第四十三条、第三十六条",
        "收到之日只能在通知补充材料、作出决定或者指派之前更正：其后的期限都由它起算。");

    public static readonly Rule AssigneeUnfit = new("legal-aid.assignee-unfit", "法律援助法第二十六条、第三十六条；律师法第三十九条",
        "更正后，正在办理的法律援助人员不得办理本案，请先更换：");

    public static readonly Rule SubsidyTableMissing = new("legal-aid.subsidy-table-missing", "法律援助法第五十二条",
        "没有适用的补贴标准，请先登记：");
}
