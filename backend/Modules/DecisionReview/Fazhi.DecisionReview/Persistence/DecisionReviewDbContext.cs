using Fazhi.DecisionReview.Domain.Kinds;

namespace Fazhi.DecisionReview.Persistence;

/// <summary>Schema <c>decision_review</c>.</summary>
internal sealed class DecisionReviewDbContext(DbContextOptions<DecisionReviewDbContext> options, ChangeRecorder recorder, ICurrentUser users)
    : ModuleDbContext(options, recorder, users)
{
    /// <summary>The catalogue of the caller's county.</summary>
    public IQueryable<SubjectKind> Kinds => OfCounty<SubjectKind>();

    protected override string Module => "decision-review";

    protected override string Schema => "decision_review";
}

internal sealed class DecisionReviewDesignTimeFactory() : DesignTimeFactory<DecisionReviewDbContext>("decision_review", o => new(o, null!, null!));
