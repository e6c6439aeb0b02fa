using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Identity;

namespace Fazhi.LegalAid;

/// <summary>法律援助的权限。</summary>
internal static class LegalAidPermissions
{
    public static readonly Permission Read = new(AidRights.Read, "查看法律援助案件");
    public static readonly Permission Register = new(AidRights.Register, "登记法律援助申请和当事人的请求");
    public static readonly Permission Examine = new(AidRights.Examine, "审查并决定");
    public static readonly Permission Assign = new(AidRights.Assign, "指派、更换人员、转办");
    public static readonly Permission Handle = new(AidRights.Handle, "办理并报告");
    public static readonly Permission Check = new(AidRights.Check, "审查结案材料、归档");
    public static readonly Permission Subsidy = new(AidRights.Subsidy, "核定补贴");
    public static readonly Permission ReviewObjection = new(AidRights.ReviewObjection, "审查异议");
    public static readonly Permission Reveal = new(AidRights.Reveal, "查看完整的个人信息");
    public static readonly Permission Import = new(AidRights.Import, "导入申请");
    public static readonly Permission Export = new(AidRights.Export, "导出案件");
    public static readonly Permission ReadRegisters = new("legal-aid.registers.read", "查看机构、人员、值班和补贴标准");
    public static readonly Permission ManagePractitioners = new(AidRights.ManagePractitioners, "管理机构和人员");
    public static readonly Permission ManageDuty = new(AidRights.ManageDuty, "管理值班和法律帮助");
    public static readonly Permission ManageSubsidyRules = new(AidRights.ManageSubsidyRules, "管理补贴标准");

    public static readonly PermissionSource Source = new("legal-aid", "法律援助",
        [Read, Register, Examine, Assign, Handle, Check, Subsidy, ReviewObjection, Reveal, Import, Export, ReadRegisters, ManagePractitioners, ManageDuty, ManageSubsidyRules],
        [
            new(BuiltInRoles.LegalAidClerk, ScopeKind.County,
                Read, Register, Examine, Assign, Handle, Check, Subsidy, Reveal, Import, Export, ReadRegisters, ManagePractitioners, ManageDuty, ManageSubsidyRules),
            new(BuiltInRoles.JusticeOffice, ScopeKind.OrganizationAndBelow, Read, Register, Reveal),
            // An objection is judged by the bureau (法律援助法第四十九条), never by the agency whose decision it is.
            new(BuiltInRoles.Leader, ScopeKind.County, Read, ReadRegisters, ReviewObjection),
            // Who is assigned has to reach the client: 委托协议 is signed within five days.
            new(BuiltInRoles.Lawyer, ScopeKind.Own, Read, Handle, Reveal),
        ]);
}
