using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel;

namespace Fazhi.LegalAid.Domain;

/// <summary>法律援助人员的种类（法律援助法第十二条至第十七条）。</summary>
internal enum PractitionerKind
{
    [Description("律师")] Lawyer,
    [Description("基层法律服务工作者")] GrassrootsLegalWorker,
    [Description("法律援助志愿者")] Volunteer,
}

/// <summary>执业专长。</summary>
internal enum Speciality
{
    [Description("刑事")] Criminal,
    [Description("婚姻家庭")] Family,
    [Description("劳动争议")] Labour,
    [Description("侵权、交通事故")] Tort,
    [Description("土地、农村")] Land,
    [Description("行政")] Administrative,
}

/// <summary>法律服务机构的种类。</summary>
internal enum InstitutionKind
{
    [Description("律师事务所")] LawFirm,
    [Description("基层法律服务所")] GrassrootsOffice,
    [Description("法律援助中心")] AidCentre,
}

/// <summary>法律服务机构。</summary>
[Description("法律服务机构")]
internal sealed class Institution : AggregateRoot
{
    private Institution()
    {
    }

    public string CountyCode { get; private set; } = "";

    public InstitutionKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>统一社会信用代码。</summary>
    public string? CreditCode { get; private set; }

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    public static Institution Register(string countyCode, InstitutionDetails details)
    {
        var institution = new Institution { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        institution.Correct(details);
        return institution;
    }

    public void Correct(InstitutionDetails details)
    {
        (Kind, Name, CreditCode, Address, Phone) = (details.Kind, details.Name, details.CreditCode, details.Address, details.Phone);
        Touch();
    }
}

/// <summary>Particulars of an institution.</summary>
internal sealed record InstitutionDetails(InstitutionKind Kind, string Name, string? CreditCode, string? Address, string? Phone);

/// <summary>法律援助人员：律师、基层法律服务工作者、志愿者。</summary>
[Description("法律援助人员")]
internal sealed class Practitioner : AggregateRoot
{
    private Practitioner()
    {
    }

    public string CountyCode { get; private set; } = "";

    public PractitionerKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public Guid InstitutionId { get; private set; }

    public string InstitutionName { get; private set; } = "";

    /// <summary>执业证号。</summary>
    public string LicenceNumber { get; private set; } = "";

    /// <summary>首次执业之日：计算执业年限。</summary>
    public DateOnly LicensedSince { get; private set; }

    /// <summary>执业证有效至；没有期限的为空。</summary>
    public DateOnly? LicenceValidUntil { get; private set; }

    /// <summary>注销、停止执业之日。</summary>
    public DateOnly? EndedOn { get; private set; }

    public IReadOnlyList<Speciality> Specialities { get; private set; } = [];

    [PersonalData(PersonalDataKind.Phone)]
    public string? Phone { get; private set; }

    /// <summary>The person's account; null where the person does not sign in.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Takes part in the rota (轮派).</summary>
    public bool OnRota { get; private set; }

    public static Practitioner Register(string countyCode, Institution institution, PractitionerDetails details)
    {
        var practitioner = new Practitioner { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        practitioner.Correct(institution, details);
        return practitioner;
    }

    public void Correct(Institution institution, PractitionerDetails details)
    {
        (InstitutionId, InstitutionName) = (institution.Id, institution.Name);
        (Kind, Name, LicenceNumber, LicensedSince, LicenceValidUntil) =
            (details.Kind, details.Name, details.LicenceNumber, details.LicensedSince, details.LicenceValidUntil);
        (EndedOn, Specialities, Phone, UserId, OnRota) = (details.EndedOn, details.Specialities, details.Phone, details.UserId, details.OnRota);
        Touch();
    }

    public void InstitutionRenamed(string name)
    {
        InstitutionName = name;
        Touch();
    }

    public bool IsLicensedOn(DateOnly day) =>
        LicenceNumber.Length > 0 && LicensedSince <= day && (LicenceValidUntil is not { } until || day <= until) && (EndedOn is not { } ended || day < ended);

    public bool HasPractisedYears(int years, DateOnly on) => LicensedSince.AddYears(years) <= on;
}

/// <summary>Particulars of a practitioner.</summary>
internal sealed record PractitionerDetails(PractitionerKind Kind, string Name, string LicenceNumber, DateOnly LicensedSince, DateOnly? LicenceValidUntil,
    DateOnly? EndedOn, IReadOnlyList<Speciality> Specialities, string? Phone, Guid? UserId, bool OnRota);
