using Fazhi.Kernel;

namespace Fazhi.Platform.Identity;

/// <summary>Rules of accounts and grants.</summary>
public static class IdentityRules
{
    private const string Separation = "GB/T 22239-2019 信息安全技术 网络安全等级保护基本要求（安全管理中心：系统管理、安全管理、审计管理分设）";

    public static readonly Rule OneDuty = new("identity.one-duty", Separation, "系统管理、安全管理、审计和业务的权限不得授予同一角色或同一人。");

    public static readonly Rule NoSelfGrant = new("identity.no-self-grant", Separation, "不得给自己授权，也不得修改自己所任的角色。");

    public static readonly Rule NotOneself = new("identity.not-oneself", Separation, "不能停用自己的账号，也不能用重置的办法修改自己的密码。");

    public static readonly Rule ResetByAnotherDuty = new("identity.reset-by-another-duty", Separation,
        "业务人员的密码由系统管理员重置；系统管理员、审计员的密码由安全保密管理员重置；安全保密管理员的密码只能在服务器上重置。");

    public static readonly Rule BuiltInStays = new("identity.built-in-stays", "系统规则", "系统内置的角色不能删除。");

    public static readonly Rule RoleInUse = new("identity.role-in-use", "系统规则", "仍有用户担任此角色，不能删除。");

    public static readonly Rule OpenOrganization = new("identity.open-organization", "系统规则", "所选单位不存在或已经撤销。");
}
