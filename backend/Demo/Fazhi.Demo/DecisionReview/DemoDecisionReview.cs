using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Demo.LegalAid;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Demo.DecisionReview;

/// <summary>Decision review of 2022 as the report counts it, and fresh work around today. Everything comes about by the acts of the procedure.</summary>
internal sealed class DemoDecisionReview(DecisionReviewDbContext db, PlatformDbContext platform, IntakeNumbers numbers, IStatutoryClockSource clocks, CurrentUserHolder current,
    PermissionCatalogue catalogue, TimeProvider time)
{
    private const string NumberPattern = "进法审〔{year}〕{n}号";

    public async Task SeedAsync(string countyCode, CancellationToken ct)
    {
        current.User = SystemUser.Of(countyCode, catalogue);
        if (await db.Advisers.AnyAsync(ct)) return;
        await new SubjectKindSeed(db).SeedAsync(countyCode, ct);
        var (today, random) = (time.TodayInChina(), new Random(ReviewPlan.Year));
        var people = new People(random);
        var users = await platform.Set<User>().AsNoTracking().ToDictionaryAsync(u => u.UserName!, ct);
        var (departments, townships) = await UnitsAsync(countyCode, users, ct);
        var advisers = DemoAdvisers.Advisers(countyCode, [.. departments.Select(d => d.SubmittingName)], people, random, users.GetValueOrDefault("lawyer")?.Id, today);
        db.AddRange(advisers);
        var bureau = await platform.Set<Organization>().Where(o => o.CountyCode == countyCode && o.Kind == OrganizationKind.Bureau).Select(o => o.Id).FirstAsync(ct);
        db.AddRange(DemoAdvisers.Offices(countyCode, bureau, [.. departments.Select(d => (d.SubmittingId, d.SubmittingName))]));
        db.Add(DemoAdvisers.Population(countyCode));
        await db.SaveChangesAsync(ct);

        var kinds = await db.Kinds.AsNoTracking().ToDictionaryAsync(k => k.Code, ct);
        var clerk = users["decision.clerk"];
        var writer = new ReviewWriter(random, clocks.Current, new(clerk.Id, clerk.DisplayName), advisers, today);
        var reviews = new List<LegalityReview>();
        var contracts = new ContractWriter(random, writer);
        var contractNumber = 0;
        foreach (var plan in Plans(random, clocks.Current.Calendar, departments, townships, today))
        {
            var contract = plan.Kind == "contract" ? contracts.Draft(plan.Unit, IntakeNumbers.Format("进合同〔{year}〕{n}号", plan.On.Year, ++contractNumber), plan.Title, plan.On) : null;
            var review = writer.Open(kinds[plan.Kind], plan.Title, plan.Unit, await NumberAsync(countyCode, plan.On.Year, ct), plan.On, source: contract is null ? null : new("decision-review", "contracts", contract.Id));
            writer.Advance(review, plan.Unit, plan.Reach);
            reviews.Add(review);
            if (contract is not null) contracts.Advance(contract, review, plan.Unit);
            if (!plan.Again || review.ClosedOn is not { } closed) continue;
            var second = writer.Open(kinds[plan.Kind], plan.Title, plan.Unit, await NumberAsync(countyCode, closed.Year, ct), closed, review);
            writer.Advance(second, plan.Unit, ReviewReach.Closed, lawful: true);
            reviews.Add(second);
        }

        var decisionNumbers = await BlockAsync(countyCode, "decision-review.decisions", "进决策〔{year}〕{n}号", [ReviewPlan.Year, today.Year], ct);
        var reviewNumbers = await BlockAsync(countyCode, "decision-review.reviews", NumberPattern, [ReviewPlan.Year, today.Year - 1, today.Year], ct);
        var decisions = new DemoDecisions(new(random, writer, kinds["majorDecision"], today), writer, countyCode, clerk.OrganizationId, today);
        decisions.Write(departments, decisionNumbers, reviewNumbers);
        db.AddRange(contracts.Written);
        db.AddRange(decisions.Catalogues);
        await db.SaveChangesAsync(ct);
        db.AddRange(decisions.Decisions);
        await db.SaveChangesAsync(ct);
        reviews.AddRange(decisions.Reviews);

        foreach (var batch in reviews.Chunk(50))
        {
            db.AddRange(batch.AsEnumerable());
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<string> NumberAsync(string countyCode, int year, CancellationToken ct) =>
        IntakeNumbers.Format(NumberPattern, year, await numbers.NextAsync(countyCode, "decision-review.reviews", year, ct));

    /// <summary>Twenty numbers of each year beforehand: what writes decisions does not wait for the database.</summary>
    private async Task<Func<int, string>> BlockAsync(string countyCode, string series, string pattern, IReadOnlyList<int> years, CancellationToken ct)
    {
        var taken = new Dictionary<int, Queue<int>>();
        foreach (var year in years.Distinct())
        {
            taken[year] = new();
            for (var i = 0; i < 20; i++) taken[year].Enqueue(await numbers.NextAsync(countyCode, series, year, ct));
        }

        return year => IntakeNumbers.Format(pattern, year, taken[year].Dequeue());
    }

    private async Task<(List<Unit> Departments, List<Unit> Townships)> UnitsAsync(string countyCode, Dictionary<string, User> users, CancellationToken ct)
    {
        var tree = await platform.Set<Organization>().AsNoTracking().Where(o => o.CountyCode == countyCode).OrderBy(o => o.Code).ToListAsync(ct);
        Actor Of(Guid organization, string name) =>
            users.Values.FirstOrDefault(u => u.OrganizationId == organization) is { } user ? new(user.Id, user.DisplayName) : new(SystemUser.Id, $"{name}联络员");
        return ([.. tree.Where(o => o.Kind == OrganizationKind.Department).Select(o => new Unit(countyCode, o.Id, o.Id, o.Name, false, Of(o.Id, o.Name)))],
            [.. tree.Where(o => o.Kind == OrganizationKind.Township)
                .Select(o => (Township: o, Office: tree.Find(x => x.Kind == OrganizationKind.JusticeOffice && x.ParentId == o.Id)!))
                .Select(o => new Unit(countyCode, o.Office.Id, o.Township.Id, o.Township.Name, true, Of(o.Office.Id, o.Office.Name)))]);
    }

    /// <summary>Which reviews there are, in the order in which they came in.</summary>
    private static IEnumerable<Plan> Plans(Random random, WorkCalendar calendar, List<Unit> departments, List<Unit> townships, DateOnly today)
    {
        var plans = new List<Plan>();
        // Those of major decisions come with their decisions.
        foreach (var (kind, count, subjects) in ReviewPlan.Lines.Where(l => l.Kind != "majorDecision"))
            for (var i = 0; i < count; i++)
            {
                var ofTownship = ReviewPlan.IsOfVillages(kind) || (ReviewPlan.OfTownships.Contains(kind) && i % 3 == 1);
                var unit = ofTownship ? townships[random.Next(townships.Count)] : departments[random.Next(departments.Count)];
                var day = Workday(calendar, new DateOnly(ReviewPlan.Year, 1, 5).AddDays(random.Next(300)));
                plans.Add(new(kind, Title(subjects, i), unit, day, ReviewReach.Closed, Again: kind == "legalLetter" && i % 5 == 4));
            }

        for (var i = 0; i < 5; i++)
            plans.Add(new("legalLetter", "关于群众来信的答复函", departments[i], Workday(calendar, new DateOnly(ReviewPlan.Year, 2, 14).AddDays(i * 60)), i % 2 == 0 ? ReviewReach.Returned : ReviewReach.Withdrawn, false));

        // Fresh work for those who sign in: each stage, the youngest of them days old.
        var transport = departments.Find(d => d.SubmittingName.Contains("交通", StringComparison.Ordinal)) ?? departments[0];
        var wenzhen = townships.Find(t => t.SubmittingName.StartsWith("温圳", StringComparison.Ordinal)) ?? townships[0];
        var quanling = townships.Find(t => t.SubmittingName.StartsWith("泉岭", StringComparison.Ordinal)) ?? townships[1];
        (string Kind, string Title, Unit Unit, ReviewReach Reach, int Age)[] fresh =
        [
            // Under performance: one whose first milestone is near, one whose first is reached.
            ("contract", "公路应急物资储备合同", transport, ReviewReach.Closed, 38), ("contract", "治超站点运维服务合同", transport, ReviewReach.Closed, 75),
            ("contract", "县道养护服务采购合同", transport, ReviewReach.Submitted, 2), ("contract", "公交站台广告经营权合同", transport, ReviewReach.AwaitingSupplement, 6),
            ("planOrScheme", "客运市场秩序整治方案", transport, ReviewReach.AwaitingAdoption, 20), ("enforcementDecision", "较大数额罚款决定（超限运输）", transport, ReviewReach.Concluded, 9),
            ("contract", "农贸市场改造施工合同", wenzhen, ReviewReach.Submitted, 1), ("legalLetter", "关于土地权属争议的处理函", wenzhen, ReviewReach.Consulting, 4),
            ("contract", "集镇垃圾清运服务合同", wenzhen, ReviewReach.Forwarded, 7), ("villageCharter", "罗家村村规民约（修订稿）", wenzhen, ReviewReach.AwaitingAdoption, 15),
            ("contract", "河塘承包合同", quanling, ReviewReach.AwaitingSupplement, 5), ("petition", "信访事项处理意见", quanling, ReviewReach.Submitted, 2),
            ("planOrScheme", "校车运营补贴方案", departments[3], ReviewReach.AwaitingAdvice, 5), ("normativeDocument", "进贤县户外广告管理办法（送审稿）", departments[4], ReviewReach.Submitted, 12),
            ("meetingMinutes", "土地出让专题会议纪要", departments[6], ReviewReach.Submitted, 3), ("legalLetter", "关于合同履行争议的复函", departments[7], ReviewReach.Concluded, 8),
            ("contract", "人力资源市场运营合作协议", departments[7], ReviewReach.Submitted, 11),
        ];
        plans.AddRange(fresh.Select(f => new Plan(f.Kind, f.Title, f.Unit, Workday(calendar, today.AddDays(-f.Age)), f.Reach, false)));
        return plans.OrderBy(p => p.On);
    }

    private static string Title(string[] subjects, int i) => i < subjects.Length ? subjects[i] : $"{subjects[i % subjects.Length]}（之{(i / subjects.Length) + 1}）";

    private static DateOnly Workday(WorkCalendar calendar, DateOnly day)
    {
        while (!CaseWriter.IsWorkday(calendar, day)) day = day.AddDays(-1);
        return day;
    }

    private sealed record Plan(string Kind, string Title, Unit Unit, DateOnly On, ReviewReach Reach, bool Again);
}
