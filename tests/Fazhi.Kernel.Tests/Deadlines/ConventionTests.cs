using Fazhi.Kernel.Deadlines;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Deadlines;

/// <summary>计算约定，一条一测。</summary>
public sealed class ConventionTests
{
    [Theory]                                                            // the worked dates of the specification
    [InlineData("aid-review-v2012", "2021-09-26", "2021-10-11")]        // seven working days over the National Day holiday
    [InlineData("review-accept-examine-v2017", "2022-01-27", "2022-02-08")]
    [InlineData("review-accept-examine-v2017", "2022-09-28", "2022-10-10")]
    [InlineData("review-accept-examine-v2017", "2022-04-28", "2022-05-09")]
    [InlineData("review-decision-v2017", "2022-08-02", "2022-10-08")]
    [InlineData("review-accept-examine-v2024", "2024-09-11", "2024-09-19")]
    public void Worked_dates_come_out(string rule, string trigger, string due) => Assert.Equal(due, Due(rule, trigger));

    [Fact]
    public void Calendar_days_exclude_the_first_day_and_roll_over_rest_days()
    {
        var answer = Ask("review-decision-v2017", "2022-08-02");
        Assert.Equal("2022-10-01", Text(answer.UnrolledOn));
        Assert.True(answer.Rolled);
        Assert.Equal(StepReason.TriggerDay, answer.Steps[0].Reason);
        Assert.Equal(StepReason.RolledTo, answer.Steps[^1].Reason);
        Assert.Equal(6, answer.Steps.Count(step => step.Reason == StepReason.Holiday));     // 10-02 … 10-07
    }

    [Fact]
    public void Calendar_days_that_end_on_a_workday_do_not_roll()
    {
        var answer = Ask("lit-appeal-ruling", "2022-06-06");
        Assert.Equal(("2022-06-16", "2022-06-16", false), (Text(answer.DueOn), Text(answer.UnrolledOn), answer.Rolled));
        Assert.Null(answer.SafeOn);
    }

    [Fact]
    public void Working_days_count_make_up_days_and_name_every_skipped_day()
    {
        var answer = Ask("review-accept-examine-v2017", "2022-01-27");
        Assert.Equal(
            [StepReason.TriggerDay, StepReason.Workday, StepReason.MakeUpWorkday, StepReason.MakeUpWorkday, .. Enumerable.Repeat(StepReason.Holiday, 7),
                StepReason.Workday, StepReason.Workday],
            answer.Steps.Select(step => step.Reason));
        Assert.Equal(5, answer.Steps.Count(step => step.Counted));
    }

    [Theory]
    [InlineData("lit-filing-6m", "2022-03-15", "2022-09-15")]
    [InlineData("lit-filing-6m", "2022-08-31", "2023-02-28")]
    [InlineData("lit-filing-6m", "2023-08-31", "2024-02-29")]
    [InlineData("lit-filing-untold-1y", "2022-04-01", "2023-04-03")]      // 2023-04-01 is a Saturday
    [InlineData("lit-enforce-2y", "2020-02-29", "2022-02-28")]
    public void Months_and_years_take_the_corresponding_day_or_the_month_end(string rule, string trigger, string due) =>
        Assert.Equal(due, Due(rule, trigger));

