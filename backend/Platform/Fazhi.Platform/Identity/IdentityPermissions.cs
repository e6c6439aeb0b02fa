using Fazhi.Platform.Security;

namespace Fazhi.Platform.Identity;

/// <summary>Permissions of accounts and grants.</summary>
public static class IdentityPermissions
{
    public static readonly Permission ReadUsers = new("users.read", "查看用户") { Duty = Duty.Any };
    public static readonly Permission ManageUsers = new("users.manage", "管理用户") { Duty = Duty.System };
    public static readonly Permission ResetPasswords = new("users.reset-password", "重置密码") { Duty = Duty.Any };
    public static readonly Permission ReadRoles = new("roles.read", "查看角色与权限") { Duty = Duty.Any };
    public static readonly Permission ManageRoles = new("roles.manage", "管理角色与权限") { Duty = Duty.Security };
    public static readonly Permission AssignRoles = new("roles.assign", "给用户授予角色") { Duty = Duty.Security };
    public static readonly Permission ManageJobs = new("jobs.manage", "管理后台任务") { Duty = Duty.System };

    internal static readonly PermissionSource Users = new("users", "用户", [ReadUsers, ManageUsers, ResetPasswords],
    [
        new(BuiltInRoles.SystemAdministrator, ScopeKind.None, ReadUsers, ManageUsers, ResetPasswords),
        new(BuiltInRoles.SecurityAdministrator, ScopeKind.None, ReadUsers, ResetPasswords),
    ]);

    internal static readonly PermissionSource Roles = new("roles", "角色与权限", [ReadRoles, ManageRoles, AssignRoles],
    [
        new(BuiltInRoles.SecurityAdministrator, ScopeKind.None, ReadRoles, ManageRoles, AssignRoles),
        new(BuiltInRoles.SystemAdministrator, ScopeKind.None, ReadRoles),
    ]);

    internal static readonly PermissionSource Jobs = new("jobs", "后台任务", [ManageJobs],
        [new(BuiltInRoles.SystemAdministrator, ScopeKind.None, ManageJobs)]);
}
