using System.ComponentModel;

namespace Fazhi.Platform.Security;

/// <summary>职责: which of the separated duties (三员分立) a permission belongs to. One role, and one person, holds permissions of one duty only.</summary>
public enum Duty
{
    /// <summary>业务。</summary>
    [Description("业务")]
    Business,

    /// <summary>系统管理员：用户、机构、参数、后台任务，不接触业务数据。</summary>
    [Description("系统管理")]
    System,

    /// <summary>安全保密管理员：角色与权限的授予。</summary>
    [Description("安全管理")]
    Security,

    /// <summary>安全审计员：只读审计日志。</summary>
    [Description("审计")]
    Audit,

    /// <summary>不分职责: may stand in a role of any duty.</summary>
    [Description("不分职责")]
    Any,
}

/// <summary>权限. Declared once, as a static field of the module that asks for it.</summary>
/// <param name="Code">Stable code, <c>module.noun.verb</c>; a code ending in <c>.read</c> only looks.</param>
/// <param name="Name">Chinese name for the role editor.</param>
public sealed record Permission(string Code, string Name)
{
    /// <summary>The duty it belongs to.</summary>
    public Duty Duty { get; init; }

    /// <summary>Whether it only looks: the leader is granted these.</summary>
    public bool IsRead => Code.EndsWith(".read", StringComparison.Ordinal);
}
