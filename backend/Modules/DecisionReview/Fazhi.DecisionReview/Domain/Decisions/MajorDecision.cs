using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>重大行政决策。</summary>
/// <remarks>Opened by <see cref="Start"/>; the stages of its procedure stand in the other parts of this class.</remarks>
[Description("重大行政决策")]
internal sealed partial class MajorDecision : Dossier<DecisionStatus, DecisionStep>
{
    private readonly List<PublicComment> comments = [];

    private MajorDecision()
    {
    }

    public string Name { get; private set; } = "";

    public string Summary { get; private set; } = "";

    /// <summary>决策承办单位。</summary>
    public string OrganizationName { get; private set; } = "";

    public int Year { get; private set; }

    public Guid? CatalogueId { get; private set; }

    public Guid? CatalogueItemId { get; private set; }

    /// <summary>目录外决策的理由；列入目录的为空。</summary>
    public string? OutsideReason { get; private set; }

    /// <summary>目录外决策：示警。</summary>
    public bool OutsideCatalogue { get; private set; }

    public CommentPeriod? CommentPeriod { get; private set; }

    public DecisionHearing? Hearing { get; private set; }

    public ExpertArgumentation? Argumentation { get; private set; }

    public RiskReport? Risk { get; private set; }

    public IReadOnlyList<StageWaiver> Waivers { get; private set; } = [];

    public RequestedReview? Review { get; private set; }

    public DecisionDiscussion? Discussion { get; private set; }

    public DateOnly? AdoptedOn { get; private set; }

    public DecisionPublication? Publication { get; private set; }

    public IReadOnlyList<ExecutionReport> Reports { get; private set; } = [];

    public PostEvaluation? Evaluation { get; private set; }

    public IReadOnlyList<ArchiveItem> ArchiveItems { get; private set; } = [];

    public string? EndReason { get; private set; }

    public IReadOnlyCollection<PublicComment> Comments => comments;

    /// <summary>决策承办单位的经办人：集体讨论期间由决策机关经办，其后交回。</summary>
    public Guid? DrafterId { get; private set; }

    public string? DrafterName { get; private set; }

    public override string Title => Name;

    public override IEnumerable<string?> SearchWords => [OrganizationName, Review?.ReviewNumber, Review?.OpinionNumber];

    protected override Procedure<DecisionStatus, DecisionStep> Definition => DecisionProcedure.Definition;

    /// <summary>启动决策：应当列入已经公布的年度目录，目录外的说明理由并示警（重大行政决策程序暂行条例第三条、第十二条）。</summary>
    public static MajorDecision Start(DecisionFiling filing, LegalAct act)
    {
        DecisionRules.InCatalogue.Require(filing.CatalogueItemId is not null || !string.IsNullOrWhiteSpace(filing.OutsideReason));
        var outside = filing.CatalogueItemId is null;
        var decision = new MajorDecision
        {
            CountyCode = filing.CountyCode,
            OrganizationId = filing.OrganizationId,
            OrganizationName = filing.OrganizationName,
            Number = filing.Number,
            Name = filing.Name,
            Summary = filing.Summary,
            Year = act.On.Year,
            CatalogueId = filing.CatalogueId,
            CatalogueItemId = filing.CatalogueItemId,
            OutsideCatalogue = outside,
            OutsideReason = outside ? filing.OutsideReason : null,
            DrafterId = act.Actor.Id,
            DrafterName = act.Actor.Name,
        };
        decision.Open(DecisionStatus.Drafting, "启动决策", act);
        decision.HandledBy(act.Actor.Id, act.Actor.Name);
        if (outside) decision.Note("outsideCatalogue", "目录外决策", act, filing.OutsideReason);
        return decision;
    }

    /// <summary>目录调整后列入目录：解除示警。</summary>
    public void LinkToCatalogue(Guid catalogueId, Guid itemId, LegalAct act)
    {
        Take(DecisionStep.LinkToCatalogue, act, OutsideReason);
        (CatalogueId, CatalogueItemId, OutsideCatalogue) = (catalogueId, itemId, false);
    }

    /// <summary>终止决策程序（重大行政决策程序暂行条例第三十五条）。</summary>
    public void Terminate(string reason, DateOnly on, LegalAct act)
    {
        EndReason = reason;
        Take(DecisionStep.Terminate, Dated(on, act), reason);
    }
}
