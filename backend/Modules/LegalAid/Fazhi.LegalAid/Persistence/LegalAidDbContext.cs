using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Matters;

namespace Fazhi.LegalAid.Persistence;

/// <summary>Schema <c>legal_aid</c>.</summary>
internal sealed class LegalAidDbContext(DbContextOptions<LegalAidDbContext> options) : ModuleDbContext(options)
{
    private static readonly Func<LegalAidDbContext, string, string, string, IAsyncEnumerable<string>> FindDuplicates = EF.CompileAsyncQuery(
        (LegalAidDbContext db, string countyCode, string documentNumber, string cause) => db.Set<AidCase>()
            .Where(c => c.CountyCode == countyCode && c.ClosedOn == null && c.Cause == cause && c.Applicants.Any(a => a.DocumentNumber == documentNumber))
            .OrderBy(c => c.Id).Select(c => c.Number).Take(5));

    /// <summary>The cases that the caller may see.</summary>
    public IQueryable<AidCase> Cases => Visible<AidCase>();

    /// <summary>The registers of one county, which all who may read cases see whole.</summary>
    public IQueryable<Institution> Institutions => OfCounty<Institution>();

    public IQueryable<Practitioner> Practitioners => OfCounty<Practitioner>();

    public IQueryable<SubsidyRule> SubsidyRules => OfCounty<SubsidyRule>();

    public IQueryable<DutyShift> DutyShifts => OfCounty<DutyShift>();

    public IQueryable<DutyConsultation> DutyConsultations => OfCounty<DutyConsultation>();

    /// <summary>Who was assigned what, for the rota: loads are fair only when counted over the whole county.</summary>
    public IQueryable<Assignment> AssignmentsOfCounty =>
        Set<AidCase>().Where(c => c.CountyCode == CountyCode).SelectMany(c => c.Assignments);

    /// <summary>Of these, the ones of cases that are still being handled.</summary>
    public IQueryable<Assignment> OpenAssignmentsOfCounty => Set<AidCase>()
        .Where(c => c.CountyCode == CountyCode && c.ConcludedOn == null && c.ClosedOn == null).SelectMany(c => c.Assignments).Where(a => a.EndedOn == null);

    /// <summary>Practitioners who were assigned to this person in another case: known by the document where its number is given, else by the name.</summary>
    public IQueryable<Guid> AssignedTo(OpposingParty person, Guid exceptCaseId)
    {
        var cases = Set<AidCase>().Where(c => c.CountyCode == CountyCode && c.Id != exceptCaseId);
        cases = person.DocumentNumber is { } number
            ? cases.Where(c => c.Applicants.Any(a => a.DocumentNumber == number))
            : cases.Holding(person.Name, this).Where(c => c.Applicants.Any(a => a.Name == person.Name));
        return cases.SelectMany(c => c.Assignments).Select(a => a.PractitionerId).Distinct();
    }

    /// <summary>Other cases in a practitioner's hands in which the index finds the name, on either side.</summary>
    public IQueryable<AidCase> InHandNaming(string name, Guid exceptCaseId) => Set<AidCase>().AsNoTracking().IgnoreAutoIncludes().Include(c => c.Assignments)
        .Where(c => c.CountyCode == CountyCode && c.Id != exceptCaseId && c.ConcludedOn == null && c.ClosedOn == null && c.Assignments.Any(a => a.EndedOn == null)).Holding(name, this);

    /// <summary>The open cases in a practitioner's hands, wherever in the county they stand.</summary>
    public IQueryable<AidCase> InHandsOf(Guid practitionerId) => Set<AidCase>()
        .Where(c => c.CountyCode == CountyCode && c.ClosedOn == null && c.Assignments.Any(a => a.PractitionerId == practitionerId && a.EndedOn == null));

    /// <summary>Numbers of the open cases of the same person and cause, wherever in the county they stand: a duplicate must be seen by
    /// whoever would make it. One person a query: PostgreSQL plans once for a person, but anew at every call for a list of unknown length.</summary>
    public IAsyncEnumerable<string> DuplicatesOf(string countyCode, string documentNumber, string cause) => FindDuplicates(this, countyCode, documentNumber, cause);

    /// <summary>Which of these numbers of another system were imported already, wherever in the county the cases stand.</summary>
    public Task<List<string>> ImportedKeysAsync(IReadOnlyCollection<string> keys, CancellationToken ct) => Set<AidCase>()
        .Where(c => c.CountyCode == CountyCode && c.SourceKey != null && keys.Contains(c.SourceKey)).Select(c => c.SourceKey!).ToListAsync(ct);

    protected override string Module => "legal-aid";

    protected override string Schema => "legal_aid";
}

internal sealed class LegalAidDesignTimeFactory() : DesignTimeFactory<LegalAidDbContext>("legal_aid", o => new(o));
