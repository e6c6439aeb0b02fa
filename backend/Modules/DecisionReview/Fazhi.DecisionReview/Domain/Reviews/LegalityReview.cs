using System.ComponentModel;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>合法性审查。</summary>
/// <remarks>Opened by <see cref="Submit"/>; the stages of its procedure stand in the other parts of this class.</remarks>
[Description("合法性审查")]
internal sealed partial class LegalityReview : Dossier<ReviewStatus, ReviewStep>
{
    private LegalityReview()
    {
    }

    public string KindCode { get; private set; } = "";

    /// <summary>Name, category and term of the kind as they stood when it was submitted.</summary>
    public string KindName { get; private set; } = "";

    public ReviewCategory Category { get; private set; }

    public ReviewTerm Term { get; private set; }

    public ReviewLevel Level { get; private set; }

    /// <summary>送审件名称。</summary>
    public string Subject { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public IReadOnlyList<CitedBasis> Bases { get; private set; } = [];

    public IReadOnlyList<string> Parties { get; private set; } = [];

    public IReadOnlyList<SubmittedMaterial> Materials { get; private set; } = [];

    /// <summary>送审单位希望完成之日。</summary>
    public DateOnly? NeededBy { get; private set; }

    public Guid SubmittingOrganizationId { get; private set; }

    public string SubmittingOrganizationName { get; private set; } = "";

    public string SubmitterName { get; private set; } = "";

    public string? SourceModule { get; private set; }

    public string? SourceResource { get; private set; }

    public Guid? SourceId { get; private set; }

    /// <summary>导入的台账上的编号：同一编号只导入一次；不是导入的为空。</summary>
    public string? SourceKey { get; private set; }

    /// <summary>第几次送审。</summary>
    public int Round { get; private set; }

    /// <summary>上一次送审。</summary>
    public Guid? PreviousId { get; private set; }

    /// <summary>An earlier round of the thread had its opinion and counts in the yearly figures: 一份送审材料计一件.</summary>
    public bool CountedBefore { get; private set; }

    public override string Title => Round == 1 ? Subject : $"{Subject}（第{Round}次送审）";

    public override string MaskedTitle => PartyName.MaskedIn(Title, Parties);

    public override IEnumerable<string?> SearchWords => [SubmittingOrganizationName, KindName, OpinionNumber, .. Parties];

    protected override Procedure<ReviewStatus, ReviewStep> Definition => ReviewProcedure.Definition;

    /// <summary>送请合法性审查：乡镇和村级组织的先由司法所初审，部门的由县级审查（重大行政决策程序暂行条例第二十五条、第二十六条）。</summary>
    /// <param name="previous">The round before; null for the first.</param>
    public static LegalityReview Submit(ReviewFiling filing, ReviewSubject subject, LegalityReview? previous, LegalAct act)
    {
        ReviewRules.VillageKind.Require(filing.Level != ReviewLevel.Village || filing.Kind.ForVillages);
        var unexplained = subject.Materials.Where(m => m is { Required: true, Provided: false } && string.IsNullOrWhiteSpace(m.Remark)).Select(m => m.Name).ToList();
        if (unexplained.Count > 0) throw ReviewRules.MaterialsExplained.Broken(string.Join('、', unexplained));
        ReviewRules.PreviousEnded.Require(previous is null or { OpinionOn: not null } || previous.Definition[previous.Status].Holder == Holder.Nobody);

        var review = Prepare(filing, subject);
        if (previous is not null)
            (review.Round, review.PreviousId, review.CountedBefore) = (previous.Round + 1, previous.Id, previous.CountedBefore || previous.CountedOn is not null);
        if (filing.Level == ReviewLevel.Department) review.Open(ReviewStatus.UnderReview, "送请合法性审查", act, ReviewProcedure.County);
        else review.Open(ReviewStatus.FirstReview, "送请合法性审查", act, ReviewProcedure.First);
        ReviewRules.TimeGuaranteed.Require(subject.NeededBy is not { } day || review.Deadlines.All(d => d.FloorIsOverOn(day)));
        return review;
    }

    protected override bool Concerns(string deadline) => deadline switch
    {
        ReviewProcedure.MajorDecision => Term == ReviewTerm.MajorDecision,
        ReviewProcedure.NormativeDocument => Term == ReviewTerm.NormativeDocument,
        ReviewProcedure.Contract => Term == ReviewTerm.Contract,
        ReviewProcedure.Enforcement => Term == ReviewTerm.Enforcement,
        _ => true,
    };

    private static LegalityReview Prepare(ReviewFiling filing, ReviewSubject subject) => new()
    {
        CountyCode = filing.CountyCode,
        OrganizationId = filing.OrganizationId,
        Number = filing.Number,
        Level = filing.Level,
        KindCode = filing.Kind.Code,
        KindName = filing.Kind.Name,
        Category = filing.Kind.Category,
        Term = filing.Kind.Term,
        SubmittingOrganizationId = filing.SubmittingOrganizationId,
        SubmittingOrganizationName = filing.SubmittingOrganizationName,
        SubmitterName = filing.Submitter.Name,
        SourceModule = filing.Source?.Module,
        SourceResource = filing.Source?.Resource,
        SourceId = filing.Source?.Id,
        SourceKey = filing.SourceKey,
        Round = filing.Round,
        Subject = subject.Title,
        Summary = subject.Summary,
        Bases = subject.Bases,
        Parties = subject.Parties,
        Materials = subject.Materials,
        NeededBy = subject.NeededBy,
    };
}
