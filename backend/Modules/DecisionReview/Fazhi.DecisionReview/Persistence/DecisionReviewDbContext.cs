using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;

namespace Fazhi.DecisionReview.Persistence;

/// <summary>Schema <c>decision_review</c>.</summary>
internal sealed class DecisionReviewDbContext(DbContextOptions<DecisionReviewDbContext> options, ChangeRecorder recorder, ICurrentUser users)
    : ModuleDbContext(options, recorder, users)
{
    /// <summary>The reviews that the caller may see.</summary>
    public IQueryable<LegalityReview> Reviews => Visible<LegalityReview>();

    /// <summary>The catalogue and the registers of the caller's county.</summary>
    public IQueryable<SubjectKind> Kinds => OfCounty<SubjectKind>();

    public IQueryable<Adviser> Advisers => OfCounty<Adviser>();

    public IQueryable<PublicLawyerOffice> PublicLawyerOffices => OfCounty<PublicLawyerOffice>();

    public IQueryable<PopulationBase> Populations => OfCounty<PopulationBase>();

    /// <summary>The catalogue of a county, for what comes in by an event.</summary>
    public IQueryable<SubjectKind> KindsOf(string countyCode) => Set<SubjectKind>().Where(k => k.CountyCode == countyCode);

    /// <summary>Who was invited to what: an adviser's load is counted over the whole county.</summary>
    public IQueryable<Invitation> InvitationsOfCounty => Set<LegalityReview>().Where(r => r.CountyCode == CountyCode).SelectMany(r => r.Invitations);

    /// <summary>The reviews that another dossier asked for, in the order of rounds, whoever asks: an event or a question by id carries no scope.</summary>
    public IQueryable<LegalityReview> AskedBy(string sourceModule, IReadOnlyCollection<Guid> sourceIds) =>
        Set<LegalityReview>().Where(r => r.SourceModule == sourceModule && r.SourceId != null && sourceIds.Contains(r.SourceId.Value)).OrderBy(r => r.Round);

    protected override string Module => "decision-review";

    protected override string Schema => "decision_review";
}

internal sealed class DecisionReviewDesignTimeFactory() : DesignTimeFactory<DecisionReviewDbContext>("decision_review", o => new(o, null!, null!));
