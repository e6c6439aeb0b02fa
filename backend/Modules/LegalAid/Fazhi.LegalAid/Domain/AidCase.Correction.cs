using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>更正登记信息。</summary>
internal sealed partial class AidCase
{
    /// <summary>Aid has been decided on, was owed without a decision, or the matter is closed: from here on the agency answers for what is registered.</summary>
    public static bool IsTheAgencysOf(AidOrigin origin, DateOnly? decidedOn, DateOnly? closedOn) => origin == AidOrigin.Notice || decidedOn is not null || closedOn is not null;

    /// <summary>更正登记信息：登记有误的，写明理由更正；已经出具的文书不随之改变（个人信息保护法第四十六条）。</summary>
    /// <param name="registration">What it should have said.</param>
    /// <param name="reason">The reason, for the timeline.</param>
    /// <param name="act">Whose act it is, and when.</param>
    /// <param name="table">补贴标准: where a subsidy stands already, the timeline says what the standard is by the corrected registration.</param>
    /// <exception cref="RuleViolationException">Nothing differs, or the day of receipt is corrected after acts that count from it.</exception>
    public void CorrectRegistration(AidRegistration registration, string reason, LegalAct act, IReadOnlyCollection<SubsidyRule> table)
    {
        Demand(AidStep.CorrectRegistration);
        string[] corrected = [.. DifferencesFrom(registration)];
        AidRules.SomethingToCorrect.Require(corrected.Length > 0);
        var standard = SubsidyRule.Propose(table, this)?.Amount;
        if (registration.ReceivedOn != OpenedOn) MoveReceipt(registration.ReceivedOn, act);
        Describe(registration.Subject);
        Fill(registration.Applicants);
        (Channel, Means, Notice, DuplicateReason) = (registration.Channel, registration.Means, registration.Notice, registration.DuplicateReason);
        Take(AidStep.CorrectRegistration, act, $"{string.Join('、', corrected)}：{reason}{SubsidyNote(standard, SubsidyRule.Propose(table, this)?.Amount)}");
    }

    /// <summary>An approved subsidy stands; whoever pays it out is told what the correction makes of its standard.</summary>
    private string? SubsidyNote(decimal? before, decimal? now) => Subsidy is null || before == now ? null
        : FormattableString.Invariant($"（补贴已核定为{Subsidy.ApprovedAmount:0.##}元，按更正后的登记{(now is null ? "没有标准" : FormattableString.Invariant($"标准为{now:0.##}元"))}）");

    /// <summary>Whether the correction concerns what the choice of the person assigned depended on.</summary>
    public bool MovesAssignment(AidRegistration to) => CurrentAssignment is not null && Status is (AidStatus.Handling or AidStatus.LawyerChangeRequested)
        && (Kind != to.Subject.Kind || Form != to.Subject.Form || Stage != to.Subject.Stage || Notice?.Ground != to.Notice?.Ground || !OpposingParties.SequenceEqual(to.Subject.OpposingParties));

    /// <summary>Whether the case becomes one of other persons or of another cause, and so perhaps somebody's second.</summary>
    public bool MovesIdentity(AidRegistration to) =>
        Cause != to.Subject.Cause || to.Applicants.Any(p => !applicants.Exists(a => a.DocumentNumber == p.DocumentNumber));

    private void MoveReceipt(DateOnly on, LegalAct act)
    {
        DossierRules.NotInTheFuture.Require(on <= act.Today);
        var (first, deadline) = Origin == AidOrigin.Notice ? (AidStatus.AwaitingAssignment, AidProcedure.AssignAfterNotice) : (AidStatus.Received, AidProcedure.Review);
        AidRules.ReceiptBeforeActs.Require(Status == first && SupplementMaterials.Count == 0 && assignments.Count == 0 && Objection is null);
        OpenedOn = on;
        if (Origin == AidOrigin.Notice) AidedOn = on;
        Restart(deadline, act.OnDay(on));
    }

    private IEnumerable<string> DifferencesFrom(AidRegistration to)
    {
        if (Channel != to.Channel) yield return "申请方式";
        if (OpenedOn != to.ReceivedOn) yield return "收到之日";
        if (Notice is not null && Notice != to.Notice! with { ReceivedOn = Notice.ReceivedOn }) yield return "办案机关的通知";
        if (ApplicantName != to.Applicants[0].Name || applicants.Count != to.Applicants.Count || to.Applicants.Any(p => !applicants.Exists(a => a.Is(p)))) yield return "申请人";
        if (Kind != to.Subject.Kind) yield return "案件类型";
        if (Form != to.Subject.Form) yield return "援助形式";
        if (Stage != to.Subject.Stage) yield return "办案阶段";
        if (Cause != to.Subject.Cause) yield return "案由";
        if (Facts != to.Subject.Facts) yield return "案情概要";
        if (DivisionCode != to.Subject.DivisionCode) yield return "受援人所在乡镇";
        if (!OpposingParties.SequenceEqual(to.Subject.OpposingParties)) yield return "对方当事人";
        if (Means != to.Means) yield return "经济困难状况";
        if (DuplicateReason != to.DuplicateReason) yield return "另立案件的理由";
    }
}
