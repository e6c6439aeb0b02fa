using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Matters;

/// <summary>Permission of the workbench; which matters it shows is decided by the data scope of each module.</summary>
public static class MatterPermissions
{
    public const string Module = "matters";

    public static readonly Permission Read = new("matters.read", "使用工作台、查找事项");

    internal static readonly PermissionSource Source = new(Module, "工作台", [Read],
        [.. BuiltInRoles.All.Select(r => r.Code)
            .Where(r => r is not (BuiltInRoles.SystemAdministrator or BuiltInRoles.SecurityAdministrator or BuiltInRoles.Auditor))
            .Select(r => new RolePreset(r, ScopeKind.None, Read))]);
}
