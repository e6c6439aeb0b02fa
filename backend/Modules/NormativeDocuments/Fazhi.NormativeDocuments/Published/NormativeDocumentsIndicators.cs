using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features;
using Fazhi.NormativeDocuments.Features.Laws;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Published;

/// <summary>年度报告中的规范性文件指标：都用列表的筛选条件算出，所以打开的各行正是这个数的来源。</summary>
internal sealed class NormativeDocumentsIndicators(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, TimeProvider clock, IOptions<NormativeDocumentsOptions> options) : IIndicatorSource
{
    private const string Conflicting = "dueToLawChange=true&amendmentStartedFrom={from}&amendmentStartedTo={to}&amendingOn={to}";
    private const string Started = "amendmentStartedFrom={from}&amendmentStartedTo={to}";

    public IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        OfDocuments("normdoc.conflict.count", "与上位法冲突进入修改程序的文件", "件", "因上位法变动列入清理、统计期内启动修改、期末尚未办结的规范性文件。", IndicatorKind.CaseLevel),
        OfDocuments("normdoc.conflict.issued-year", "与上位法冲突的文件的印发年份", "年", "上述文件中最早印发的一件的印发年份。", IndicatorKind.Other),
        OfChanges("normdoc.conflict.basis1-year", "与之冲突的上位法的修订年份", "上述文件所涉、经修订的上位法中最近一部的修订年份。", LawChangeKind.Amended),
        OfChanges("normdoc.conflict.basis2-year", "与之冲突的新上位法的制定年份", "上述文件所涉、新制定的上位法中最近一部的制定年份。", LawChangeKind.Enacted),
    ];

    public async Task<decimal> ValueAsync(string id, IndicatorPeriod period, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (id is "normdoc.conflict.basis1-year" or "normdoc.conflict.basis2-year")
        {
            var changes = new LawChangeFilter
            {
                Kind = new(id == "normdoc.conflict.basis1-year" ? LawChangeKind.Amended : LawChangeKind.Enacted),
                AmendmentStartedFrom = period.From, AmendmentStartedTo = period.To,
            };
            return await changes.Apply(db).MaxAsync(c => (int?)c.AdoptedOn.Year, ct) ?? 0;
        }

        var documents = new NormFilter
        {
            DueToLawChange = true, AmendmentStartedFrom = period.From, AmendmentStartedTo = period.To, AmendingOn = period.To, OrganizationId = period.OrganizationId,
        }.Apply(db, await organizations.GetAsync(ct), clock.TodayInChina(), options.Value.ExpiringMonths);
        return id == "normdoc.conflict.count" ? await documents.CountAsync(ct) : await documents.MinAsync(d => (int?)d.IssuedOn!.Value.Year, ct) ?? 0;
    }

    private static IndicatorDefinition OfDocuments(string id, string name, string unit, string definition, IndicatorKind kind) => new(id, "normative-documents", name, unit, definition, kind,
        $"/normative-documents/documents?{Conflicting}", $"/api/v1/normative-documents/documents?{Conflicting}");

    private static IndicatorDefinition OfChanges(string id, string name, string definition, LawChangeKind kind) => new(id, "normative-documents", name, "年", definition, IndicatorKind.Other,
        $"/normative-documents/law-changes?kind={kind.CodeOf()}&{Started}", $"/api/v1/normative-documents/law-changes?kind={kind.CodeOf()}&{Started}");
}
