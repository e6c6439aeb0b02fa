using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>Brings a case of today's work to its stage, each act so many days before the last.</summary>
internal sealed class FreshWriter(CaseWriter writer, Func<DateOnly, DateOnly> workday, DateOnly today)
{
    public AidCase Write(FreshWork.Item item, AidKind kind, RecipientCategory label, Office office, Practitioner? lawyer, Func<DateOnly, string> number)
    {
        var path = FreshWork.Path(item.Reach);
        var aid = writer.Open(kind, label, Day(path[0].Before), office, number, byNotice: false);
        foreach (var (step, before) in path.Skip(1)) Take(aid, step!.Value, Day(before), lawyer);
        return aid;

        DateOnly Day(int before) => workday(today.AddDays(-item.Age - before));
    }

    /// <summary>The day on which the case comes in.</summary>
    public DateOnly OpenedOn(FreshWork.Item item) => workday(today.AddDays(-item.Age - FreshWork.Path(item.Reach)[0].Before));

    private void Take(AidCase aid, AidStep step, DateOnly on, Practitioner? lawyer)
    {
        var act = writer.On(on);
        switch (step)
        {
            case AidStep.RequestSupplement: aid.RequestSupplement(["身份证明复印件", "与所申请事项有关的证明材料"], on.AddDays(15), on, act); break;
            case AidStep.Grant: aid.Grant("符合法律援助条件。", on, act); break;
            case AidStep.Refuse: aid.Refuse("申请事项不属于法律援助法第三十一条规定的范围。", on, act); break;
            case AidStep.RaiseObjection: aid.RaiseObjection("申请人认为请求支付劳动报酬属于援助范围。", on, act); break;
            case AidStep.Assign: writer.Assign(aid, lawyer, on); break;
            case AidStep.SignAgreement: aid.SignAgreement(on, By(aid, act)); break;
            case AidStep.ReportProgress: aid.ReportProgress(ProgressKind.Meeting, "约见受援人，了解案情，收集证据。", null, on, By(aid, act)); break;
            case AidStep.RequestLawyerChange: aid.RequestLawyerChange("受援人称多次联系不上法律援助人员。", on, act); break;
            case AidStep.Conclude: aid.Conclude(new(on, AidOutcome.Settled, 0, 0, RecoveryEvidence.None, "经协商，双方和解，受援人知悉办理结果。"), By(aid, act)); break;
            case AidStep.SubmitDossier: aid.SubmitDossier("结案材料一套。", on, By(aid, act)); break;
            case AidStep.AcceptDossier: aid.AcceptDossier(90, null, on, act); break;
            case AidStep.ApproveSubsidy: aid.ApproveSubsidy(new(1500, "按补贴标准"), 1500, null, on, act); break;
            case AidStep.Terminate: aid.Terminate(TerminationGround.OwnLawyer, "受援人自行委托了律师。", on, act); break;
            case AidStep.SendTermination: aid.SendTermination(on, act); break;
            case AidStep.RecordService: aid.RecordService(on, act); break;
            default: throw new ArgumentOutOfRangeException(nameof(step), step, null);
        }
    }

    private static LegalAct By(AidCase aid, LegalAct act) => act with { Actor = new(aid.AssigneeId ?? act.Actor.Id, aid.AssigneeName ?? act.Actor.Name) };
}
