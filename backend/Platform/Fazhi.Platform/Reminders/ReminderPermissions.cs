using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Reminders;

/// <summary>Permissions of reminders. One's own reminders need a sign-in only.</summary>
public static class ReminderPermissions
{
    public const string Module = "notifications";

    /// <summary>Those who hold it for an organization are its heads.</summary>
    public static readonly Permission Oversee = new("notifications.oversee", "督办本单位的事项，接收超期提醒");

    /// <summary>Those who hold it are the leaders to whom what stays overdue is escalated.</summary>
    public static readonly Permission Lead = new("notifications.lead", "接收逐级上报的超期提醒");

    public static readonly Permission Manage = new("notifications.manage", "维护提醒规则、邮件模板和邮件") { Duty = Duty.System };

    internal static readonly PermissionSource Source = new(Module, "提醒", [Oversee, Lead, Manage],
    [
        new(BuiltInRoles.SectionHead, ScopeKind.None, Oversee),
        new(BuiltInRoles.Leader, ScopeKind.None, Oversee, Lead),
        new(BuiltInRoles.SystemAdministrator, ScopeKind.None, Manage),
    ]);
}
