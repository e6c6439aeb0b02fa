namespace Fazhi.DecisionReview.Domain;

/// <summary>Codes of the permissions that the steps need; <c>DecisionReviewPermissions</c> gives them names.</summary>
internal static class ReviewRights
{
    public const string Read = "decision-review.reviews.read";
    public const string Submit = "decision-review.reviews.submit";
    public const string ReviewFirst = "decision-review.reviews.review-first";
    public const string Review = "decision-review.reviews.review";
    public const string Assign = "decision-review.reviews.assign";
    public const string Advise = "decision-review.reviews.advise";
    public const string Export = "decision-review.reviews.export";
    public const string Import = "decision-review.reviews.import";
    public const string ManageKinds = "decision-review.kinds.manage";
    public const string ReadAdvisers = "decision-review.advisers.read";
    public const string ManageAdvisers = "decision-review.advisers.manage";
}
