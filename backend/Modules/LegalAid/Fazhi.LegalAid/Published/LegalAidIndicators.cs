using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Published;

/// <summary>年度报告中的法律援助指标：每个数都用案件列表的筛选条件算出，所以打开的各行正是这个数。</summary>
internal sealed class LegalAidIndicators(LegalAidDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IIndicatorSource
{
    private const string Aided = "aidedFrom={from}&aidedTo={to}";
    private const string Concluded = "concludedFrom={from}&concludedTo={to}";

    private static readonly Dictionary<string, RecipientCategory> Categories = new()
    {
        ["aid.recipient.disabled"] = RecipientCategory.Disabled,
        ["aid.recipient.elderly"] = RecipientCategory.Elderly,
        ["aid.recipient.minor"] = RecipientCategory.Minor,
        ["aid.recipient.women"] = RecipientCategory.Women,
        ["aid.recipient.migrant"] = RecipientCategory.Migrant,
        ["aid.recipient.farmer"] = RecipientCategory.Farmer,
        ["aid.recipient.minority"] = RecipientCategory.Minority,
        ["aid.recipient.veteran"] = RecipientCategory.Veteran,
    };

    private static readonly Dictionary<string, AidKind> Kinds = new()
    {
        ["aid.civil"] = AidKind.Civil,
        ["aid.criminal"] = AidKind.Criminal,
        ["aid.administrative"] = AidKind.Administrative,
    };

    public IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        Define("aid.total", "法律援助案件", "件", "决定给予法律援助之日，或者接到办案机关通知之日在统计期内的案件数。", IndicatorKind.CaseLevel, Aided),
        .. Kinds.Select(k => Define(k.Key, $"{k.Value.NameOf()}法律援助案件", "件", $"法律援助案件中，案件类型为{k.Value.NameOf()}的件数。", IndicatorKind.CaseLevel,
            $"kind={k.Value.CodeOf()}&{Aided}")),
        Define("aid.recovered", "挽回经济损失", "元", "结案之日在统计期内的案件登记的挽回（取得）经济利益金额之和。", IndicatorKind.Amount, Concluded),
        .. Categories.Select(c => c.Value == RecipientCategory.Minority
            ? Define(c.Key, "受援的少数民族群众", "人", "受援人带“少数民族”标签的人数，以证件去重；单位是人，与其他各类的件不同。", IndicatorKind.PersonLevel, OfCategory(c.Value))
            : Define(c.Key, $"受援人类别：{c.Value.NameOf()}", "件", $"受援人带“{c.Value.NameOf()}”标签的案件数；标签可多选，各类相互重叠，不得相加。",
                IndicatorKind.CaseLevel, OfCategory(c.Value))),
    ];

    public async Task<decimal> ValueAsync(string id, IndicatorPeriod period, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(period);
        var filter = new CaseFilter { OrganizationId = period.OrganizationId, DivisionCode = period.Division };
        filter = id == "aid.recovered"
            ? filter with { ConcludedFrom = period.From, ConcludedTo = period.To }
            : filter with { AidedFrom = period.From, AidedTo = period.To };
        if (Kinds.TryGetValue(id, out var kind)) filter = filter with { Kind = new Code<AidKind>(kind) };
        if (Categories.TryGetValue(id, out var category)) filter = filter with { Category = new Code<RecipientCategory>(category) };
        var cases = filter.Apply(db, await organizations.GetAsync(ct), clock.TodayInChina()).AsNoTracking();
        return id switch
        {
            "aid.recovered" => await cases.SumAsync(c => c.RecoveredAmount, ct),
            "aid.recipient.minority" => await cases.SelectMany(c => c.Applicants).Where(a => a.Categories.Contains(RecipientCategory.Minority))
                .Select(a => a.DocumentNumber).Distinct().CountAsync(ct),
            _ => await cases.CountAsync(ct),
        };
    }

    private static string OfCategory(RecipientCategory category) => $"category={category.CodeOf()}&{Aided}";

    private static IndicatorDefinition Define(string id, string name, string unit, string definition, IndicatorKind kind, string filter) =>
        new(id, "legal-aid", name, unit, definition, kind, $"/legal-aid/cases?{filter}", $"/api/v1/legal-aid/cases?{filter}");
}
