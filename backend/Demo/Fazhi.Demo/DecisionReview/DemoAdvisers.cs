using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.Demo.LegalAid;

namespace Fazhi.Demo.DecisionReview;

/// <summary>两公律师: 20 lawyers of four firms, 17 public lawyers and two scholars; three offices of public lawyers by 2023. With the registered
/// population assumed here that is the 0.45 of the plan.</summary>
internal static class DemoAdvisers
{
    private static readonly string[] Firms = ["明正", "同济", "公平", "南岸"];

    public static IReadOnlyList<Adviser> Advisers(string countyCode, IReadOnlyList<string> departments, People people, Random random, Guid? lawyerUserId, DateOnly today)
    {
        var advisers = new List<Adviser>();
        for (var i = 0; i < 20; i++)
        {
            // Two of a firm are appointed advisers of the government; one of them leaves soon, one has left.
            DateOnly? from = i % 5 < 2 ? new DateOnly(2021, 1, 1) : null;
            var until = from is null ? (DateOnly?)null : i == 5 ? new DateOnly(2023, 12, 31) : i == 6 ? today.AddDays(40) : today.AddDays(400);
            advisers.Add(Adviser.Register(countyCode, new(AdviserKind.Lawyer, people.Name(), $"江西{Firms[i / 5]}律师事务所",
                FormattableString.Invariant($"13601242010{i + 1:000000}"), new DateOnly(random.Next(2008, 2020), random.Next(1, 13), 8), null, from, until,
                i == 1 ? ["江西某某建设有限公司"] : [], null, i == 0 ? lawyerUserId : null)));
        }

        for (var i = 0; i < 17; i++)
            advisers.Add(Adviser.Register(countyCode, new(AdviserKind.PublicLawyer, people.Name(), departments[i % departments.Count],
                FormattableString.Invariant($"13601242061{i + 1:000000}"), new DateOnly(random.Next(2016, 2022), random.Next(1, 13), 8), null, null, null, [], null, null)));
        for (var i = 0; i < 2; i++)
            advisers.Add(Adviser.Register(countyCode, new(AdviserKind.Scholar, people.Name(), "省法学会", null, new DateOnly(2015, 1, 1), null, new DateOnly(2021, 1, 1), today.AddDays(300), [],
                null, null)));
        return advisers;
    }

    public static IEnumerable<PublicLawyerOffice> Offices(string countyCode, Guid bureau, IReadOnlyList<(Guid Id, string Name)> departments) =>
    [
        PublicLawyerOffice.Establish(countyCode, new("县司法局公职律师办公室", bureau, new DateOnly(2020, 5, 1), null)),
        PublicLawyerOffice.Establish(countyCode, new($"{departments[0].Name}公职律师办公室", departments[0].Id, new DateOnly(2022, 6, 1), null)),
        PublicLawyerOffice.Establish(countyCode, new($"{departments[1].Name}公职律师办公室", departments[1].Id, new DateOnly(2023, 4, 1), null)),
    ];

    public static PopulationBase Population(string countyCode) =>
        PopulationBase.Set(countyCode, 2022, 822_000, PopulationMeasure.Registered, "演示用的示例数，不是统计数据");
}
