using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>年度目录所处阶段。</summary>
internal enum CatalogueStatus
{
    [Description("编制中")] Drafting,
    [Description("待审批")] Submitted,
    [Description("待公布")] Approved,
    [Description("已公布")] Published,
}

/// <summary>目录的步骤。</summary>
internal enum CatalogueStep
{
    [Description("编制目录事项")] EditItems,
    [Description("提交审批")] Submit,
    [Description("退回修改")] SendBack,
    [Description("审批通过")] Approve,
    [Description("公布目录")] Publish,
    [Description("调整目录")] Adjust,
}

/// <summary>目录中的一个决策事项。</summary>
/// <param name="Id">事项的标识，各版本不变。</param>
/// <param name="PlannedOn">计划提交审议的时间。</param>
internal sealed record CatalogueItem(Guid Id, string Name, Guid OrganizationId, string OrganizationName, string Basis, DateOnly? PlannedOn);

/// <summary>公布过的一个版本。</summary>
/// <param name="Reason">编制或者调整的理由。</param>
/// <param name="Changes">与上一版本的不同，一项一句。</param>
internal sealed record CatalogueVersion(int Number, DateOnly ApprovedOn, string ApprovedBy, DateOnly PublishedOn, string Link, string Reason, IReadOnlyList<string> Changes,
    IReadOnlyList<CatalogueItem> Items);

/// <summary>重大行政决策年度目录：经同级党委同意后向社会公布，并根据实际情况调整（重大行政决策程序暂行条例第三条第三款）。</summary>
[Description("决策年度目录")]
internal sealed class DecisionCatalogue : Dossier<CatalogueStatus, CatalogueStep>
{
    private const string Law = "重大行政决策程序暂行条例第三条第三款";

    public static readonly Procedure<CatalogueStatus, CatalogueStep> Steps = new Procedure<CatalogueStatus, CatalogueStep>("decision-review", "catalogues", "重大行政决策年度目录")
        .State(CatalogueStatus.Drafting, Holder.Handler)
        .State(CatalogueStatus.Submitted, Holder.Handler)
        .State(CatalogueStatus.Approved, Holder.Handler)
        .State(CatalogueStatus.Published, Holder.Party)
        .StepWithin(CatalogueStep.EditItems, [CatalogueStatus.Drafting], Law, DecisionRights.ManageCatalogue, s => s.Needs("事项、承办单位、依据、计划时间"))
        .Step(CatalogueStep.Submit, [CatalogueStatus.Drafting], CatalogueStatus.Submitted, Law, DecisionRights.ManageCatalogue)
        .Step(CatalogueStep.SendBack, [CatalogueStatus.Submitted], CatalogueStatus.Drafting, Law, DecisionRights.Decide, s => s.Needs("理由"))
        .Step(CatalogueStep.Approve, [CatalogueStatus.Submitted], CatalogueStatus.Approved, Law, DecisionRights.Decide, s => s.Needs("同意的机关（同级党委）", "日期"))
        .Step(CatalogueStep.Publish, [CatalogueStatus.Approved], CatalogueStatus.Published, Law, DecisionRights.ManageCatalogue, s => s.Needs("公布的日期、链接"))
        .Step(CatalogueStep.Adjust, [CatalogueStatus.Published], CatalogueStatus.Drafting, Law, DecisionRights.ManageCatalogue, s => s.Needs("调整的理由"));

    private DecisionCatalogue()
    {
    }

    public int Year { get; private set; }

    /// <summary>编制或者调整的理由。</summary>
    public string Reason { get; private set; } = "";

    public IReadOnlyList<CatalogueItem> Items { get; private set; } = [];

    public IReadOnlyList<CatalogueVersion> Versions { get; private set; } = [];

    public string? ApprovedBy { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public override string Title => $"{Year}年度重大行政决策事项目录";

    public override IEnumerable<string?> SearchWords => Items.Select(i => i.Name);

    protected override Procedure<CatalogueStatus, CatalogueStep> Definition => Steps;

    /// <summary>The items in force: those of the newest published version.</summary>
    public IReadOnlyList<CatalogueItem> PublishedItems => Versions.Count == 0 ? [] : Versions[^1].Items;

    public static DecisionCatalogue Compile(string countyCode, Guid organizationId, int year, string number, LegalAct act)
    {
        var catalogue = new DecisionCatalogue { CountyCode = countyCode, OrganizationId = organizationId, Number = number, Year = year, Reason = "年度编制" };
        catalogue.Open(CatalogueStatus.Drafting, "编制目录", act);
        catalogue.Claim(act);
        return catalogue;
    }

    /// <param name="startedItemIds">Items of which a decision was started already: they stay.</param>
    public void EditItems(IReadOnlyList<CatalogueItem> items, IReadOnlyCollection<Guid> startedItemIds, LegalAct act)
    {
        Demand(CatalogueStep.EditItems);
        var lost = Items.Where(i => startedItemIds.Contains(i.Id) && items.All(n => n.Id != i.Id)).Select(i => i.Name).ToList();
        if (lost.Count > 0) throw DecisionRules.StartedStays.Broken(string.Join('、', lost));
        Items = items;
        Take(CatalogueStep.EditItems, act, $"{items.Count}项");
    }

    public void Submit(LegalAct act)
    {
        Demand(CatalogueStep.Submit);
        DecisionRules.CatalogueEditable.Require(Items.Count > 0);
        Take(CatalogueStep.Submit, act, string.Join('；', ChangesSince(PublishedItems)));
    }

    public void SendBack(string reason, LegalAct act) => Take(CatalogueStep.SendBack, act, reason);

    /// <summary>经同级党委同意。</summary>
    public void Approve(string approvedBy, DateOnly on, LegalAct act)
    {
        Take(CatalogueStep.Approve, Dated(on, act), approvedBy);
        (ApprovedBy, ApprovedOn) = (approvedBy, on);
    }

    /// <summary>公布：留下这一版本。</summary>
    public void Publish(DateOnly on, string link, LegalAct act)
    {
        Demand(CatalogueStep.Publish);
        Versions = [.. Versions, new(Versions.Count + 1, ApprovedOn!.Value, ApprovedBy!, on, link, Reason, ChangesSince(PublishedItems), Items)];
        Take(CatalogueStep.Publish, Dated(on, act), $"第{Versions.Count}版，{link}");
    }

    /// <summary>调整：公布以前，现行的版本仍然有效。</summary>
    public void Adjust(string reason, LegalAct act)
    {
        Take(CatalogueStep.Adjust, act, reason);
        Reason = reason;
    }

    private IReadOnlyList<string> ChangesSince(IReadOnlyList<CatalogueItem> before) =>
    [
        .. Items.Where(i => before.All(b => b.Id != i.Id)).Select(i => $"增加：{i.Name}"),
        .. before.Where(b => Items.All(i => i.Id != b.Id)).Select(b => $"移出：{b.Name}"),
        .. Items.Where(i => before.Any(b => b.Id == i.Id && b != i)).Select(i => $"变更：{i.Name}"),
    ];
}
