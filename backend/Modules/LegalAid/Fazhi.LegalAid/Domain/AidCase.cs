using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.LegalAid.Domain;

/// <summary>法律援助案件。</summary>
/// <remarks>Opened by <see cref="Receive"/> or <see cref="ReceiveNotice"/>; the stages of its procedure stand in the other parts of this class.</remarks>
[Description("法律援助案件")]
internal sealed partial class AidCase : Dossier<AidStatus, AidStep>
{
    private readonly List<Applicant> applicants = [];
    private readonly List<Assignment> assignments = [];
    private readonly List<ProgressReport> progress = [];

    private AidCase()
    {
    }

    public AidOrigin Origin { get; private set; }

    public AidChannel Channel { get; private set; }

    public AidKind Kind { get; private set; }

    public AidForm Form { get; private set; }

    public AidStage Stage { get; private set; }

    /// <summary>案由。</summary>
    public string Cause { get; private set; } = "";

    /// <summary>案情概要。</summary>
    public string Facts { get; private set; } = "";

    /// <summary>Division (乡镇) where the recipient lives.</summary>
    public string DivisionCode { get; private set; } = "";

    /// <summary>Name of the first applicant, kept on the case for the list and the title.</summary>
    public string ApplicantName { get; private set; } = "";

    /// <summary>Labels of all applicants together, each once.</summary>
    public IReadOnlyList<RecipientCategory> Categories { get; private set; } = [];

    public IReadOnlyList<OpposingParty> OpposingParties { get; private set; } = [];

    public MeansStatement Means { get; private set; } = null!;

    public AuthorityNotice? Notice { get; private set; }

    /// <summary>The day that counts for the yearly figures: 决定给予援助之日，或者接到通知之日。</summary>
    public DateOnly? AidedOn { get; private set; }

    /// <summary>Why a second case of the same person and cause was opened.</summary>
    public string? DuplicateReason { get; private set; }

    /// <summary>导入来源的编号：同一来源的一行只导入一次；不是导入的为空。</summary>
    public string? SourceKey { get; private set; }

    public IReadOnlyCollection<Applicant> Applicants => applicants;

    public IReadOnlyCollection<Assignment> Assignments => assignments;

    public IReadOnlyCollection<ProgressReport> Progress => progress;

    public override string Title => $"{ApplicantName}{(applicants.Count > 1 ? "等" : "")}{Cause}法律援助案";

    /// <summary>张某等…：姓以外的字以“某”代。</summary>
    public override string MaskedTitle => $"{PartyName.Masked(ApplicantName)}{(applicants.Count > 1 ? "等" : "")}{Cause}法律援助案";

    public override IEnumerable<string?> SearchWords =>
        [.. applicants.Select(a => a.Name), .. OpposingParties.Select(p => p.Name), Notice?.AuthorityName, Notice?.NoticeNumber];

    protected override Procedure<AidStatus, AidStep> Definition => AidProcedure.Definition;

    protected override DateOnly LastMovedOn => Deadlines.Where(d => d.Status != DeadlineStatus.Cancelled)
        .SelectMany(d => (DateOnly?[])[d.TriggeredOn, d.SuspendedOn, d.Suspensions is [.., var last] ? last.Resume : null, d.EndedOn])
        .Concat([DecidedOn, LastAssignment?.AssignedOn, LastAssignment?.EndedOn, ConcludedOn, SubsidyApprovedOn, Objection?.RaisedOn, Objection?.ReviewedOn])
        .Append(OpenedOn).Max()!.Value;

    /// <summary>Aid that ends before anyone was assigned leaves no materials.</summary>
    protected override bool Concerns(string deadline) => deadline != AidProcedure.CloseFile || assignments.Count > 0;

    /// <summary>The one whom the title names.</summary>
    public Applicant FirstApplicant => applicants.Find(a => a.Name == ApplicantName) ?? applicants[0];

    /// <summary>收到法律援助申请：审查期限自收到之日的次日起算（法律援助法第四十三条）。</summary>
    public static AidCase Receive(AidFiling filing, AidChannel channel, MeansStatement means, LegalAct act)
    {
        var aid = Prepare(filing, AidOrigin.Application, channel, means);
        aid.Open(AidStatus.Received, AidProcedure.Receipt, act, AidProcedure.Review);
        aid.Fill(filing.Applicants);
        if (filing.TakenUp) aid.Claim(act);
        return aid;
    }

    /// <summary>收到办案机关的通知：三日内指派（法律援助法第三十六条）。通知案件不经申请审查。</summary>
    public static AidCase ReceiveNotice(AidFiling filing, AuthorityNotice notice, LegalAct act)
    {
        var aid = Prepare(filing, AidOrigin.Notice, AidChannel.Notice, new(MeansBasis.Notice, null, null, null, null));
        aid.Notice = notice;
        aid.AidedOn = notice.ReceivedOn;
        aid.Open(AidStatus.AwaitingAssignment, "收到办案机关通知", act.OnDay(notice.ReceivedOn), AidProcedure.AssignAfterNotice);
        aid.Fill(filing.Applicants);
        if (filing.TakenUp) aid.Claim(act);
        return aid;
    }

    private static AidCase Prepare(AidFiling filing, AidOrigin origin, AidChannel channel, MeansStatement means)
    {
        var aid = new AidCase
        {
            CountyCode = filing.CountyCode,
            OrganizationId = filing.OrganizationId,
            Number = filing.Number,
            Origin = origin,
            Channel = channel,
            Means = means,
            DuplicateReason = filing.DuplicateReason,
            SourceKey = filing.SourceKey,
        };
        aid.Describe(filing.Subject);
        return aid;
    }

    private void Describe(AidSubject subject)
    {
        (Kind, Form, Stage) = (subject.Kind, subject.Form, subject.Stage);
        (Cause, Facts, DivisionCode) = (subject.Cause, subject.Facts, subject.DivisionCode);
        OpposingParties = subject.OpposingParties;
    }

    /// <summary>Takes the persons as they are given; whoever is there already, by document or by name, stays the same applicant.</summary>
    private void Fill(IReadOnlyList<PersonDetails> persons)
    {
        List<Applicant> before = [.. applicants];
        applicants.Clear();
        foreach (var person in persons)
        {
            var same = before.Find(a => a.DocumentKind == person.DocumentKind && a.DocumentNumber == person.DocumentNumber) ?? before.Find(a => a.Name == person.Name);
            if (same is not null) before.Remove(same);
            same?.Correct(person);
            applicants.Add(same ?? Applicant.Of(Id, person));
        }

        ApplicantName = persons[0].Name;
        Categories = [.. persons.SelectMany(p => p.Categories).Distinct().Order()];
    }
}

/// <summary>What is registered of a case.</summary>
/// <param name="ReceivedOn">收到申请或者通知之日。</param>
/// <param name="Notice">办案机关的通知；依申请的为空。</param>
internal sealed record AidRegistration(AidSubject Subject, IReadOnlyList<PersonDetails> Applicants, AidChannel Channel, DateOnly ReceivedOn, MeansStatement Means,
    AuthorityNotice? Notice, string? DuplicateReason);

/// <summary>Where a case is filed and what it is about.</summary>
/// <param name="TakenUp">Whoever files it also handles it; otherwise it waits for the centre to take it up.</param>
internal sealed record AidFiling(string CountyCode, Guid OrganizationId, bool TakenUp, string Number, AidSubject Subject,
    IReadOnlyList<PersonDetails> Applicants, string? DuplicateReason, string? SourceKey = null);
