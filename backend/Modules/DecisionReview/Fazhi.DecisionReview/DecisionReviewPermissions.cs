using Fazhi.DecisionReview.Domain;
using Fazhi.Platform.Identity;

namespace Fazhi.DecisionReview;

/// <summary>决策审查的权限。</summary>
internal static class DecisionReviewPermissions
{
    public static readonly Permission Read = new(ReviewRights.Read, "查看合法性审查");
    public static readonly Permission ManageKinds = new(ReviewRights.ManageKinds, "维护送审种类");

    public static readonly PermissionSource Source = new("decision-review", "决策审查",
        [Read, ManageKinds],
        [
            new(BuiltInRoles.DecisionReviewClerk, ScopeKind.County, Read, ManageKinds),
            new(BuiltInRoles.JusticeOffice, ScopeKind.OrganizationAndBelow, Read),
            new(BuiltInRoles.DepartmentLiaison, ScopeKind.OrganizationAndBelow, Read),
            new(BuiltInRoles.Leader, ScopeKind.County, Read),
            new(BuiltInRoles.Lawyer, ScopeKind.Own, Read),
        ]);
}
