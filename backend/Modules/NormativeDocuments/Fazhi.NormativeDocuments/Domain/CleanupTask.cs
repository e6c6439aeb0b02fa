using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using static Fazhi.NormativeDocuments.Domain.CleanupStatus;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>一件文件的清理所处阶段。</summary>
internal enum CleanupStatus
{
    [Description("未答复")] Unanswered,
    [Description("待审定")] Answered,
    [Description("待落实")] Confirmed,
    [Description("已落实")] Done,
    [Description("继续有效")] KeptInForce,
    [Description("不再清理")] Dropped,
}

/// <summary>清理的步骤。</summary>
internal enum CleanupStep
{
    [Description("提出清理意见")] Answer,
    [Description("退回重新提出")] Return,
    [Description("审定：继续有效")] ConfirmKeeping,
    [Description("审定：修改、废止或者宣布失效")] ConfirmChange,
    [Description("落实完毕")] Complete,
    [Description("不再清理")] Drop,
    [Description("转办")] Reassign,
}

/// <summary>清理意见。</summary>
internal enum CleanupConclusion
{
    [Description("继续有效")] Keep,
    [Description("修改")] Amend,
    [Description("废止")] Repeal,
    [Description("宣布失效")] Invalidate,
}

/// <summary>清理程序：逐件提出意见，逐件审定；没有答复的就是没有答复，不因沉默而有效。</summary>
internal static class CleanupProcedure
{
    private const string Basis = "国办发〔2018〕37号（清理长效机制）";

    public static readonly Procedure<CleanupStatus, CleanupStep> Definition = new Procedure<CleanupStatus, CleanupStep>("normative-documents", "cleanup-tasks", "文件清理")
        .State(Unanswered, Holder.Handler)
        .State(Answered, Holder.Handler)
        .State(Confirmed, Holder.Handler)
        .State(Done, Holder.Nobody)
        .State(KeptInForce, Holder.Nobody)
        .State(Dropped, Holder.Nobody)
        .Step(CleanupStep.Answer, [Unanswered], Answered, Basis, NormRights.AnswerCleanup, s => s.Needs("清理意见", "理由", "对照的上位法条文"))
        .Step(CleanupStep.Return, [Answered], Unanswered, Basis, NormRights.OrganizeCleanup, s => s.Needs("理由"))
        .Step(CleanupStep.ConfirmKeeping, [Answered], KeptInForce, Basis, NormRights.OrganizeCleanup)
        .Step(CleanupStep.ConfirmChange, [Answered], Confirmed, Basis, NormRights.OrganizeCleanup)
        .Step(CleanupStep.Complete, [Confirmed], Done, Basis, NormRights.Register)
        .Step(CleanupStep.Drop, [Unanswered, Answered], Dropped, Basis, NormRights.OrganizeCleanup, s => s.Needs("理由"))
        .StepWithin(CleanupStep.Reassign, [Unanswered, Answered, Confirmed], "内部分工", NormRights.AnswerCleanup, s => s.Needs("接办人", "理由"));
}

/// <summary>清理任务：一件文件，因为一次清理或者一次上位法变动，须有一个结论。</summary>
[Description("清理任务")]
internal sealed class CleanupTask : Dossier<CleanupStatus, CleanupStep>
{
    private CleanupTask()
    {
    }

    public Guid DocumentId { get; private set; }

    public string DocumentName { get; private set; } = "";

    public string? DocumentNumber { get; private set; }

    public string IssuerName { get; private set; } = "";

    /// <summary>所属的清理；由上位法变动引起而不属于任何清理的为空。</summary>
    public Guid? CampaignId { get; private set; }

    /// <summary>引起它的上位法变动。</summary>
    public Guid? LawChangeId { get; private set; }

    /// <summary>何故清理。</summary>
    public string Cause { get; private set; } = "";

    /// <summary>上位法变动施行之日：滞后的天数自该日起数。</summary>
    public DateOnly? LagFrom { get; private set; }

    /// <summary>开立时文件引用的、该上位法的条款；“全文”为引用整部法。</summary>
    public IReadOnlyList<string> Cited { get; private set; } = [];

    /// <summary>答复的期限。</summary>
    public DateOnly? AnswerDueOn { get; private set; }

