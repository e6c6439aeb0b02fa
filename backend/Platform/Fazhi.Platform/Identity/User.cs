using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel;
using Fazhi.Platform.Audit;

namespace Fazhi.Platform.Identity;

/// <summary>用户。</summary>
[Description("用户")]
public sealed class User : AggregateRoot
{
    private User()
    {
    }

    public string UserName { get; private set; } = "";

    [NotAudited]
    public string NormalizedUserName { get; internal set; } = "";

    /// <summary>姓名, as it stands in dossiers and documents.</summary>
    public string DisplayName { get; private set; } = "";

    public string CountyCode { get; private set; } = "";

    /// <summary>所在单位。</summary>
    public Guid OrganizationId { get; private set; }

    public string? Email { get; private set; }

    [PersonalData(PersonalDataKind.Phone)]
    public string? Phone { get; private set; }

    /// <summary>Several roles add up.</summary>
    public IReadOnlyList<Guid> RoleIds { get; private set; } = [];

    /// <summary>停用。</summary>
    public bool Disabled { get; private set; }

    /// <summary>The password was given by an administrator: nothing else is allowed before it is changed.</summary>
    public bool MustChangePassword { get; private set; }

    [NotAudited]
    public string PasswordHash { get; internal set; } = "";

    [NotAudited]
    public int AccessFailedCount { get; internal set; }

    public DateTimeOffset? LockedOutUntil { get; internal set; }

    /// <summary>Raised by everything that changes what the user may do: cached permissions of older versions are void.</summary>
    [NotAudited]
    public int SecurityVersion { get; private set; }

    /// <summary>Raised by signing out everywhere: sessions of older versions are over.</summary>
    [NotAudited]
    public int SessionVersion { get; private set; }

    /// <summary>Sessions signed out before they ran out: a copy of their cookie opens nothing.</summary>
    [NotAudited]
    public IReadOnlyList<Guid> EndedSessions { get; private set; } = [];

    public static User Create(string userName, string displayName, string countyCode, Guid organizationId, string? email, string? phone, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        UserName = userName,
        DisplayName = displayName,
        CountyCode = countyCode,
        OrganizationId = organizationId,
        Email = email,
        Phone = phone,
    };

    /// <summary>Corrects name and how to reach the person.</summary>
    public void Describe(string displayName, string? email, string? phone)
    {
        (DisplayName, Email, Phone) = (displayName, email, phone);
        Regrant();
    }

    /// <summary>调动：the roles stay behind, for with them the person would reach another organization's data without anybody having granted it.</summary>
    /// <param name="organizationId">The organization from now on.</param>
    /// <param name="keepsRoles">They reach no data anywhere.</param>
    public void Move(Guid organizationId, bool keepsRoles)
    {
        OrganizationId = organizationId;
        if (!keepsRoles) RoleIds = [];
        Regrant();
    }

    /// <summary>授予角色。</summary>
    public void Assign(IReadOnlyList<Guid> roleIds)
    {
        RoleIds = [.. roleIds.Distinct().Order()];
        Regrant();
    }

    /// <summary>停用：所有会话立即失效。</summary>
    public void Disable()
    {
        Disabled = true;
        SignOutEverywhere();
    }

    /// <summary>启用。</summary>
    public void Enable()
    {
        Disabled = false;
        (AccessFailedCount, LockedOutUntil) = (0, null);
        Regrant();
    }

    /// <summary>全部退出。</summary>
    public void SignOutEverywhere()
    {
        SessionVersion++;
        Regrant();
    }

    /// <summary>The password was changed, by the user or for the user.</summary>
    public void PasswordChanged(bool byAdministrator)
    {
        MustChangePassword = byAdministrator;
        if (byAdministrator) (AccessFailedCount, LockedOutUntil) = (0, null);
        SignOutEverywhere();
    }

    private void Regrant()
    {
        SecurityVersion++;
        Touch();
    }
}
