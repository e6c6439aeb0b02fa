using Fazhi.Kernel.Deadlines;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Deadlines;

public sealed class CalendarTests
{
    [Theory]                                                            // the published totals of each year
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_announced_year_has_its_number_of_workdays(int year, int workdays)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).ToArray();
        Assert.Equal(workdays, days.Count(Calendar.IsWorkday));
        Assert.All(days, day => Assert.Equal(Calendar.IsWorkday(day), Calendar.KindOf(day) is DayKind.Workday or DayKind.MakeUpWorkday));
    }

    [Theory]
    [InlineData("2017-12-29", 2017)]
    [InlineData("2027-01-04", 2027)]
    [InlineData("2028-06-05", 2028)]
    public void A_year_that_is_not_announced_is_an_error_and_never_a_guess(string day, int year)
    {
        var refused = Assert.Throws<CalendarNotAnnouncedException>(() => Calendar.IsWorkday(Day(day)));
        Assert.Equal(year, refused.Year);
        Assert.Contains($"{year}年的放假安排", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_day_period_into_an_unannounced_year_is_provisional_and_unrolled()
    {
        var answer = Ask("review-decision-ordinary-v2024", "2026-11-03");           // 2027-01-02, a Saturday
        Assert.Equal(("2027-01-02", "2027-01-02", true, false), (Text(answer.DueOn), Text(answer.UnrolledOn), answer.Provisional, answer.Rolled));
        Assert.Contains(answer.Warnings, w => w.Contains("2027年", StringComparison.Ordinal) && w.Contains("暂定", StringComparison.Ordinal));
        Assert.Equal(new DueDate(Day("2027-01-02"), true), Clock.DueOn("review-decision-ordinary-v2024", Day("2026-11-03")));
    }

    [Fact]
    public void A_working_day_period_into_an_unannounced_year_has_no_date_but_says_how_far_it_got()
    {
        var answer = Ask("info-reply-20wd", "2026-12-21");
        Assert.Null(answer.DueOn);
        Assert.True(answer.Provisional);
        Assert.Equal("2026-12-31", Text(answer.Steps[^1].On));
        Assert.Contains(answer.Warnings, w => w.Contains("2027年", StringComparison.Ordinal) && w.Contains("已数8个工作日", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suspension_through_an_unannounced_year_has_no_date_either() =>
        Assert.Null(Ask("info-reply-20wd", "2026-12-21", suspensions: ("2026-12-25", "2027-03-01")).DueOn);

    [Fact]
    public void A_period_that_needs_no_calendar_is_certain_in_any_year()
    {
        var answer = Ask("norm-validity-5y", "2024-06-05");
        Assert.Equal(("2029-06-04", false), (Text(answer.DueOn), answer.Provisional));
    }

    [Fact]
    public void A_period_without_roll_over_is_certain_but_its_prudent_day_is_missing()
    {
        var answer = Ask("transfer-decide-3d", "2026-12-31");
        Assert.Equal(("2027-01-03", false, null), (Text(answer.DueOn), answer.Provisional, answer.SafeOn));
        Assert.Contains(answer.Warnings, w => w.Contains("2027年", StringComparison.Ordinal) && w.Contains("稳妥日", StringComparison.Ordinal));
    }

    [Fact]
    public void Announcing_the_year_settles_what_was_provisional()
    {
        var announced = new WorkCalendar([.. Calendar.Years.Where(year => year.Year != 2027),
            new(2027, true, [Day("2027-01-01"), Day("2027-01-02"), Day("2027-01-03")], [])]);
        var clock = new StatutoryClock(Catalogue, announced);
        Assert.Equal(new DueDate(Day("2027-01-04"), false), clock.DueOn("review-decision-ordinary-v2024", Day("2026-11-03")));
        Assert.Equal("2027-01-19", Text(clock.DueOn("info-reply-20wd", Day("2026-12-21")).On));
    }

    [Fact]
    public void A_gap_between_announced_years_is_not_counted_across()
    {
        var gap = new WorkCalendar([.. Calendar.Years.Where(year => year.Year != 2023)]);
        Assert.Null(gap.WorkdaysAfter(Day("2022-12-30"), 5, out var missing));
        Assert.Equal(2023, missing);
        Assert.True(gap.IsWorkday(Day("2024-02-09")));
        Assert.Throws<CalendarNotAnnouncedException>(() => gap.IsWorkday(Day("2023-06-05")));
    }
}
