using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Demo.DecisionReview;

/// <summary>Major decisions: a catalogue for 2022 with one adjustment and its six decisions, all reviewed that year; a catalogue of this year
/// with decisions in every stage, one of them outside it.</summary>
internal sealed class DemoDecisions(DecisionWriter writer, ReviewWriter reviews, string countyCode, Guid office, DateOnly today)
{
    private static readonly (string Name, int Unit)[] Fresh =
    [
        ("城乡公交一体化改革方案", 1), ("道路停车泊位收费标准调整", 1), ("公共厕所提升三年行动方案", 0), ("农产品质量安全追溯管理方案", 2), ("城区学校布局专项规划", 9),
        ("生活垃圾处理收费办法", 0), ("污染防治设施运行补助方案", 5), ("社区卫生服务中心布局调整方案", 6), ("老旧电梯更新改造补助方案", 4),
    ];

    private static readonly (DecisionReach Reach, int Age)[] Stages =
    [
        (DecisionReach.CommentsOpen, 20), (DecisionReach.HearingScheduled, 25), (DecisionReach.CommentsOver, 60), (DecisionReach.HighRisk, 75), (DecisionReach.UnderReview, 66),
        (DecisionReach.Reviewed, 100), (DecisionReach.UnderDiscussion, 105), (DecisionReach.Adopted, 112), (DecisionReach.Executing, 190),
    ];

    public List<DecisionCatalogue> Catalogues { get; } = [];

    public List<MajorDecision> Decisions { get; } = [];

    public List<LegalityReview> Reviews { get; } = [];

    public void Write(List<Unit> departments, Func<int, string> decisionNumber, Func<int, string> reviewNumber)
    {
        var (_, count, subjects) = ReviewPlan.Lines.Single(l => l.Kind == "majorDecision");
        var of2022 = Compile(ReviewPlan.Year, [.. Enumerable.Range(0, count).Select(i => (subjects[i], departments[i * 3 % departments.Count]))]);
        for (var i = 0; i < count; i++)
            Run(of2022.Catalogue, i, of2022.Units[i], new DateOnly(ReviewPlan.Year, 1, 24).AddDays(i * 32), DecisionReach.Archived, decisionNumber, reviewNumber);

        var first = new DateOnly(today.Year, 1, 1);
        var current = Compile(today.Year, [.. Fresh.Select(f => (f.Name, departments[f.Unit % departments.Count]))]);
        for (var i = 0; i < Fresh.Length; i++)
        {
            var on = today.AddDays(-Stages[i].Age);
            Run(current.Catalogue, i, current.Units[i], on < first ? first : on, Stages[i].Reach, decisionNumber, reviewNumber);
        }

        var outside = writer.Start(departments[1], decisionNumber(today.Year), "客运站搬迁方案", today.AddDays(-6), null, null, "上级要求年内完成搬迁，编制目录时尚未下达。");
        Decisions.Add(outside);
    }

    private (DecisionCatalogue Catalogue, List<Unit> Units) Compile(int year, List<(string Name, Unit Unit)> subjects)
    {
        var clerk = reviews.On(new DateOnly(year, 1, 5));
        LegalAct Day(int day) => reviews.On(new DateOnly(year, 1, day));
        var catalogue = DecisionCatalogue.Compile(countyCode, office, year, FormattableString.Invariant($"决策目录〔{year}〕"), clerk);
        List<CatalogueItem> items = [.. subjects.Select((s, i) => new CatalogueItem(Guid.CreateVersion7(), s.Name, s.Unit.SubmittingId, s.Unit.SubmittingName, "县国民经济和社会发展计划",
            new DateOnly(year, Math.Min(12, 4 + i), 15)))];
        catalogue.EditItems(items[..^1], [], Day(6));
        catalogue.Submit(Day(7));
        catalogue.Approve("县委常委会会议", new DateOnly(year, 1, 10), Day(10));
        catalogue.Publish(new DateOnly(year, 1, 11), "https://example.org/mulu", Day(11));
        // The last item came by an adjustment.
        catalogue.Adjust("根据重点工作安排增加事项", Day(18));
        catalogue.EditItems(items, [], Day(18));
        catalogue.Submit(Day(19));
        catalogue.Approve("县委常委会会议", new DateOnly(year, 1, 20), Day(20));
        catalogue.Publish(new DateOnly(year, 1, 21), "https://example.org/mulu-tz", Day(21));
        Catalogues.Add(catalogue);
        return (catalogue, [.. subjects.Select(s => s.Unit)]);
    }

    private void Run(DecisionCatalogue catalogue, int index, Unit unit, DateOnly on, DecisionReach reach, Func<int, string> decisionNumber, Func<int, string> reviewNumber)
    {
        var item = catalogue.PublishedItems[index];
        var decision = writer.Start(unit, decisionNumber(on.Year), item.Name, on, catalogue.Id, item.Id, null);
        if (writer.Advance(decision, unit, reach, reviewNumber) is { } review) Reviews.Add(review);
        Decisions.Add(decision);
    }
}
