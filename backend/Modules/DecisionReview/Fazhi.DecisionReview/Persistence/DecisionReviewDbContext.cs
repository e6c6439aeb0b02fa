using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;

namespace Fazhi.DecisionReview.Persistence;

/// <summary>Schema <c>decision_review</c>.</summary>
internal sealed class DecisionReviewDbContext(DbContextOptions<DecisionReviewDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The reviews that the caller may see.</summary>
    public IQueryable<LegalityReview> Reviews => Visible<LegalityReview>();

    /// <summary>The major decisions that the caller may see.</summary>
    public IQueryable<MajorDecision> Decisions => Visible<MajorDecision>();

    /// <summary>The contracts that the caller may see.</summary>
    public IQueryable<Agreement> Agreements => Visible<Agreement>();

    /// <summary>The yearly catalogues, to whoever may change them.</summary>
    public IQueryable<DecisionCatalogue> Catalogues => Visible<DecisionCatalogue>();

    /// <summary>The yearly catalogues are public: all of the county read them.</summary>
    public IQueryable<DecisionCatalogue> CataloguesOfCounty => OfCounty<DecisionCatalogue>();

    /// <summary>All decisions of the county, for what must hold over all of them: an item of the catalogue is started once.</summary>
    public IQueryable<MajorDecision> DecisionsOfCounty => OfCounty<MajorDecision>();

    /// <summary>The catalogue whose published version has an item.</summary>
    /// <exception cref="MalformedRequestException">No published catalogue has it (400).</exception>
    public async Task<DecisionCatalogue> CatalogueOfItemAsync(Guid itemId, CancellationToken ct) =>
        (await CataloguesOfCounty.AsNoTracking().ToListAsync(ct)).Find(c => c.PublishedItems.Any(i => i.Id == itemId))
            ?? throw new MalformedRequestException("catalogueItemId", "已经公布的目录中没有这个事项。");

    /// <summary>The decision that asked for a review, whoever tells of the opinion: an event carries no scope.</summary>
    public Task<MajorDecision?> DecisionAsync(Guid id, CancellationToken ct) => Set<MajorDecision>().AsTracking().FirstOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>The contract that asked for a review.</summary>
    public Task<Agreement?> AgreementAsync(Guid id, CancellationToken ct) => Set<Agreement>().AsTracking().FirstOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Contracts under performance, of all counties: for the reminders, which ask nobody's scope.</summary>
    public IQueryable<Agreement> ContractsInPerformance => Set<Agreement>().Where(a => a.Status == AgreementStatus.Performing);

    /// <summary>Advisers whose office ends with their appointment, of all counties.</summary>
    public IQueryable<Adviser> AppointedAdvisers => Set<Adviser>().Where(a => a.Kind != AdviserKind.PublicLawyer && a.AppointedUntil != null);

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

    /// <summary>Which numbers of an imported ledger the county's reviews hold already.</summary>
    public Task<List<string>> ImportedKeysAsync(IReadOnlyCollection<string> keys, CancellationToken ct) => Set<LegalityReview>()
        .Where(r => r.CountyCode == CountyCode && r.SourceKey != null && keys.Contains(r.SourceKey)).Select(r => r.SourceKey!).ToListAsync(ct);

    protected override string Module => "decision-review";

    protected override string Schema => "decision_review";
}

internal sealed class DecisionReviewDesignTimeFactory() : DesignTimeFactory<DecisionReviewDbContext>("decision_review", o => new(o));
