using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using static Fazhi.NormativeDocuments.Domain.CampaignStatus;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>清理的种类。</summary>
internal enum CampaignKind
{
    [Description("定期清理")] Periodic,
    [Description("专项清理")] Special,
}

/// <summary>一次清理所处阶段。</summary>
internal enum CampaignStatus
{
    [Description("筹备")] Planned,
    [Description("逐件清理")] Running,
    [Description("待公布结果")] Reviewed,
    [Description("已公布结果")] Announced,
    [Description("已取消")] Cancelled,
}

/// <summary>一次清理的步骤。</summary>
internal enum CampaignStep
{
    [Description("部署到各单位")] Launch,
    [Description("审定结果")] Conclude,
    [Description("公布清理结果")] Announce,
    [Description("取消")] Cancel,
}

/// <summary>清理的范围：哪些现行有效的文件。</summary>
/// <param name="IssuerKind">制定主体的种类；不限的为空。</param>
/// <param name="OrganizationId">责任单位；不限的为空。</param>
/// <param name="EffectiveBefore">在这一天以前施行；不限的为空。</param>
/// <param name="LawId">引用了这部上位法；不限的为空。</param>
/// <param name="Text">正文含有这些文字；不限的为空。</param>
internal sealed record CleanupScope(IssuerKind? IssuerKind, Guid? OrganizationId, DateOnly? EffectiveBefore, Guid? LawId, string? Text);

/// <summary>一次清理的程序。</summary>
internal static class CampaignProcedure
{
    private const string Basis = "国办发〔2018〕37号（清理长效机制）";

    public static readonly Procedure<CampaignStatus, CampaignStep> Definition = new Procedure<CampaignStatus, CampaignStep>("normative-documents", "campaigns", "清理工作")
        .State(Planned, Holder.Handler)
        .State(Running, Holder.Handler)
        .State(Reviewed, Holder.Handler)
        .State(Announced, Holder.Nobody)
        .State(Cancelled, Holder.Nobody)
        .Step(CampaignStep.Launch, [Planned], Running, Basis, NormRights.OrganizeCleanup, s => s.Needs("范围内的文件"))
        .Step(CampaignStep.Conclude, [Running], Reviewed, Basis, NormRights.OrganizeCleanup, s => s.Needs("每一件都已审定"))
        .Step(CampaignStep.Announce, [Reviewed], Announced, Basis, NormRights.OrganizeCleanup, s => s.Needs("公布之日和载体"))
        .Step(CampaignStep.Cancel, [Planned], Cancelled, Basis, NormRights.OrganizeCleanup, s => s.Needs("理由"));
}

/// <summary>一次定期清理或者专项清理。</summary>
[Description("清理工作")]
internal sealed class CleanupCampaign : Dossier<CampaignStatus, CampaignStep>
{
    private CleanupCampaign()
    {
    }

    public string Name { get; private set; } = "";

    public CampaignKind Kind { get; private set; }

    /// <summary>部署依据，或者清理的理由。</summary>
    public string Grounds { get; private set; } = "";

    public CleanupScope Scope { get; private set; } = null!;

    /// <summary>各单位答复的期限。</summary>
    public DateOnly AnswerDueOn { get; private set; }

    /// <summary>纳入清理的文件。</summary>
    public int Documents { get; private set; }

    public DateOnly? AnnouncedOn { get; private set; }

    public string? AnnouncedIn { get; private set; }

    public override string Title => Name;

    public override IEnumerable<string?> SearchWords => [Grounds];

    protected override Procedure<CampaignStatus, CampaignStep> Definition => CampaignProcedure.Definition;

    public static CleanupCampaign Plan(CampaignFiling filing, string name, CampaignKind kind, string grounds, CleanupScope scope, DateOnly answerDueOn, LegalAct act)
    {
        CleanupRules.DueAhead.Require(answerDueOn > act.On);
        var campaign = new CleanupCampaign
        {
            CountyCode = filing.CountyCode, OrganizationId = filing.OrganizationId, Number = filing.Number, Name = name, Kind = kind, Grounds = grounds, Scope = scope,
            AnswerDueOn = answerDueOn,
        };
        campaign.Open(CampaignStatus.Planned, "筹备清理", act);
        campaign.HandledBy(act.Actor.Id, act.Actor.Name);
        return campaign;
    }

    /// <summary>部署：范围内的文件各开一件任务。</summary>
    public void Launch(int documents, DateOnly on, LegalAct act)
    {
        Demand(CampaignStep.Launch);
        CleanupRules.SomethingToClean.Require(documents > 0);
        Documents = documents;
        Take(CampaignStep.Launch, Dated(on, act), $"{documents}件");
    }

    /// <summary>审定结果：每一件都须有审定的结论，没有答复的不得默认有效。</summary>
    public void Conclude(int undecided, DateOnly on, LegalAct act)
    {
        Demand(CampaignStep.Conclude);
        if (undecided > 0) throw CleanupRules.AllDecided.Broken($"还有{undecided}件。");
        Take(CampaignStep.Conclude, Dated(on, act));
    }

    /// <summary>公布继续有效、修改、废止或者失效三个目录。</summary>
    public void Announce(string where, DateOnly on, LegalAct act)
    {
        Demand(CampaignStep.Announce);
        (AnnouncedOn, AnnouncedIn) = (on, where);
        Take(CampaignStep.Announce, Dated(on, act), where);
    }

    public void Cancel(string reason, DateOnly on, LegalAct act) => Take(CampaignStep.Cancel, Dated(on, act), reason);
}

/// <summary>Where a campaign is filed.</summary>
internal sealed record CampaignFiling(string CountyCode, Guid OrganizationId, string Number);

/// <summary>Rules of cleanup.</summary>
internal static class CleanupRules
{
    private const string Basis = "国办发〔2018〕37号（清理长效机制）";

    public static readonly Rule ProvisionNeeded = new("normative-documents.cleanup-provision", Basis, "修改、废止、宣布失效的，应当写明对照的上位法条文或者文件自身的条款。");

    public static readonly Rule DueAhead = new("normative-documents.cleanup-due-ahead", Basis, "答复的期限须在今天以后。");

    public static readonly Rule SomethingToClean = new("normative-documents.cleanup-nothing", Basis, "范围内没有现行有效的文件。");

    public static readonly Rule AllDecided = new("normative-documents.cleanup-all-decided", Basis, "没有答复或者没有审定的文件不得默认有效，须逐件审定后方可审定结果：");
}
