namespace Fazhi.DecisionReview.Domain;

/// <summary>Rules of the catalogues and registers.</summary>
internal static class RegisterRules
{
    public static readonly Rule KindOnce = new("decision-review.kind-once", "送审种类目录", "已有这个代码的送审种类。");

    public static readonly Rule LicenceOnce = new("decision-review.licence-once", "一人一证", "这个证号已经登记在名册中。");

    public static readonly Rule AccountOnce = new("decision-review.account-once", "一人一号", "这个账号已经登记给名册中的另一个人。");

    public static readonly Rule OfficeOnce = new("decision-review.office-once", "一处一名", "已有同名的公职律师办公室。");
}