    public CleanupConclusion? Conclusion { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>对照的上位法条文，或者文件自身的条款。</summary>
    public string? Provision { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public override string Title => $"《{DocumentName}》清理";

    public override IEnumerable<string?> SearchWords => [DocumentNumber, IssuerName, Cause];

    protected override Procedure<CleanupStatus, CleanupStep> Definition => CleanupProcedure.Definition;

    /// <summary>因上位法变动开立。</summary>
    public static CleanupTask OfChange(string number, CleanupSubject subject, LawChange change, LegalAct act)
    {
        var cause = change.Kind == LawChangeKind.Amended ? $"《{change.LawName}》{change.VersionLabel}" : $"新制定《{change.LawName}》";
        return Open(number, subject, cause, act, task => (task.LawChangeId, task.LagFrom) = (change.Id, change.EffectiveOn));
    }

    /// <summary>纳入一次清理。</summary>
    public static CleanupTask OfCampaign(string number, CleanupSubject subject, CleanupCampaign campaign, LegalAct act) =>
        Open(number, subject, campaign.Name, act, task => (task.CampaignId, task.AnswerDueOn) = (campaign.Id, campaign.AnswerDueOn));

    /// <summary>提出清理意见，写明理由和对照的条文。</summary>
    public void Answer(CleanupConclusion conclusion, string reason, string? provision, DateOnly on, LegalAct act)
    {
        Demand(CleanupStep.Answer);
        CleanupRules.ProvisionNeeded.Require(conclusion == CleanupConclusion.Keep || !string.IsNullOrWhiteSpace(provision));
        (Conclusion, Reason, Provision, AnsweredOn) = (conclusion, reason, provision, on);
        Take(CleanupStep.Answer, Dated(on, act), $"{conclusion.NameOf()}：{reason}");
    }

    /// <summary>退回重新提出。</summary>
    public void Return(string reason, DateOnly on, LegalAct act)
    {
        Demand(CleanupStep.Return);
        (Conclusion, Reason, Provision, AnsweredOn) = (null, null, null, null);
        Take(CleanupStep.Return, Dated(on, act), reason);
    }

    /// <summary>审定：继续有效的到此为止；修改、废止、宣布失效的，落实到文件。</summary>
    public void Confirm(string? opinion, DateOnly on, LegalAct act)
    {
        Demand(CleanupStep.ConfirmKeeping);
        ConfirmedOn = on;
        Take(Conclusion == CleanupConclusion.Keep ? CleanupStep.ConfirmKeeping : CleanupStep.ConfirmChange, Dated(on, act), opinion);
    }

    /// <summary>文件已经修改、废止或者宣布失效。</summary>
    public void Complete(DateOnly on, LegalAct act) => Take(CleanupStep.Complete, Dated(on, act));

    public void Drop(string reason, DateOnly on, LegalAct act) => Take(CleanupStep.Drop, Dated(on, act), reason);

    public void Reassign(Guid handlerId, string handlerName, string reason, LegalAct act)
    {
        Take(CleanupStep.Reassign, act, $"转交{handlerName}：{reason}");
        HandledBy(handlerId, handlerName);
    }

    /// <summary>滞后：自上位法变动施行之日起，到落实之日或者今天的天数；不因上位法变动的为空。</summary>
    public static int? LagDays(DateOnly? lagFrom, DateOnly? closedOn, DateOnly today) =>
        lagFrom is { } from ? Math.Max(0, (closedOn ?? today).DayNumber - from.DayNumber) : null;

    private static CleanupTask Open(string number, CleanupSubject subject, string cause, LegalAct act, Action<CleanupTask> fill)
    {
        var task = new CleanupTask
        {
            CountyCode = subject.CountyCode, OrganizationId = subject.OrganizationId, Number = number, DocumentId = subject.DocumentId, DocumentName = subject.Name,
            DocumentNumber = subject.DocumentNumber, IssuerName = subject.IssuerName, Cause = cause,
            Cited = [.. subject.Cited.Select(provision => provision ?? ArticleKey.Write(ArticleKey.Whole))],
        };
        fill(task);
        task.Open(CleanupStatus.Unanswered, "列入清理", act);
        return task;
    }
}

/// <summary>The document that is to be looked at.</summary>
internal sealed record CleanupSubject(Guid DocumentId, string CountyCode, Guid OrganizationId, string Name, string? DocumentNumber, string IssuerName)
{
    /// <summary>The provisions that it cites of the law that changed; null stands for the whole law.</summary>
    public IReadOnlyList<string?> Cited { get; init; } = [];
}
