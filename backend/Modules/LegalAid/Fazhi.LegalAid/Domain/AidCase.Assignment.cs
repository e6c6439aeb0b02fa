using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>指派、更换人员、办理。</summary>
internal sealed partial class AidCase
{
    /// <summary>The assignment in force; null before the first and while another person is sought.</summary>
    public Assignment? CurrentAssignment => assignments.Find(a => a.EndedOn is null);

    /// <summary>The assignment in force, or the last that was.</summary>
    public Assignment? LastAssignment => CurrentAssignment ?? assignments.OrderByDescending(a => a.AssignedOn).ThenByDescending(a => a.Id).FirstOrDefault();

    /// <summary>最近一次更换人员的申请；没有申请过的为空。</summary>
    public LawyerChange? LawyerChange { get; private set; }

    /// <summary>指派有执业证、无利益冲突的人员（法律援助法第二十六条、第三十六条、第四十三条）。</summary>
    /// <param name="practitioner">Who is assigned.</param>
    /// <param name="proposedId">Whose turn it was by the rota.</param>
    /// <param name="overrideReason">Why another was chosen.</param>
    /// <param name="conflicts">Conflicts of interest found; any stops the assignment.</param>
    public void Assign(Practitioner practitioner, Guid? proposedId, string? overrideReason, IReadOnlyList<string> conflicts, DateOnly on, LegalAct act)
    {
        Demand(AidStep.Assign);
        AidRules.GrantBeforeAssignment.Require(AidedOn is not null);
        AidRules.LicensedOnly.Require(practitioner.IsLicensedOn(on));
        AidRules.LawyerForDefence.Require(DefenceByLawyer(practitioner));
        AidRules.ThreeYearsDefence.Require(!NeedsExperience || practitioner.HasPractisedYears(3, on));
        if (conflicts.Count > 0) throw AidRules.NoConflict.Broken(string.Join('；', conflicts));
        AidRules.OverrideNeedsReason.Require(proposedId is null || proposedId == practitioner.Id || !string.IsNullOrWhiteSpace(overrideReason));

        assignments.Add(Assignment.Of(Id, practitioner, practitioner.Id == proposedId ? null : overrideReason, on));
        AssignedTo(practitioner.UserId, practitioner.Name);
        Claim(act);
        Take(AidStep.Assign, Dated(on, act), $"{practitioner.InstitutionName}{practitioner.Name}");
    }

    /// <summary>登记委托协议和授权委托书的签订。</summary>
    public void SignAgreement(DateOnly on, LegalAct act)
    {
        Demand(AidStep.SignAgreement);
        AidRules.AgreementOnce.Require(CurrentAssignment?.AgreementOn is null);
        Take(AidStep.SignAgreement, Dated(on, act));
        CurrentAssignment?.SignAgreement(on);
    }

    public void ReportProgress(ProgressKind kind, string content, string? place, DateOnly on, LegalAct act)
    {
        Take(AidStep.ReportProgress, Dated(on, act), content);
        progress.Add(ProgressReport.Of(Id, kind, on, content, place, act.Actor.Id));
    }

    /// <summary>受援人申请更换法律援助人员（法律援助法第四十七条）。</summary>
    public void RequestLawyerChange(string reason, DateOnly on, LegalAct act)
    {
        Take(AidStep.RequestLawyerChange, Dated(on, act), reason);
        LawyerChange = new(on, reason);
    }

    public void ApproveLawyerChange(string reason, DateOnly on, LegalAct act)
    {
        Take(AidStep.ApproveLawyerChange, Dated(on, act), reason);
        LawyerChange = LawyerChange! with { Approved = true, Reasons = reason };
        CurrentAssignment?.End(on);
        AssignedTo(null, null);
    }

    public void RefuseLawyerChange(string reason, DateOnly on, LegalAct act)
    {
        Take(AidStep.RefuseLawyerChange, Dated(on, act), reason);
        LawyerChange = LawyerChange! with { Approved = false, Reasons = reason };
    }

    /// <summary>May be appointed at all: licence aside, the kind of case may ask for a lawyer or for experience.</summary>
    public bool MayBeHandledBy(Practitioner practitioner, DateOnly on) =>
        DefenceByLawyer(practitioner) && (!NeedsExperience || practitioner.HasPractisedYears(3, on));

    /// <summary>专长与案件相符。</summary>
    public bool Fits(Practitioner practitioner) => Kind switch
    {
        AidKind.Criminal => practitioner.Specialities.Contains(Speciality.Criminal),
        AidKind.Administrative => practitioner.Specialities.Contains(Speciality.Administrative),
        AidKind.Civil when Form == AidForm.LabourArbitration || Cause.Contains("劳动", StringComparison.Ordinal) || Cause.Contains("工伤", StringComparison.Ordinal)
            => practitioner.Specialities.Contains(Speciality.Labour),
        AidKind.Civil => practitioner.Specialities.Any(s => s is Speciality.Family or Speciality.Tort or Speciality.Land),
        _ => false,
    };

    private bool DefenceByLawyer(Practitioner practitioner) => Form != AidForm.CriminalDefence || practitioner.Kind == PractitionerKind.Lawyer;

    private bool NeedsExperience => Notice?.Ground is NoticeGround.LifeOrDeath or NoticeGround.DeathPenaltyReview;
}
