using System.ComponentModel;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>重大行政决策所处阶段。</summary>
internal enum DecisionStatus
{
    [Description("草案形成中")] Drafting,
    [Description("合法性审查中")] UnderReview,
    [Description("待提交集体讨论")] Reviewed,
    [Description("已提交集体讨论")] UnderDiscussion,
    [Description("待公布")] Adopted,
    [Description("执行中")] Executing,
    [Description("已归档")] Archived,
    [Description("已终止")] Terminated,
}

/// <summary>重大行政决策程序的步骤。</summary>
internal enum DecisionStep
{
    [Description("公开征求意见")] OpenComments,
    [Description("登记公众意见")] RecordComment,
    [Description("处理公众意见")] AnswerComment,
    [Description("结束征求意见")] CloseComments,
    [Description("决定听证")] ScheduleHearing,
    [Description("送达听证材料")] SendHearingNotice,
    [Description("举行听证会")] HoldHearing,
    [Description("专家论证")] RecordArgumentation,
    [Description("风险评估")] RecordRiskAssessment,
    [Description("环节不适用")] WaiveStage,
    [Description("列入年度目录")] LinkToCatalogue,
    [Description("送请合法性审查")] RequestReview,
    [Description("审查合法")] ReceiveLawfulOpinion,
    [Description("审查不合法")] ReceiveUnlawfulOpinion,
    [Description("审查退回")] ReceiveReturn,
    [Description("提交集体讨论")] SubmitForDiscussion,
    [Description("讨论通过")] Adopt,
    [Description("讨论退回修改")] SendBack,
    [Description("讨论不予通过")] Reject,
    [Description("公布决策")] Publish,
    [Description("报告执行情况")] ReportExecution,
    [Description("决策后评估")] Evaluate,
    [Description("归档")] Archive,
    [Description("终止决策程序")] Terminate,
}

/// <summary>法定环节：色域化面板的各列。</summary>
internal enum DecisionStage
{
    [Description("启动")] Start,
    [Description("公众参与")] Participation,
    [Description("专家论证")] Argumentation,
    [Description("风险评估")] Risk,
    [Description("合法性审查")] Review,
    [Description("集体讨论")] Discussion,
    [Description("公布")] Publication,
    [Description("执行")] Execution,
    [Description("后评估")] Evaluation,
    [Description("归档")] Archive,
}

/// <summary>公众意见的来源。</summary>
internal enum CommentSource
{
    [Description("公民")] Citizen,
    [Description("企业")] Enterprise,
    [Description("行业协会、社会组织")] Association,
    [Description("人民团体、单位")] Unit,
    [Description("听证会")] Hearing,
}

/// <summary>风险等级。</summary>
internal enum RiskLevel
{
    [Description("低风险")] Low,
    [Description("中风险")] Medium,
    [Description("高风险")] High,
}
