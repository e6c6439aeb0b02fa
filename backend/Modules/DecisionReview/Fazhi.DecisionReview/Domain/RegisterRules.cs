namespace Fazhi.DecisionReview.Domain;

/// <summary>Rules of the catalogues and registers.</summary>
internal static class RegisterRules
{
    public static readonly Rule KindOnce = new("decision-review.kind-once", "送审种类目录", "已有这个代码的送审种类。");
}
