using System.ComponentModel;

namespace Fazhi.LegalAid.Domain;

/// <summary>法律援助案件所处阶段。</summary>
internal enum AidStatus
{
    [Description("待审查")] Received,
    [Description("待补充材料")] AwaitingSupplement,
    [Description("待指派")] AwaitingAssignment,
    [Description("不予援助")] Refused,
    [Description("已撤回")] Withdrawn,
    [Description("办理中")] Handling,
    [Description("待决定更换人员")] LawyerChangeRequested,
    [Description("待提交结案材料")] Concluded,
    [Description("结案材料待审查")] DossierSubmitted,
    [Description("待核定补贴")] SubsidyDue,
    [Description("待归档")] ReadyToFile,
    [Description("已终止")] Terminated,
    [Description("异议审查中")] ObjectionUnderReview,
    [Description("异议不成立")] ObjectionRejected,
    [Description("已归档")] Filed,
}

/// <summary>法律援助程序的步骤。</summary>
internal enum AidStep
{
    [Description("通知补充材料")] RequestSupplement,
    [Description("收到补充材料")] ReceiveSupplement,
    [Description("按撤回申请处理")] DeemWithdrawn,
    [Description("撤回申请")] Withdraw,
    [Description("决定给予法律援助")] Grant,
    [Description("决定不予法律援助")] Refuse,
    [Description("指派")] Assign,
    [Description("登记委托协议")] SignAgreement,
    [Description("报告办理进展")] ReportProgress,
    [Description("申请更换人员")] RequestLawyerChange,
    [Description("同意更换人员")] ApproveLawyerChange,
    [Description("不同意更换人员")] RefuseLawyerChange,
    [Description("结案")] Conclude,
    [Description("提交结案材料")] SubmitDossier,
    [Description("退回结案材料")] ReturnDossier,
    [Description("结案材料审查合格")] AcceptDossier,
    [Description("核定补贴")] ApproveSubsidy,
    [Description("归档")] File,
    [Description("终止法律援助")] Terminate,
    [Description("发送终止决定")] SendTermination,
    [Description("登记送达")] RecordService,
    [Description("提出异议")] RaiseObjection,
    [Description("异议成立")] SustainObjection,
    [Description("异议不成立")] RejectObjection,
    [Description("转办")] Reassign,
    [Description("更正登记信息")] CorrectRegistration,
}
