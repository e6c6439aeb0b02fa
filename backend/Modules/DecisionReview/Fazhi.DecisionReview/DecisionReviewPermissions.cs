using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Identity;

namespace Fazhi.DecisionReview;

/// <summary>决策审查的权限。</summary>
internal static class DecisionReviewPermissions
{
    public static readonly Permission Read = new(ReviewRights.Read, "查看合法性审查");
    public static readonly Permission Submit = new(ReviewRights.Submit, "送审、补充材料、撤回、反馈采纳情况");
    public static readonly Permission ReviewFirst = new(ReviewRights.ReviewFirst, "司法所初审");
    public static readonly Permission Review = new(ReviewRights.Review, "县级审查、会商、出具意见");
    public static readonly Permission Assign = new(ReviewRights.Assign, "转办审查件");
    public static readonly Permission Advise = new(ReviewRights.Advise, "提出法律意见");
    public static readonly Permission Export = new(ReviewRights.Export, "导出审查登记簿");
    public static readonly Permission Import = new(ReviewRights.Import, "导入送审台账");
    public static readonly Permission ManageKinds = new(ReviewRights.ManageKinds, "维护送审种类");
    public static readonly Permission ReadDecisions = new(DecisionRights.Read, "查看重大行政决策和目录");
    public static readonly Permission ManageDecisions = new(DecisionRights.Manage, "承办重大行政决策");
    public static readonly Permission Decide = new(DecisionRights.Decide, "登记目录审批、集体讨论、后评估和终止");
    public static readonly Permission ManageCatalogues = new(DecisionRights.ManageCatalogue, "编制、公布、调整年度目录");
    public static readonly Permission ReadContracts = new(AgreementRights.Read, "查看合同、协议");
    public static readonly Permission ManageContracts = new(AgreementRights.Manage, "登记和管理合同、协议");
    public static readonly Permission ReadAdvisers = new(ReviewRights.ReadAdvisers, "查看法律顾问、公职律师名册");
    public static readonly Permission ManageAdvisers = new(ReviewRights.ManageAdvisers, "维护法律顾问、公职律师名册");

    public static readonly PermissionSource Source = new("decision-review", "决策审查",
        [Read, Submit, ReviewFirst, Review, Assign, Advise, Import, Export, ManageKinds, ReadDecisions, ManageDecisions, Decide, ManageCatalogues, ReadContracts,
            ManageContracts, ReadAdvisers, ManageAdvisers],
        [
            new(BuiltInRoles.DecisionReviewClerk, ScopeKind.County, Read, Submit, Review, Assign, Advise, Import, Export, ManageKinds, ReadDecisions, ManageDecisions, Decide,
                ManageCatalogues, ReadContracts, ManageContracts, ReadAdvisers, ManageAdvisers),
            new(BuiltInRoles.JusticeOffice, ScopeKind.OrganizationAndBelow, Read, Submit, ReviewFirst, ReadContracts, ManageContracts),
            new(BuiltInRoles.DepartmentLiaison, ScopeKind.OrganizationAndBelow, Read, Submit, ReadDecisions, ManageDecisions, ReadContracts, ManageContracts),
            new(BuiltInRoles.Leader, ScopeKind.County, Read, ReadDecisions, ReadContracts, ReadAdvisers),
            new(BuiltInRoles.Lawyer, ScopeKind.Own, Read, Advise),
            // The papers of the dossiers; which ones is decided by the data scope.
            new(BuiltInRoles.DecisionReviewClerk, ScopeKind.None, DocumentPermissions.Read, DocumentPermissions.Issue, DocumentPermissions.Void, DocumentPermissions.ManageTemplates,
                AttachmentPermissions.Read, AttachmentPermissions.Write, AttachmentPermissions.RemoveAny),
            new(BuiltInRoles.JusticeOffice, ScopeKind.None, DocumentPermissions.Issue),
            new(BuiltInRoles.DepartmentLiaison, ScopeKind.None, DocumentPermissions.Read, AttachmentPermissions.Read, AttachmentPermissions.Write),
        ]);
}
