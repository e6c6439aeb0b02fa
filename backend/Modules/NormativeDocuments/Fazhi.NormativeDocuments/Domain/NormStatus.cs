using System.ComponentModel;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>规范性文件所处阶段：从起草到退出登记簿。</summary>
internal enum NormStatus
{
    [Description("起草中")] Drafting,
    [Description("公开征求意见")] CommentsOpen,
    [Description("自查论证")] SelfCheck,
    [Description("待送合法性审核")] ReadyForReview,
    [Description("合法性审核中")] LegalityReview,
    [Description("待集体讨论")] Reviewed,
    [Description("待编号印发")] Approved,
    [Description("待公布")] Numbered,
    [Description("已公布待备案")] Promulgated,
    [Description("在册")] InForce,
    [Description("修改中")] Amending,
    [Description("终止制定")] Abandoned,
    [Description("已废止")] Repealed,
    [Description("已被代替")] Superseded,
    [Description("宣布失效")] Invalidated,
    [Description("期满失效")] Expired,
}

/// <summary>规范性文件程序的步骤。</summary>
internal enum NormStep
{
    [Description("修改草案")] ReviseDraft,
    [Description("公开征求意见")] OpenComments,
    [Description("结束征求意见")] CloseComments,
    [Description("不公开征求意见")] SkipComments,
    [Description("完成公平竞争审查和自查")] RecordChecks,
    [Description("送合法性审核")] RequestReview,
    [Description("审核认为合法")] PassReview,
    [Description("审核认为不合法")] FailReview,
    [Description("退回送审")] ReturnReview,
    [Description("集体讨论通过")] PassDiscussion,
    [Description("集体讨论未通过")] FailDiscussion,
    [Description("统一登记、编号、印发")] Issue,
    [Description("公布")] Publish,
    [Description("报上一级人民政府备案")] FileUpward,
    [Description("报本级人大常委会备案")] FileWithCongress,
    [Description("报县人民政府备案")] FileWithCounty,
    [Description("备案办结")] CompleteFiling,
    [Description("延续有效期")] ExtendValidity,
    [Description("启动修改")] StartAmendment,
    [Description("公布修改后的文本")] Amend,
    [Description("不再修改")] StopAmendment,
    [Description("由新文件代替")] Supersede,
    [Description("废止")] Repeal,
    [Description("宣布失效")] Invalidate,
    [Description("期满失效")] Lapse,
    [Description("终止制定")] Abandon,
    [Description("转办")] Reassign,
}

/// <summary>一件文件在某一天的效力。</summary>
internal enum NormStanding
{
    [Description("尚未公布")] Unpublished,
    [Description("尚未施行")] NotYet,
    [Description("有效")] InForce,
    [Description("即将届满")] Expiring,
    [Description("期满失效")] Expired,
    [Description("已废止")] Repealed,
    [Description("已被代替")] Superseded,
    [Description("宣布失效")] Invalidated,
}