    [Fact]
    public void Hours_run_from_the_moment_through_nights_and_holidays()
    {
        var answer = Ask("coerce-report-24h", "2022-09-30T17:30");
        Assert.Equal(new DateTime(2022, 10, 1, 17, 30, 0), answer.DueAt);
        Assert.Equal("2022-10-01", Text(answer.DueOn));
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void Hours_without_a_moment_run_from_midnight_and_say_so() =>
        Assert.Contains(Ask("coerce-report-24h", "2022-09-30").Warnings, warning => warning.Contains("0时", StringComparison.Ordinal));

    [Fact]
    public void Notice_is_counted_backwards_and_is_prudent_one_workday_earlier()
    {
        var answer = Ask("pen-hearing-notice-7wd", "2022-10-11");
        // backwards from 10-11: 10-10, 10-09 and 10-08 (make-up), then 09-30, 09-29, 09-28, 09-27
        Assert.Equal(("2022-09-27", "2022-09-26"), (Text(answer.DueOn), Text(answer.SafeOn)));
        Assert.Equal(7, answer.Steps.Count(step => step.Counted));
    }

    [Fact]
    public void A_minimum_period_is_complete_at_the_end_of_the_day_and_never_rolls()
    {
        var answer = Ask("decision-public-comment-30d", "2022-09-01");
        Assert.Equal(("2022-10-01", "2022-10-02", false), (Text(answer.DueOn), Text(answer.NextStepOn), answer.Rolled));
        Assert.Contains(answer.Warnings, warning => warning.Contains("24时届满", StringComparison.Ordinal));
        Assert.Null(answer.SafeOn);
    }

    [Fact]
    public void Suspension_excludes_resume_minus_from_days()
    {
        var answer = Ask("review-decision-ordinary-v2024", "2024-03-01", suspensions: ("2024-03-20", "2024-04-19"));
        Assert.Equal("2024-05-30", Text(answer.DueOn));                  // 04-30 and 30 days
        Assert.Equal(30, answer.Steps.Count(step => step.Reason == StepReason.Suspended));
        Assert.False(answer.Steps.Single(step => step.On == Day("2024-03-20")).Counted);
        Assert.True(answer.Steps.Single(step => step.On == Day("2024-04-19")).Counted);
    }

    [Fact]
    public void Suspension_of_a_working_day_period_excludes_its_working_days()
    {
        Assert.Equal("2022-06-30", Due("info-reply-20wd", "2022-06-01"));
        var answer = Ask("info-reply-20wd", "2022-06-01", suspensions: ("2022-06-10", "2022-06-20"));
        Assert.Equal("2022-07-08", Text(answer.DueOn));                  // six working days later
        Assert.Equal(20, answer.Steps.Count(step => step.Counted));
    }

    [Fact]
    public void Suspension_of_a_period_in_months_is_added_after_the_corresponding_day()
    {
        var answer = Ask("lit-second-instance", "2022-03-01", suspensions: ("2022-05-27", "2022-06-05"));
        // 06-01 with six days excluded before it (05-27…06-01); three more (06-02…06-04) are still suspended
        Assert.Equal("2022-06-10", Text(answer.UnrolledOn));
    }

    [Fact]
    public void Overlapping_suspensions_are_not_deducted_twice() => Assert.Equal(
        Ask("review-decision-ordinary-v2024", "2024-03-01", suspensions: ("2024-03-20", "2024-04-19")).DueOn,
        Ask("review-decision-ordinary-v2024", "2024-03-01", 0, null, ("2024-03-20", "2024-04-10"), ("2024-04-01", "2024-04-19")).DueOn);

    [Theory]
    [InlineData("2024-03-20", "2024-04-19")]
    [InlineData("2025-01-02", "2025-01-09")]
    public void A_suspension_outside_the_period_changes_nothing_and_is_reported(string from, string resume)
    {
        var answer = Ask("review-accept-examine-v2024", "2024-09-11", suspensions: (from, resume));
        Assert.Equal("2024-09-19", Text(answer.DueOn));
        Assert.Contains(answer.Warnings, warning => warning.Contains("未作扣除", StringComparison.Ordinal));
    }

    [Fact]
    public void An_extension_is_added_to_the_unrolled_end_and_must_be_decided_before_it()
    {
        var answer = Ask("review-decision-v2017", "2022-08-02", extensionDays: 30);
        Assert.Equal("2022-10-31", Text(answer.DueOn));
        Assert.Contains(answer.Warnings, warning => warning.Contains("2022-10-01", StringComparison.Ordinal) && warning.Contains("届满", StringComparison.Ordinal));
    }

    [Fact]
    public void An_extension_beyond_the_maximum_is_refused_and_names_it()
    {
        var refused = Assert.Throws<InvalidDeadlineRequestException>(() => Ask("review-decision-ordinary-v2024", "2024-03-01", extensionDays: 31));
        Assert.Equal("extensionDays", refused.Field);
        Assert.Contains("30", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mailing_counts_by_the_postmark_while_the_organ_counts_from_receipt()
    {
        // 期满前交邮的不算过期：末日与收件日无关；机关的审查期限从收到之日起算。
        var lastDay = Ask("review-application-limit-v2024", "2024-03-01").DueOn!.Value;
        var (postmark, received) = (lastDay, lastDay.AddDays(6));
        Assert.True(postmark <= lastDay && received > lastDay);
        Assert.Equal(Clock.Calendar.WorkdaysAfter(received, 5, out _), Clock.DueOn("review-accept-examine-v2024", received).On);
    }

    [Fact]
    public void The_version_in_force_on_the_day_of_the_event_applies()
    {
        Assert.Equal("review-reply-v2017", Catalogue.InForce("review-reply", Day("2023-12-31"))!.Id);
        Assert.Equal("review-reply-v2024", Catalogue.InForce("review-reply", Day("2024-01-01"))!.Id);
        var refused = Assert.Throws<RuleNotInForceException>(() => Ask("review-reply-v2017", "2024-01-01"));
        Assert.Equal("review-reply-v2024", Assert.Single(refused.Applicable).Id);
        Assert.Contains("review-reply-v2024", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_crosses_into_a_new_version_is_for_a_person_to_confirm()
    {
        var answer = Ask("review-reply-v2017", "2023-12-28");
        Assert.Contains(answer.Warnings, w => w.Contains("2024-01-01", StringComparison.Ordinal) && w.Contains("review-reply-v2024", StringComparison.Ordinal));
        Assert.DoesNotContain(Ask("review-reply-v2017", "2023-06-01").Warnings, w => w.Contains("版本", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_law_is_silent_the_strict_day_and_the_rolled_day_are_both_given()
    {
        var answer = Ask("aid-review-v2022", "2022-09-24");             // the seventh day is Saturday 2022-10-01
        Assert.Equal(("2022-10-01", true, "2022-10-08"), (Text(answer.DueOn), answer.Ambiguous, Text(answer.AlternativeOn)));
        Assert.Equal("2022-09-30", Text(answer.SafeOn));
        Assert.False(answer.Rolled);
    }

    [Fact]
    public void Validity_ends_on_the_day_before_the_corresponding_day()
    {
        Assert.Equal("2023-02-28", Due("norm-validity-5y", "2018-03-01"));
        Assert.Equal("2025-12-31", Due("gov-five-year-plan", "2021-01-01"));
        Assert.Equal("2025-02-28", Due("norm-validity-5y", "2020-02-29"));
    }

    [Fact]
    public void A_range_has_a_floor_and_a_ceiling()
    {
        var answer = Ask("norm-legality-review-5-15wd", "2022-06-06");
        Assert.Equal(("2022-06-13", "2022-06-27", "2022-06-27"), (Text(answer.EarliestOn), Text(answer.LatestOn), Text(answer.DueOn)));
    }

    [Theory]                                                            // an administrator may enter a range in any unit
    [InlineData(PeriodUnit.CalendarDay, 5, 10, "2022-09-26", "2022-10-08", 10)]
    [InlineData(PeriodUnit.Month, 1, 2, "2022-10-21", "2022-11-21", 1)]
    public void A_range_may_run_in_calendar_days_or_months(PeriodUnit unit, int floor, int ceiling, string earliest, string latest, int counted)
    {
        var rule = Catalogue.Get("norm-legality-review-5-15wd") with { Unit = unit, Length = floor, MaxLength = ceiling, RollOnRestDay = RestDayRoll.Yes };
        var answer = new StatutoryClock(new([rule]), Calendar).Calculate(new(rule.Id, Day("2022-09-21")));
        Assert.Equal((earliest, latest, latest), (Text(answer.EarliestOn), Text(answer.LatestOn), Text(answer.DueOn)));
        Assert.Equal(counted, answer.Steps.Count(step => step.Counted));
    }
}
