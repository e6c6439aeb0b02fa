using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel;

namespace Fazhi.DecisionReview.Domain.Advisers;

/// <summary>法律专业人员的种类。</summary>
internal enum AdviserKind
{
    [Description("律师")] Lawyer,
    [Description("公职律师")] PublicLawyer,
    [Description("法学专家")] Scholar,
}

/// <summary>法律顾问、公职律师和律师的名册：参与审查的人从这里邀请，律师万人比从这里计算。</summary>
[Description("法律顾问、公职律师")]
internal sealed class Adviser : AggregateRoot
{
    private Adviser()
    {
    }

    public string CountyCode { get; private set; } = "";

    public AdviserKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>所在单位：律师事务所、机关、学校。</summary>
    public string OfficeName { get; private set; } = "";

    /// <summary>执业证号、公职律师证号；法学专家没有。</summary>
    public string? LicenceNumber { get; private set; }

    /// <summary>执业、取得公职律师证之日。</summary>
    public DateOnly LicensedSince { get; private set; }

    /// <summary>注销、离开本县之日。</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>政府法律顾问的聘期自；没有受聘的为空。公职律师不用聘任。</summary>
    public DateOnly? AppointedFrom { get; private set; }

    public DateOnly? AppointedUntil { get; private set; }

    /// <summary>正在服务的当事人，用于利益冲突检查。</summary>
    public IReadOnlyList<string> Clients { get; private set; } = [];

    [PersonalData(PersonalDataKind.Phone)]
    public string? Phone { get; private set; }

    /// <summary>The person's account; null where the person does not sign in.</summary>
    public Guid? UserId { get; private set; }

    public static Adviser Register(string countyCode, AdviserDetails details)
    {
        var adviser = new Adviser { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        adviser.Correct(details);
        return adviser;
    }

    public void Correct(AdviserDetails details)
    {
        (Kind, Name, OfficeName, LicenceNumber, LicensedSince, EndedOn) =
            (details.Kind, details.Name, details.OfficeName, details.LicenceNumber, details.LicensedSince, details.EndedOn);
        (AppointedFrom, AppointedUntil, Clients, Phone, UserId) = (details.AppointedFrom, details.AppointedUntil, details.Clients, details.Phone, details.UserId);
        Touch();
    }

    /// <summary>在册：当日执业、任职。</summary>
    public bool IsRegisteredOn(DateOnly day) => LicensedSince <= day && (EndedOn is not { } ended || day < ended);

    /// <summary>当日可以受邀请：公职律师在册即可，其余须在聘期内。</summary>
    public bool IsInOfficeOn(DateOnly day) => IsRegisteredOn(day)
        && (Kind == AdviserKind.PublicLawyer || (AppointedFrom is { } from && from <= day && (AppointedUntil is not { } until || day <= until)));
}

/// <summary>Particulars of an adviser.</summary>
internal sealed record AdviserDetails(AdviserKind Kind, string Name, string OfficeName, string? LicenceNumber, DateOnly LicensedSince, DateOnly? EndedOn,
    DateOnly? AppointedFrom, DateOnly? AppointedUntil, IReadOnlyList<string> Clients, string? Phone, Guid? UserId);

/// <summary>公职律师办公室。</summary>
[Description("公职律师办公室")]
internal sealed class PublicLawyerOffice : AggregateRoot
{
    private PublicLawyerOffice()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>设立的单位。</summary>
    public Guid OrganizationId { get; private set; }

    public DateOnly EstablishedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public static PublicLawyerOffice Establish(string countyCode, PublicLawyerOfficeDetails details)
    {
        var office = new PublicLawyerOffice { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        office.Correct(details);
        return office;
    }

    public void Correct(PublicLawyerOfficeDetails details)
    {
        (Name, OrganizationId, EstablishedOn, ClosedOn) = (details.Name, details.OrganizationId, details.EstablishedOn, details.ClosedOn);
        Touch();
    }
}

/// <summary>Particulars of an office.</summary>
internal sealed record PublicLawyerOfficeDetails(string Name, Guid OrganizationId, DateOnly EstablishedOn, DateOnly? ClosedOn);

/// <summary>人口基数：计算律师万人比，须注明常住还是户籍。</summary>
[Description("常住人口数")]
internal sealed class PopulationBase : AggregateRoot
{
    private PopulationBase()
    {
    }

    public string CountyCode { get; private set; } = "";

    public int Year { get; private set; }

    public int Persons { get; private set; }

    /// <summary>口径：常住人口、户籍人口。</summary>
    public PopulationMeasure Measure { get; private set; }

    public string Source { get; private set; } = "";

    public static PopulationBase Set(string countyCode, int year, int persons, PopulationMeasure measure, string source)
    {
        var population = new PopulationBase { Id = Guid.CreateVersion7(), CountyCode = countyCode, Year = year };
        population.Correct(persons, measure, source);
        return population;
    }

    public void Correct(int persons, PopulationMeasure measure, string source)
    {
        (Persons, Measure, Source) = (persons, measure, source);
        Touch();
    }
}

/// <summary>人口口径。</summary>
internal enum PopulationMeasure
{
    [Description("常住人口")] Resident,
    [Description("户籍人口")] Registered,
}
