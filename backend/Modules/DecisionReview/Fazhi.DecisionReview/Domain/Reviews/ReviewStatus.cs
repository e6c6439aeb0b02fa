using System.ComponentModel;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>合法性审查所处阶段。</summary>
internal enum ReviewStatus
{
    [Description("待司法所初审")] FirstReview,
    [Description("待补充材料（初审）")] AwaitingFirstSupplement,
    [Description("县级会商中")] Consulting,
    [Description("司法所待出具意见")] FirstConcluded,
    [Description("审查中")] UnderReview,
    [Description("待补充材料")] AwaitingSupplement,
    [Description("待顾问意见")] AwaitingAdvice,
    [Description("待出具意见")] Concluded,
    [Description("待反馈采纳情况")] AwaitingAdoption,
    [Description("已办结")] Closed,
    [Description("已退回")] Returned,
    [Description("已撤回")] Withdrawn,
}

/// <summary>合法性审查程序的步骤。</summary>
internal enum ReviewStep
{
    [Description("初审通知补充材料")] RequestFirstSupplement,
    [Description("初审收到补充材料")] ReceiveFirstSupplement,
    [Description("提请县级会商")] Consult,
    [Description("答复会商")] AnswerConsultation,
    [Description("报县审查")] Forward,
    [Description("司法所作出结论")] ConcludeFirst,
    [Description("司法所出具审查意见书")] IssueFirstOpinion,
    [Description("司法所退回")] ReturnFirst,
    [Description("通知补充材料")] RequestSupplement,
    [Description("收到补充材料")] ReceiveSupplement,
    [Description("邀请法律顾问、公职律师")] InviteAdviser,
    [Description("提出法律意见")] SubmitAdvice,
    [Description("撤销邀请")] RecallAdviser,
    [Description("作出审查结论")] Conclude,
    [Description("退回重审")] Reopen,
    [Description("出具审查意见书")] IssueOpinion,
    [Description("反馈采纳情况")] RecordAdoption,
    [Description("退回")] Return,
    [Description("撤回送审")] Withdraw,
    [Description("转办")] Reassign,
    [Description("登记被撤销或者责令修改")] RecordRevocation,
}

/// <summary>从哪一级送审。</summary>
internal enum ReviewLevel
{
    [Description("县级部门")] Department,
    [Description("乡镇")] Township,
    [Description("村级组织")] Village,
}

/// <summary>审查意见的采纳情况。</summary>
internal enum Adoption
{
    [Description("全部采纳")] Adopted,
    [Description("部分采纳")] PartlyAdopted,
    [Description("未采纳")] NotAdopted,
}

/// <summary>有权机关的处理。</summary>
internal enum RevocationKind
{
    [Description("被撤销")] Revoked,
    [Description("被责令修改")] OrderedToAmend,
}
