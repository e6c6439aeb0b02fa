using Fazhi.NormativeDocuments.Domain;

namespace Fazhi.NormativeDocuments.Persistence;

/// <summary>Schema <c>normative_documents</c>.</summary>
internal sealed class NormativeDocumentsDbContext(DbContextOptions<NormativeDocumentsDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The documents that the caller may see.</summary>
    public IQueryable<NormativeDocument> Documents => Visible<NormativeDocument>();

    public IQueryable<FilingReview> Filings => Visible<FilingReview>();

    public IQueryable<CleanupTask> Tasks => Visible<CleanupTask>();

    public IQueryable<CleanupCampaign> Campaigns => Visible<CleanupCampaign>();

    public IQueryable<Issuer> Issuers => OfCounty<Issuer>();

    public IQueryable<SuperiorLaw> Laws => OfCounty<SuperiorLaw>();

    public IQueryable<LawVersion> LawVersions => OfCounty<LawVersion>();

    public IQueryable<LawChange> LawChanges => OfCounty<LawChange>();

    public IQueryable<WordList> WordLists => OfCounty<WordList>();

    /// <summary>The texts that count now, of documents that the caller was found to see.</summary>
    public IQueryable<NormText> CurrentTextsOf(Guid[] documents) =>
        Set<NormText>().Where(t => documents.Contains(t.DocumentId) && Set<NormativeDocument>().Any(d => d.Id == t.DocumentId && d.CurrentTextId == t.Id)).AsNoTracking();

    public IQueryable<TextIndex> TextIndexes => Set<TextIndex>();

    /// <summary>What a county has published: public, whoever asks (政府信息公开).</summary>
    public IQueryable<NormativeDocument> PublishedIn(string countyCode) =>
        Set<NormativeDocument>().Where(d => d.CountyCode == countyCode && d.PublishedOn != null);

    /// <summary>The same of all counties, for one that is asked for by its id.</summary>
    public IQueryable<NormativeDocument> Published => Set<NormativeDocument>().Where(d => d.PublishedOn != null);

    /// <summary>The tasks of a document wherever they stand: ending a document settles them all.</summary>
    public IQueryable<CleanupTask> ConfirmedTasksOf(Guid documentId) =>
        Set<CleanupTask>().Where(t => t.CountyCode == CountyCode && t.DocumentId == documentId && t.Status == CleanupStatus.Confirmed);

    /// <summary>Tasks that still ask for somebody, of all counties: for the reminders, which ask nobody's scope.</summary>
    public IQueryable<CleanupTask> OpenTasks =>
        Set<CleanupTask>().Where(t => t.Status == CleanupStatus.Unanswered || t.Status == CleanupStatus.Answered || t.Status == CleanupStatus.Confirmed);

    /// <summary>Filing reviews that wait for a correction, of all counties.</summary>
    public IQueryable<FilingReview> OpenCorrections => Set<FilingReview>().Where(f => f.Status == FilingStatus.CorrectionDue);

    /// <summary>Periodic cleanups of all counties that were not called off.</summary>
    public IQueryable<CleanupCampaign> PeriodicCampaigns => Set<CleanupCampaign>().Where(c => c.Kind == CampaignKind.Periodic && c.Status != CampaignStatus.Cancelled);

    /// <summary>Every document of the county that cites one of the articles, or the whole law, in a version up to the ordinal, and is still in
    /// force on the day: an impact that is not seen whole is not seen.</summary>
    public IQueryable<NormativeDocument> Citing(Guid lawId, int upToOrdinal, int[] articles, DateOnly inForceOn)
    {
        var citing = Set<BasisCitation>().Where(b => b.LawId == lawId && b.VersionOrdinal <= upToOrdinal && (b.Article == null || articles.Contains(b.Article.Value)))
            .Select(b => b.DocumentId);
        return Set<NormativeDocument>().Where(d => d.CountyCode == CountyCode && d.PublishedOn != null && citing.Contains(d.Id)
            && (d.ValidUntil == null || d.ValidUntil >= inForceOn) && (d.EndedOn == null || d.EndedOn > inForceOn));
    }

    /// <summary>The document by its id within the county, whatever the caller's scope: for what others tell us of it.</summary>
    public Task<NormativeDocument?> FindInCountyAsync(string countyCode, Guid id, CancellationToken ct) =>
        Set<NormativeDocument>().AsTracking().FirstOrDefaultAsync(d => d.CountyCode == countyCode && d.Id == id, ct);

    /// <summary>Whether the county's register knows the number already.</summary>
    public Task<bool> HasNumberAsync(string countyCode, string documentNumber, CancellationToken ct) =>
        Set<NormativeDocument>().AnyAsync(d => d.CountyCode == countyCode && d.DocumentNumber == documentNumber, ct);

    /// <summary>Every text that is written is made searchable with it, in the place of the one before.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var written = ChangeTracker.Entries<NormText>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var indexes = written.Select(text => Entry(TextIndex.Of(text))).ToList();
        foreach (var (text, index) in written.Zip(indexes)) index.State = text.Number == 1 ? EntityState.Added : EntityState.Modified;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var index in indexes) index.State = EntityState.Detached;
        return saved;
    }

    protected override string Module => "normative-documents";

    protected override string Schema => "normative_documents";
}

internal sealed class NormativeDocumentsDesignTimeFactory() : DesignTimeFactory<NormativeDocumentsDbContext>("normative_documents", o => new(o));
