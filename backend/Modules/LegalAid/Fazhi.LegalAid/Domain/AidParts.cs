using System.ComponentModel;
using Fazhi.Kernel;

namespace Fazhi.LegalAid.Domain;

/// <summary>申请人、受援人。</summary>
[Description("申请人")]
internal sealed class Applicant
{
    private Applicant()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Name { get; private set; } = "";

    public IdentityDocumentKind DocumentKind { get; private set; }

    /// <summary>Upper case, without spaces.</summary>
    [PersonalData(PersonalDataKind.Document)]
    public string DocumentNumber { get; private set; } = "";

    public Sex? Sex { get; private set; }

    [PersonalData(PersonalDataKind.BirthDate)]
    public DateOnly? BirthDate { get; private set; }

    [PersonalData(PersonalDataKind.Address)]
    public string? Address { get; private set; }

    [PersonalData(PersonalDataKind.Phone)]
    public string? Phone { get; private set; }

    public IReadOnlyList<RecipientCategory> Categories { get; private set; } = [];

    public static Applicant Of(Guid caseId, PersonDetails person)
    {
        var applicant = new Applicant { Id = Guid.CreateVersion7(), CaseId = caseId };
        applicant.Correct(person);
        return applicant;
    }

    public void Correct(PersonDetails person)
    {
        (Name, DocumentKind, DocumentNumber) = (person.Name, person.DocumentKind, person.DocumentNumber);
        (Sex, BirthDate, Address, Phone) = (person.Sex, person.BirthDate, person.Address, person.Phone);
        Categories = person.Categories;
    }

    public bool Is(PersonDetails person) =>
        (Name, DocumentKind, DocumentNumber) == (person.Name, person.DocumentKind, person.DocumentNumber)
        && (Sex, BirthDate, Address, Phone) == (person.Sex, person.BirthDate, person.Address, person.Phone)
        && Categories.SequenceEqual(person.Categories);
}

/// <summary>Particulars of an applicant as they come in.</summary>
internal sealed record PersonDetails(string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, Sex? Sex, DateOnly? BirthDate, string? Address,
    string? Phone, IReadOnlyList<RecipientCategory> Categories);

/// <summary>对方当事人。</summary>
internal sealed record OpposingParty(string Name, [property: PersonalData(PersonalDataKind.Document)] string? DocumentNumber)
{
    /// <summary>Known by the document where its number is given, else by the name.</summary>
    public bool Is(string name, string documentNumber) => DocumentNumber is { } number ? number == documentNumber : Name == name;
}

/// <summary>办案机关的通知。</summary>
internal sealed record AuthorityNotice(AuthorityKind Authority, string AuthorityName, string NoticeNumber, DateOnly ReceivedOn, NoticeGround Ground);

/// <summary>经济困难状况的说明。</summary>
internal sealed record MeansStatement(MeansBasis Basis, MeansGround? Ground, DateOnly? CommittedOn, decimal? MonthlyIncome, string? Remarks);

/// <summary>What the case is about.</summary>
internal sealed record AidSubject(AidKind Kind, AidForm Form, AidStage Stage, string Cause, string Facts, string DivisionCode,
    IReadOnlyList<OpposingParty> OpposingParties);

/// <summary>指派。</summary>
[Description("指派")]
internal sealed class Assignment
{
    private Assignment()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid PractitionerId { get; private set; }

    /// <summary>Name, institution and licence as they stood on the day: the document quotes them.</summary>
    public string PractitionerName { get; private set; } = "";

    public string InstitutionName { get; private set; } = "";

    public string LicenceNumber { get; private set; } = "";

    public DateOnly AssignedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why another than the one whose turn it was; null where the rota's proposal was followed.</summary>
    public string? OverrideReason { get; private set; }

    public DateOnly? AgreementOn { get; private set; }

    public static Assignment Of(Guid caseId, Practitioner practitioner, string? overrideReason, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        PractitionerId = practitioner.Id,
        PractitionerName = practitioner.Name,
        InstitutionName = practitioner.InstitutionName,
        LicenceNumber = practitioner.LicenceNumber,
        AssignedOn = on,
        OverrideReason = overrideReason,
    };

    public void SignAgreement(DateOnly on) => AgreementOn = on;

    public void End(DateOnly on) => EndedOn = on;
}

/// <summary>办理进展。</summary>
[Description("办理进展")]
internal sealed class ProgressReport
{
    private ProgressReport()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public ProgressKind Kind { get; private set; }

    public DateOnly OccurredOn { get; private set; }

    public string Content { get; private set; } = "";

    public string? Place { get; private set; }

    public Guid ReportedBy { get; private set; }

    public static ProgressReport Of(Guid caseId, ProgressKind kind, DateOnly on, string content, string? place, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        Kind = kind,
        OccurredOn = on,
        Content = content,
        Place = place,
        ReportedBy = by,
    };
}

/// <summary>结案情况。</summary>
internal sealed record AidConclusion(DateOnly ConcludedOn, AidOutcome Outcome, decimal RecoveredAmount, decimal AvoidedAmount, RecoveryEvidence Evidence,
    string Summary);

/// <summary>补贴的核定。</summary>
internal sealed record SubsidyGrant(decimal ProposedAmount, string ProposalReason, decimal ApprovedAmount, string? DepartureReason, DateOnly ApprovedOn,
    Guid PractitionerId);

/// <summary>异议和对它的审查（法律援助法第四十九条）。</summary>
/// <param name="Sustained">成立、不成立；审查中的为空。</param>
/// <param name="ReviewedOn">异议审查决定之日。</param>
internal sealed record AidObjection(DateOnly RaisedOn, string Grounds, bool? Sustained = null, string? ReviewReasons = null, DateOnly? ReviewedOn = null);

/// <summary>更换法律援助人员的申请和决定（法律援助法第五十五条）。</summary>
/// <param name="Approved">同意、不同意；未决定的为空。</param>
internal sealed record LawyerChange(DateOnly RequestedOn, string Grounds, bool? Approved = null, string? Reasons = null);
