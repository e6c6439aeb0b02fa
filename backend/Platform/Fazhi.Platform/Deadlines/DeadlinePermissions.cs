using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Deadlines;

/// <summary>Permissions of the rule catalogue. Looking and calculating need a sign-in only: the law is no secret.</summary>
public static class DeadlinePermissions
{
    public const string Module = "deadlines";

    public static readonly Permission Manage = new("deadlines.manage", "维护期限规则和工作日历") { Duty = Duty.System };

    public static readonly PermissionSource Source = new(Module, "法定期限", [Manage],
        [new(BuiltInRoles.SystemAdministrator, ScopeKind.None, Manage)]);
}
