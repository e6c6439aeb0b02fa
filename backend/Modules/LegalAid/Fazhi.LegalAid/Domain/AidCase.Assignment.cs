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
        AidRules.LawyerForDefence.Require(IsLawyerWhereNeeded(practitioner));
        AidRules.ThreeYearsDefence.Require(!NeedsExperience || IsExperienced(practitioner, on));
        if (IsAgainst(practitioner)) conflicts = [.. conflicts, "本人是对方当事人"];
        if (conflicts.Count > 0) throw AidRules.NoConflict.Broken(string.Join('；', conflicts));
        AidRules.OverrideNeedsReason.Require(proposedId is null || proposedId == practitioner.Id || !string.IsNullOrWhiteSpace(overrideReason));

        AssignedTo(practitioner.UserId, practitioner.Name);
        Claim(act);
        Take(AidStep.Assign, Dated(on, act), $"{practitioner.InstitutionName}{practitioner.Name}");
        assignments.Add(Assignment.Of(Id, practitioner, practitioner.Id == proposedId ? null : overrideReason, on));
    }

    /// <summary>The account of the person assigned was opened, changed or taken away: whoever signs in as that person sees the case.</summary>
    public void FollowAccount(Practitioner practitioner, LegalAct act)
    {
        AssignedTo(practitioner.UserId, practitioner.Name);
        Note("assigneeAccount", "援助人员账号变更", act);
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

    /// <summary>受援人申请更换法律援助人员（法律援助法第五十五条）。</summary>
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
        IsLawyerWhereNeeded(practitioner) && (!NeedsExperience || IsExperienced(practitioner, on));

    /// <summary>本人就是对方当事人。</summary>
    public bool IsAgainst(Practitioner practitioner) => OpposingParties.Any(o => o.Name == practitioner.Name);

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

    private bool IsLawyerWhereNeeded(Practitioner practitioner) => Form is not (AidForm.CriminalDefence or AidForm.CriminalRepresentation) || practitioner.Kind == PractitionerKind.Lawyer;

    private bool NeedsExperience => Stage == AidStage.DeathPenaltyReview || Notice?.Ground is NoticeGround.LifeOrDeath or NoticeGround.DeathPenaltyReview;

    private static bool IsExperienced(Practitioner practitioner, DateOnly on) => practitioner.HasPractisedYears(3, on) && practitioner.Specialities.Contains(Speciality.Criminal);
}
