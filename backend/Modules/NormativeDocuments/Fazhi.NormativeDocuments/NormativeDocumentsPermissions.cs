using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Identity;

namespace Fazhi.NormativeDocuments;

/// <summary>规范性文件的权限。</summary>
internal static class NormativeDocumentsPermissions
{
    public static readonly Permission Read = new(NormRights.Read, "查看规范性文件、备案和清理");
    public static readonly Permission Draft = new(NormRights.Draft, "起草、送审、报送备案");
    public static readonly Permission Register = new(NormRights.Register, "编号、公布、登记效力");
    public static readonly Permission ReviewFilings = new(NormRights.ReviewFilings, "备案审查");
    public static readonly Permission ManageLaws = new(NormRights.ManageLaws, "登记上位法及其版本");
    public static readonly Permission OrganizeCleanup = new(NormRights.OrganizeCleanup, "组织清理、审定清理意见");
    public static readonly Permission AnswerCleanup = new(NormRights.AnswerCleanup, "提出清理意见");
    public static readonly Permission ManageSettings = new(NormRights.ManageSettings, "管理制定主体清单和提示词表");
    public static readonly Permission Export = new(NormRights.Export, "导出登记簿");

    public static readonly PermissionSource Source = new("normative-documents", "规范性文件",
        [Read, Draft, Register, ReviewFilings, ManageLaws, OrganizeCleanup, AnswerCleanup, ManageSettings, Export],
        [
            new(BuiltInRoles.NormativeDocumentsClerk, ScopeKind.County,
                Read, Draft, Register, ReviewFilings, ManageLaws, OrganizeCleanup, AnswerCleanup, ManageSettings, Export),
            new(BuiltInRoles.DepartmentLiaison, ScopeKind.OrganizationAndBelow, Read, Draft, Register, AnswerCleanup),
            new(BuiltInRoles.JusticeOffice, ScopeKind.OrganizationAndBelow, Read, Draft, Register, AnswerCleanup),
            new(BuiltInRoles.Leader, ScopeKind.County, Read),
        ]);
}
