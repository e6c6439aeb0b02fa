using System.Globalization;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Deadlines;

namespace Fazhi.LegalAid.Tests.Domain;

/// <summary>Cases in the states that tests begin with, built by acts.</summary>
internal static class Cases
{
    public static readonly StatutoryClock Clock = new(new RuleCatalogue(ShippedLaw.Rules()), new WorkCalendar(ShippedLaw.Years()));

    public static readonly Actor Clerk = new(Guid.CreateVersion7(), "承办人");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LegalAct On(string day) => new(Clerk, Day("2026-11-20"), Day(day), DateTimeOffset.UnixEpoch, Clock);

    public static AidCase Received(string on = "2024-03-04") =>
        AidCase.Receive(Filing(AidKind.Civil), AidChannel.Visit, new(MeansBasis.Commitment, null, Day(on), null, null), On(on));

    public static AidCase Notified(string on = "2024-03-04", NoticeGround ground = NoticeGround.Minor) =>
        AidCase.ReceiveNotice(Filing(AidKind.Criminal), new(AuthorityKind.Court, "县人民法院", "通〔2024〕1号", Day(on), ground), On(on));

    public static Practitioner Lawyer(PractitionerKind kind = PractitionerKind.Lawyer, string since = "2010-01-01", params IReadOnlyList<Speciality> specialities)
    {
        var firm = Institution.Register("360124", new(InstitutionKind.LawFirm, "某律师事务所", null, null, null));
        return Practitioner.Register("360124", firm, new(kind, "某律师", "13601242010000001", Day(since), null, null, specialities, null, Guid.CreateVersion7(), true));
    }

    /// <summary>What stands registered of a case.</summary>
    public static AidRegistration RegistrationOf(AidCase aid) => new(
        new(aid.Kind, aid.Form, aid.Stage, aid.Cause, aid.Facts, aid.DivisionCode, aid.OpposingParties),
        [.. aid.Applicants.Select(a => new PersonDetails(a.Name, a.DocumentKind, a.DocumentNumber, a.Sex, a.BirthDate, a.Address, a.Phone, a.Categories))],
        aid.Channel, aid.OpenedOn, aid.Means, aid.Notice, aid.DuplicateReason);

    /// <summary>A case in each state that can be reached.</summary>
    public static AidCase In(AidStatus status)
    {
        var aid = Received();
        var day = Day("2024-03-05");
        var act = On("2024-03-05");
        if (status == AidStatus.Received) return aid;
        if (status is AidStatus.AwaitingSupplement or AidStatus.Withdrawn)
        {
            aid.RequestSupplement(["身份证明"], day.AddDays(10), day, act);
            if (status == AidStatus.Withdrawn) aid.DeemWithdrawn("未补充", day.AddDays(11), act);
            return aid;
        }

        if (status is AidStatus.Refused or AidStatus.ObjectionUnderReview or AidStatus.ObjectionRejected)
        {
            aid.Refuse("不属于范围", day, act);
            if (status == AidStatus.Refused) return aid;
            aid.RaiseObjection("属于范围", day, act);
            if (status == AidStatus.ObjectionRejected) aid.RejectObjection("不属于范围", day, act);
            return aid;
        }

        aid.Grant(null, day, act);
        if (status == AidStatus.AwaitingAssignment) return aid;
        aid.Assign(Lawyer(), null, null, [], day, act);
        if (status == AidStatus.Handling) return aid;
        if (status == AidStatus.Terminated)
        {
            aid.Terminate(TerminationGround.OwnLawyer, "自行委托", day, act);
            return aid;
        }

        if (status == AidStatus.LawyerChangeRequested)
        {
            aid.RequestLawyerChange("不尽责", day, act);
            return aid;
        }

        aid.Conclude(new(day, AidOutcome.Won, 1000, 0, RecoveryEvidence.Judgment, "办结"), act);
        if (status == AidStatus.Concluded) return aid;
        aid.SubmitDossier(null, day, act);
        if (status == AidStatus.DossierSubmitted) return aid;
        aid.AcceptDossier(90, null, day, act);
        if (status == AidStatus.SubsidyDue) return aid;
        aid.ApproveSubsidy(new(1500, "标准"), 1500, null, day, act);
        if (status == AidStatus.ReadyToFile) return aid;
        aid.File(null, day, act);
        return aid;
    }

    private static AidFiling Filing(AidKind kind) => new("360124", Guid.CreateVersion7(), true, "法援〔2024〕1号",
        new(kind, kind == AidKind.Criminal ? AidForm.CriminalDefence : AidForm.Litigation, AidStage.FirstInstance, "某案由", "案情", "360124102", [new("对方", null)]),
        [new("某人", IdentityDocumentKind.Other, "X1", null, null, null, null, [RecipientCategory.Farmer])], null);
}
