using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.LegalAid.Persistence;

/// <summary>Schema <c>legal_aid</c>.</summary>
internal sealed class LegalAidDbContext(DbContextOptions<LegalAidDbContext> options, ChangeRecorder recorder, ICurrentUser users)
    : ModuleDbContext(options, recorder, users)
{
    /// <summary>The cases that the caller may see.</summary>
    public IQueryable<AidCase> Cases => Visible<AidCase>();

    /// <summary>The registers of one county, which all who may read cases see whole.</summary>
    public IQueryable<Institution> Institutions => OfCounty<Institution>();

    public IQueryable<Practitioner> Practitioners => OfCounty<Practitioner>();

    public IQueryable<SubsidyRule> SubsidyRules => OfCounty<SubsidyRule>();

    public IQueryable<DutyShift> DutyShifts => OfCounty<DutyShift>();

    public IQueryable<DutyConsultation> DutyConsultations => OfCounty<DutyConsultation>();

    protected override string Module => "legal-aid";

    protected override string Schema => "legal_aid";
}

internal sealed class LegalAidDesignTimeFactory() : DesignTimeFactory<LegalAidDbContext>("legal_aid", o => new(o, null!, null!));
