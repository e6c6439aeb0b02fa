using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Features.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Published;

/// <summary>年度报告中的合法性审查和两公律师指标：每个数都用列表的筛选条件算出，所以打开的各行正是这个数。</summary>
internal sealed class ReviewIndicators(DecisionReviewDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IIndicatorSource
{
    private const string Counted = "countedFrom={from}&countedTo={to}";
    private const string Offices = "plan.lawyers.public-lawyer-offices";
    private const string PerTenThousand = "plan.lawyers.per-ten-thousand";
    private const string TwoPublic = "plan.lawyers.two-public";

    private static readonly Dictionary<string, ReviewCategory> Categories = new()
    {
        ["review.normative"] = ReviewCategory.NormativeDocument,
        ["review.contract"] = ReviewCategory.Contract,
        ["review.other"] = ReviewCategory.Other,
    };

    public IReadOnlyList<IndicatorDefinition> Indicators { get; } =
    [
        Of("review.total", "合法性审查", "件", "统计期内出具审查意见的件数：一份送审材料计一件，退回补正、修改后再次送审的不另计。", IndicatorKind.CaseLevel, "reviews", Counted),
        .. Categories.Select(c => Of(c.Key, $"合法性审查：{c.Value.NameOf()}", "件", $"统计期内出具审查意见、送审类别为“{c.Value.NameOf()}”的件数。", IndicatorKind.CaseLevel,
            "reviews", $"category={c.Value.CodeOf()}&{Counted}")),
        Of("review.year", "合法性审查的统计年度", "年", "统计期末日所在的年份。", IndicatorKind.Other, "reviews", Counted),
        Of("review.revoked", "被撤销或者责令修改", "件", "统计期内，审查过的重大行政决策、行政规范性文件等因违反法律规定被有权机关撤销或者责令修改的件数。", IndicatorKind.CaseLevel,
            "reviews", "revokedFrom={from}&revokedTo={to}"),
        Of(Offices, "公职律师办公室", "家", "统计期末日设立着的公职律师办公室。", IndicatorKind.Other, "public-lawyer-offices", "on={to}"),
        Of(PerTenThousand, "律师万人比", "名/万人", "统计期末日在册的律师、公职律师人数，除以该年人口基数（万人），保留两位小数；人口口径见人口基数登记。", IndicatorKind.Other,
            "advisers", "lawyersOn={to}"),
        Of(TwoPublic, "两公律师队伍", "类", "政策用语：统计期末日有人在任的类数，即政府法律顾问、公职律师两类。", IndicatorKind.Other, "advisers", "inOfficeOn={to}"),
    ];

    public async Task<decimal> ValueAsync(string id, IndicatorPeriod period, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(period);
        var counted = new ReviewFilter { OrganizationId = period.OrganizationId, CountedFrom = period.From, CountedTo = period.To };
        return id switch
        {
            "review.total" => await CountAsync(counted, ct),
            "review.year" => period.To.Year,
            "review.revoked" => await CountAsync(new() { OrganizationId = period.OrganizationId, RevokedFrom = period.From, RevokedTo = period.To }, ct),
            Offices => await db.PublicLawyerOffices.CountAsync(o => o.EstablishedOn <= period.To && (o.ClosedOn == null || o.ClosedOn > period.To), ct),
            PerTenThousand => await PerTenThousandAsync(period.To, ct),
            TwoPublic => await db.Advisers.InOfficeOn(period.To).Where(a => a.Kind == AdviserKind.PublicLawyer || a.AppointedFrom != null)
                .Select(a => a.Kind == AdviserKind.PublicLawyer).Distinct().CountAsync(ct),
            _ => await CountAsync(counted with { Category = new Code<ReviewCategory>(Categories[id]) }, ct),
        };
    }

    private async Task<int> CountAsync(ReviewFilter filter, CancellationToken ct) =>
        await filter.Apply(db, await organizations.GetAsync(ct), clock.TodayInChina()).CountAsync(ct);

    /// <summary>Zero while no population is registered: there is no ratio to show.</summary>
    private async Task<decimal> PerTenThousandAsync(DateOnly on, CancellationToken ct)
    {
        var persons = await db.Populations.Where(p => p.Year <= on.Year).OrderByDescending(p => p.Year).Select(p => p.Persons).FirstOrDefaultAsync(ct);
        return persons == 0 ? 0 : decimal.Round(await db.Advisers.LawyersOn(on).CountAsync(ct) * 10_000m / persons, 2, MidpointRounding.AwayFromZero);
    }

    private static IndicatorDefinition Of(string id, string name, string unit, string definition, IndicatorKind kind, string resource, string filter) =>
        new(id, "decision-review", name, unit, definition, kind, $"/decision-review/{resource}?{filter}", $"/api/v1/decision-review/{resource}?{filter}");
}
