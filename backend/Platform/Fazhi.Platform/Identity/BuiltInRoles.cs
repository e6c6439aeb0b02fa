namespace Fazhi.Platform.Identity;

/// <summary>Codes of the roles that every installation begins with. Their grants are data: the secadmin changes them.</summary>
public static class BuiltInRoles
{
    public const string SystemAdministrator = "sysadmin";
    public const string SecurityAdministrator = "secadmin";
    public const string Auditor = "auditor";
    public const string Leader = "leader";
    public const string SectionHead = "section-head";
    public const string LegalAidClerk = "legal-aid-clerk";
    public const string DecisionReviewClerk = "decision-review-clerk";
    public const string NormativeDocumentsClerk = "normative-documents-clerk";
    public const string EnforcementClerk = "enforcement-clerk";
    public const string ReconsiderationClerk = "reconsideration-clerk";
    public const string MediationClerk = "mediation-clerk";
    public const string LegalEducationClerk = "legal-education-clerk";
    public const string GovernanceClerk = "governance-clerk";
    public const string JusticeOffice = "justice-office";
    public const string DepartmentLiaison = "department-liaison";
    public const string Lawyer = "lawyer";

    /// <summary>Codes with their Chinese names and what they are for.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string Description)> All =
    [
        (SystemAdministrator, "系统管理员", "管理用户、机构、参数和后台任务；不接触业务数据，不能授权。"),
        (SecurityAdministrator, "安全保密管理员", "管理角色、权限和授权；不能给自己授权。"),
        (Auditor, "安全审计员", "只读审计日志。"),
        (Leader, "局领导", "查看全县各项业务。"),
        (SectionHead, "股室负责人", "督办本股室的事项，接收超期提醒；与业务角色一并授予。"),
        (LegalAidClerk, "法律援助承办人", "办理全县法律援助案件。"),
        (DecisionReviewClerk, "决策审查承办人", "办理重大行政决策合法性审查。"),
        (NormativeDocumentsClerk, "规范性文件承办人", "办理规范性文件审查、备案和清理。"),
        (EnforcementClerk, "执法监督承办人", "办理行政执法协调监督。"),
        (ReconsiderationClerk, "复议应诉承办人", "办理行政复议和行政应诉。"),
        (MediationClerk, "人民调解指导员", "指导和统计人民调解。"),
        (LegalEducationClerk, "普法承办人", "办理普法与依法治理。"),
        (GovernanceClerk, "法治统筹承办人", "办理法治督察、考核和年度报告。"),
        (JusticeOffice, "司法所工作人员", "办理本司法所的事项。"),
        (DepartmentLiaison, "部门联络员", "报送本部门的事项。"),
        (Lawyer, "律师", "办理指派给本人的案件。"),
    ];
}
