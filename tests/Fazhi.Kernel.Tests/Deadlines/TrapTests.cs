using Fazhi.Kernel.Deadlines;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Deadlines;

/// <summary>最容易算错的地方：目录所列二十处，一处一测。</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("review-reply-v2024", "2024-06-03", "2024-06-18", PeriodUnit.Workday)]          // 新复议法“十日”：工作日（端午06-10）
    [InlineData("review-reply-v2017", "2022-06-06", "2022-06-16", PeriodUnit.CalendarDay)]      // 旧复议法“十日”：自然日
    [InlineData("lit-appeal-ruling", "2024-06-03", "2024-06-13", PeriodUnit.CalendarDay)]       // 行诉法“十日”：自然日
    [InlineData("coerce-court-demand-10wd", "2024-06-03", "2024-06-18", PeriodUnit.Workday)]    // 强制法“十日”：工作日
    [InlineData("aid-criminal-assign-v2023", "2024-06-03", "2024-06-06", PeriodUnit.CalendarDay)]
    [InlineData("mediation-petition-objection-5wd", "2024-06-03", "2024-06-11", PeriodUnit.Workday)]
    public void Trap_01_every_rule_brings_its_own_unit(string rule, string trigger, string due, PeriodUnit unit)
    {
        Assert.Equal(unit, Catalogue.Get(rule).Unit);
        Assert.Equal(due, Due(rule, trigger));
    }

    [Fact]
    public void Trap_02_the_sixty_days_start_at_receipt_under_the_old_law_and_at_acceptance_under_the_new()
    {
        Assert.Equal("2022-05-05", Due("review-decision-v2017", "2022-03-01"));                 // 04-30 is a holiday
        var deemedAccepted = Ask("review-accept-examine-v2024", "2024-03-01").DueOn!.Value;     // 逾期未决定，自届满之日视为受理
        Assert.Equal("2024-03-08", Text(deemedAccepted));
        Assert.Equal("2024-05-07", Text(Clock.DueOn("review-decision-ordinary-v2024", deemedAccepted).On));
    }

    [Theory]
    [InlineData("2022-10-08")]
    [InlineData("2022-10-09")]
    [InlineData("2024-02-18")]
    [InlineData("2024-09-14")]
    public void Trap_03_a_make_up_weekend_is_a_working_day_and_does_not_roll(string weekend)
    {
        Assert.True(Calendar.IsWorkday(Day(weekend)));
        var answer = Clock.Calculate(new("lit-appeal-judgment", Day(weekend).AddDays(-15)));
        Assert.Equal((weekend, false), (Text(answer.DueOn), answer.Rolled));
        var counted = Clock.Calculate(new("mediation-petition-objection-5wd", Day(weekend).AddDays(-1)));
        Assert.Equal(StepReason.MakeUpWorkday, counted.Steps.Single(step => step.Number == 1).Reason);
    }

    [Fact]
    public void Trap_04_new_years_eve_is_a_working_day_in_2024_and_a_holiday_from_2025()
    {
        Assert.True(Calendar.IsWorkday(Day("2024-02-09")));
        Assert.False(Calendar.IsWorkday(Day("2025-01-28")));
        Assert.False(Calendar.IsWorkday(Day("2026-02-16")));
    }

    [Fact]
    public void Trap_05_the_period_runs_on_and_rolls_only_once_at_the_end()
    {
        // 60 days end on the holiday 2022-10-01; thirty more count from there, not from the rolled 10-08
        var answer = Ask("review-decision-v2017", "2022-08-02", 30, null, ("2022-08-10", "2022-08-15"));
        Assert.Equal("2022-11-05", Text(answer.UnrolledOn));            // 90 days and 5 excluded: a Saturday
        Assert.Equal("2022-11-07", Text(answer.DueOn));
    }

    [Theory]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "第39条第1款第1项", true)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "2", true)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "第四项", true)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "第三十九条第一款第（三）项", false)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "下落不明", false)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "申请人公民死亡，近亲属尚未确定是否参加", true)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "10", false)]
    [InlineData("review-terminate-after-suspension-v2024", "2024-03-01", "不知所云", false)]
    [InlineData("review-terminate-after-suspension-v2007", "2022-03-01", "3", true)]
    [InlineData("review-terminate-after-suspension-v2007", "2022-03-01", "第四十一条第一款第四项", false)]
    [InlineData("review-terminate-after-suspension-v2007", "2022-03-01", "下落不明", false)]
    public void Trap_06_sixty_days_of_suspension_end_the_case_only_on_the_listed_grounds(string rule, string trigger, string ground, bool runs)
    {
        var answer = Ask(rule, trigger, ground: ground);
        Assert.Equal(runs ? Day(trigger).AddDays(60) : null, answer.DueOn);
        Assert.Equal(answer.DueOn, Clock.DueOn(Request(rule, trigger, ground: ground)).On);
        if (!runs) Assert.Contains(answer.Warnings, warning => warning.Contains("不起算", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_07_the_approver_of_an_extension_changed()
    {
        Assert.Contains(Ask("review-decision-ordinary-v2024", "2024-03-01", 30).Warnings, w => w.Contains("行政复议机构的负责人批准", StringComparison.Ordinal));
        Assert.Contains(Ask("review-decision-v2017", "2022-03-01", 30).Warnings, w => w.Contains("行政复议机关的负责人批准", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("decision-public-comment-30d", "2022-03-01", "2022-03-31", "2022-04-01")]
    [InlineData("decision-legality-review-7wd", "2022-03-01", "2022-03-10", "2022-03-11")]
    [InlineData("coerce-court-demand-10wd", "2022-03-01", "2022-03-15", "2022-03-16")]
    [InlineData("norm-legality-review-5-15wd", "2022-03-01", "2022-03-22", "2022-03-09")]
    public void Trap_08_a_minimum_is_not_a_maximum(string rule, string trigger, string due, string nextStep)
    {
        var answer = Ask(rule, trigger);
        Assert.Equal((due, nextStep), (Text(answer.DueOn), Text(answer.NextStepOn)));
    }

    [Theory]
    [InlineData("gov-annual-report-submit-0301", "2023-01-01", null)]
    [InlineData("gov-annual-report-submit-0301", "2023-06-30", "2023-02-28")]
    [InlineData("gov-annual-report-submit-0301", "2024-01-01", "2024-02-29")]
    [InlineData("gov-annual-report-publish-0401", "2023-01-01", "2023-03-31")]
    [InlineData("gov-annual-report-publish-0401", "2024-01-01", "2024-03-31")]      // a Sunday: not rolled, do it on 03-29
    public void Trap_09_before_a_date_excludes_the_date(string rule, string trigger, string? due)
    {
        var answer = Ask(rule, trigger);
        Assert.Equal(due ?? "2023-02-28", Text(answer.DueOn));
        Assert.False(answer.Rolled);
        Assert.Equal(Calendar.IsWorkday(answer.DueOn!.Value) ? null : "2024-03-29", Text(answer.SafeOn));
    }

    [Fact]
    public void Trap_09_before_without_its_zhi_is_the_day_itself_but_prudently_the_workday_before()
    {
        var answer = Ask("disclose-annual-0131", "2022-01-01");         // 2022-01-31 is a holiday, 01-30 a make-up day
        Assert.Equal(("2022-01-31", "2022-01-30"), (Text(answer.DueOn), Text(answer.SafeOn)));
    }

    [Theory]
    [InlineData("lit-filing-6m", "2022-08-31", "2023-02-28")]
    [InlineData("lit-filing-6m", "2023-08-31", "2024-02-29")]
    [InlineData("lit-filing-untold-1y", "2024-02-29", "2025-02-28")]
    [InlineData("lit-nonperformance-2m", "2021-12-31", "2022-02-28")]
    [InlineData("lit-nonperformance-2m", "2023-12-31", "2024-02-29")]
    public void Trap_10_months_and_years_without_a_corresponding_day_end_with_the_month(string rule, string trigger, string due)
    {
        var answer = Ask(rule, trigger);
        Assert.Equal(due, Text(answer.DueOn));
        Assert.Contains(answer.Steps, step => step.Reason == StepReason.MonthEnd);
    }

    [Theory]
    [InlineData("transfer-send-24h")]
    [InlineData("aid-transfer-24h")]
    [InlineData("coerce-report-24h")]
    public void Trap_11_twenty_four_hours_never_roll(string rule)
    {
        var answer = Ask(rule, "2022-10-01T23:05:00");
        Assert.Equal(new DateTime(2022, 10, 2, 23, 5, 0), answer.DueAt);
        Assert.False(answer.Rolled);
    }

    [Theory]
    [InlineData("review-hearing-notice-v2024", "2024-06-14", "2024-06-06", "2024-06-05")]
    [InlineData("coerce-proxy-3wd", "2024-06-14", "2024-06-11", "2024-06-07")]
    [InlineData("lit-head-appear-court-notice", "2024-06-14", "2024-06-11", "2024-06-07")]
    [InlineData("decision-hearing-materials-7d", "2022-10-10", "2022-10-03", "2022-09-30")]     // a holiday: done before it
    [InlineData("norm-expiry-evaluation-6m", "2023-08-31", "2023-02-28", "2023-02-27")]
    public void Trap_12_notice_runs_backwards_with_a_latest_and_a_prudent_day(string rule, string eventDay, string latest, string prudent)
    {
        var answer = Ask(rule, eventDay);
        Assert.Equal((latest, prudent), (Text(answer.DueOn), Text(answer.SafeOn)));
    }

    [Theory]
    [InlineData("2021-12-31", "aid-review-v2012", PeriodUnit.Workday, RestDayRoll.NotApplicable)]
    [InlineData("2022-01-01", "aid-review-v2022", PeriodUnit.CalendarDay, RestDayRoll.Unspecified)]
    [InlineData("2023-08-31", "aid-review-v2022", PeriodUnit.CalendarDay, RestDayRoll.Unspecified)]
    [InlineData("2023-09-01", "aid-review-v2023", PeriodUnit.CalendarDay, RestDayRoll.Yes)]
    public void Trap_13_legal_aid_changed_its_counting_three_times(string on, string id, PeriodUnit unit, RestDayRoll roll)
    {
        var rule = Catalogue.InForce("aid-review", Day(on))!;
        Assert.Equal((id, unit, roll), (rule.Id, rule.Unit, rule.RollOnRestDay));
    }

    [Fact]
    public void Trap_13_supplements_are_excluded_from_the_seven_days() =>
        Assert.Equal("2024-06-18", Text(Ask("aid-review-v2023", "2024-06-05", suspensions: ("2024-06-07", "2024-06-13")).DueOn));

    [Fact]
    public void Trap_14_the_subsidy_has_no_thirty_day_payment()
    {
        Assert.Throws<RuleHasNoLengthException>(() => Ask("aid-subsidy-payment", "2024-06-05"));
        Assert.Contains("审查", Catalogue.Get("aid-close-review-30d").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_15_ten_days_for_evidence_ended_in_2015()
    {
        var refused = Assert.Throws<RuleNotInForceException>(() => Ask("lit-evidence-10d-obsolete", "2022-06-06"));
        Assert.Contains("2015-04-30", refused.Message, StringComparison.Ordinal);
        Assert.Equal("2022-06-21", Due("lit-answer-evidence", "2022-06-06"));
    }

    [Fact]
    public void Trap_16_without_a_day_of_service_nothing_is_computed()
    {
        var refused = Assert.Throws<InvalidDeadlineRequestException>(() => Clock.Calculate(new("review-reply-v2024", null)));
        Assert.Equal("trigger", refused.Field);
        Assert.Contains("收到", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("norm-validity-5y")]
    [InlineData("norm-trial-validity-2y")]
    [InlineData("norm-filing-npc")]
    public void Trap_17_local_practice_is_never_called_statutory(string rule)
    {
        Assert.Equal("经验口径，待核", Catalogue.Get(rule).Standing);
        Assert.Contains(Ask(rule, "2022-06-06").Warnings, warning => warning.Contains("不得作为法定期限引用", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pen-decision-90d", "2022-07-03", "2022-10-01", "2022-10-08")]
    [InlineData("mediation-petition-finish-60d", "2022-08-02", "2022-10-01", "2022-10-08")]
    [InlineData("transfer-decide-3d", "2022-09-28", "2022-10-01", null)]
    [InlineData("coerce-seizure-30d", "2022-09-01", "2022-10-01", null)]
    public void Trap_18_laws_without_a_roll_over_clause_do_not_roll(string rule, string trigger, string due, string? alternative)
    {
        var answer = Ask(rule, trigger);
        Assert.Equal((due, false, alternative is not null, alternative), (Text(answer.DueOn), answer.Rolled, answer.Ambiguous, Text(answer.AlternativeOn)));
        Assert.Equal("2022-09-30", Text(answer.SafeOn));
    }

    [Fact]
    public void Trap_19_service_by_announcement_takes_thirty_days_since_2022_and_sixty_before()
    {
        Assert.Equal("2021-11-30", Due("service-by-announcement-v2017", "2021-10-01"));
        var served = Ask("service-by-announcement-v2022", "2022-10-01").DueOn!.Value;
        Assert.Equal("2022-10-31", Text(served));
        Assert.Equal("2022-12-30", Text(Clock.DueOn("review-application-limit-v2017", served).On));
        Assert.Throws<RuleNotInForceException>(() => Ask("service-by-announcement-v2017", "2022-01-01"));
    }

    [Fact]
    public void Trap_20_lists_for_statistics_are_text_with_the_two_kinds_of_rejection_apart()
    {
        var kinds = Catalogue.Get("review-decision-types-v2024").Values;
        Assert.Contains(kinds, kind => kind.Contains("33", StringComparison.Ordinal));
        Assert.Contains(kinds, kind => kind.Contains("69", StringComparison.Ordinal));
        Assert.Contains("可重叠", Catalogue.Get("aid-statistics-kinds").Note, StringComparison.Ordinal);
        Assert.Throws<RuleHasNoLengthException>(() => Ask("aid-statistics-kinds", "2024-06-05"));
    }
}
