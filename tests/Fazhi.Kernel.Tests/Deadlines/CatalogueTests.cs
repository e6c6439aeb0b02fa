using Fazhi.Kernel.Deadlines;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Deadlines;

public sealed class CatalogueTests
{
    public static TheoryData<string> ComputableRules => [.. Computable.Select(rule => rule.Id)];

    public static TheoryData<string> TextRules => [.. Catalogue.Rules.Where(rule => !rule.HasLength).Select(rule => rule.Id)];

    [Theory]
    [InlineData("aid-transfer-24h", "中华人民共和国法律援助法 第39条；办理法律援助案件程序规定 第12条")]
    [InlineData("aid-subsidy-payment", "办理法律援助案件程序规定 第41条；中华人民共和国法律援助法 第52条")]
    [InlineData("lit-procuratorial-suggestion", "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释 第21条")]
    public void Of_several_laws_each_stands_with_its_own_article(string rule, string basis) =>
        Assert.StartsWith(basis, Catalogue.Get(rule).LegalBasis, StringComparison.Ordinal);

    [Fact]
    public void The_catalogue_has_255_rules_of_which_185_can_be_computed() =>
        Assert.Equal((255, 185), (Catalogue.Rules.Count, Computable.Count()));

    /// <summary>Every rule over a leap year's worth of trigger days while it was in force: each answer is consistent with itself.</summary>
    [Theory, MemberData(nameof(ComputableRules))]
    public void Every_rule_with_a_length_is_computable_and_its_answer_consistent(string id)
    {
        var rule = Catalogue.Get(id);
        var first = DateOnly.FromDayNumber(Math.Max(Day("2022-01-10").DayNumber, (rule.EffectiveFrom ?? DateOnly.MinValue).DayNumber));
        if (rule.EffectiveTo < Day("2022-12-31")) first = DateOnly.FromDayNumber(Math.Max(rule.EffectiveTo!.Value.DayNumber - 366, rule.EffectiveFrom?.DayNumber ?? 0));
        var checkedDays = 0;
        for (var day = first; day < first.AddDays(366) && rule.IsInForceOn(day); day = day.AddDays(1), checkedDays++)
            CheckAnswer(rule, day, Clock.Calculate(new(id, new Trigger(day, new TimeOnly(9, 30)))));
        Assert.True(checkedDays > 100);
    }

    private static void CheckAnswer(StatutoryRule rule, DateOnly day, DeadlineAnswer answer)
    {
        Assert.NotEmpty(answer.Steps);
        Assert.Equal(rule.LegalBasis, answer.LegalBasis);
        Assert.Equal(rule.Confidence, answer.Confidence);
        Assert.Equal(new DueDate(answer.DueOn, answer.Provisional), Clock.DueOn(rule.Id, day));
        if (answer.Provisional)
        {
            Assert.Contains(answer.Warnings, warning => warning.Contains("放假安排尚未公布", StringComparison.Ordinal));
            Assert.False(answer.Rolled || answer.Ambiguous);
            Assert.Equal(answer.UnrolledOn, answer.DueOn);
            return;
        }

        var due = answer.DueOn!.Value;
        var onRestDay = Calendar.KindOf(due) is DayKind.RestDay or DayKind.Holiday;
        if (rule.Kind == PeriodKind.NoticeBefore) Assert.True(due < day);
        else if (rule.Unit == PeriodUnit.FixedDate) Assert.Equal(day.Year, due.Year);
        else Assert.True(due > day);
        if (rule.RollOnRestDay == RestDayRoll.Yes || rule.Unit == PeriodUnit.Workday) Assert.False(onRestDay);
        Assert.Equal(answer.Rolled, answer.UnrolledOn != due);
        Assert.Equal(rule.RollOnRestDay == RestDayRoll.Unspecified && onRestDay, answer.Ambiguous);
        Assert.Equal(answer.Ambiguous, answer.AlternativeOn is not null);
        Assert.Equal(rule.Kind == PeriodKind.Range, answer.EarliestOn is not null && answer.LatestOn == due && answer.EarliestOn < due);
        Assert.Equal(rule.Unit == PeriodUnit.Hour, answer.DueAt is not null);
        if (answer.SafeOn is { } safe) Assert.True(safe < due && Calendar.IsWorkday(safe));
        if (rule.Kind == PeriodKind.NoticeBefore && Calendar.IsAnnounced(due.AddDays(-10).Year)) Assert.NotNull(answer.SafeOn);
        if (rule.Unit is PeriodUnit.CalendarDay or PeriodUnit.Workday && rule.Kind != PeriodKind.Validity)
            Assert.Equal(rule.MaxLength ?? rule.Length, answer.Steps.Count(step => step.Counted && step.Reason != StepReason.RolledTo));
    }

    [Theory, MemberData(nameof(TextRules))]
    public void Rules_without_a_length_answer_with_their_text(string id)
    {
        var refused = Assert.Throws<RuleHasNoLengthException>(() => Clock.Calculate(new(id, Day("2024-06-05"))));
        Assert.Equal(Catalogue.Get(id), refused.Rule);
        Assert.Contains(refused.Rule.Title, refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(ComputableRules))]
    public void A_trigger_outside_the_effective_dates_is_refused(string id)
    {
        var rule = Catalogue.Get(id);
        if (rule.EffectiveFrom is { } from) Refuses(from.AddDays(-1));
        if (rule.EffectiveTo is { } to) Refuses(to.AddDays(1));

        void Refuses(DateOnly day)
        {
            var refused = Assert.Throws<RuleNotInForceException>(() => Clock.DueOn(id, day));
            Assert.All(refused.Applicable, other => Assert.True(other.IsInForceOn(day)));
            if (Catalogue.InForce(rule.Family, day) is { } version) Assert.Equal(version, Assert.Single(refused.Applicable));
        }
    }

    [Theory]
    [InlineData("pen-service-v2017", "2022-06-06", "pen-service-7wd")]
    [InlineData("info-reply-v2007", "2022-06-06", "info-reply-20wd")]
    [InlineData("mediation-petition-finish-v2005", "2022-06-06", "mediation-petition-finish-60d")]
    [InlineData("review-decision-v2017", "2024-06-06", "review-decision-ordinary-v2024")]
    public void A_version_under_another_name_is_found_too(string id, string trigger, string applicable)
    {
        var refused = Assert.Throws<RuleNotInForceException>(() => Clock.DueOn(id, Day(trigger)));
        Assert.Contains(applicable, refused.Applicable.Select(rule => rule.Id));
        Assert.Contains(applicable, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_its_own_error() =>
        Assert.Equal("no-such-rule", Assert.Throws<UnknownRuleException>(() => Clock.DueOn("no-such-rule", Day("2024-06-05"))).RuleId);

    [Theory]
    [InlineData("suspensions[0].resume", "2024-06-20", "2024-06-19", 0)]
    [InlineData("extensionDays", "2024-06-20", "2024-06-21", -1)]
    [InlineData("suspensions[0].from", "0001-01-01", "2024-06-21", 0)]
    [InlineData("suspensions[0].resume", "2024-06-20", "9999-12-31", 0)]
    [InlineData("suspensions[0]", "2001-06-20", "2024-06-21", 0)]
    public void A_request_that_cannot_stand_names_the_field(string field, string from, string resume, int extensionDays)
    {
        var refused = Assert.Throws<InvalidDeadlineRequestException>(() =>
            Ask("review-application-limit-v2024", "2024-06-05", extensionDays, null, (from, resume)));
        Assert.Equal(field, refused.Field);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_trigger_beyond_reason_is_refused_before_any_arithmetic(string trigger) =>
        Assert.Equal("trigger", Assert.Throws<InvalidDeadlineRequestException>(() => Ask("norm-validity-5y", trigger)).Field);

    [Theory]
    [InlineData("review-hearing-notice-v2024")]
    [InlineData("gov-annual-report-publish-0401")]
    [InlineData("norm-validity-5y")]
    public void Notices_fixed_dates_and_validity_are_neither_suspended_nor_extended(string id)
    {
        Assert.Throws<InvalidDeadlineRequestException>(() => Ask(id, "2024-06-05", suspensions: ("2024-06-06", "2024-06-07")));
        Assert.Throws<InvalidDeadlineRequestException>(() => Ask(id, "2024-06-05", extensionDays: 1));
    }

    [Theory]
    [InlineData("2024-06-05", true)]
    [InlineData("2024-06-05T23:30", true)]
    [InlineData("2024-06-05T15:30:00Z", true)]
    [InlineData("2024-06-05T23:30:00.123+08:00", true)]
    [InlineData("2024-6-5", false)]
    [InlineData("2024-02-30", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Triggers_are_read_in_china_time(string? text, bool readable)
    {
        Assert.Equal(readable, Trigger.TryParse(text, out var trigger));
        if (readable) Assert.Equal(Day("2024-06-05"), trigger.Day);
        if (trigger.Time is { } time) Assert.Equal((23, 30), (time.Hour, time.Minute));
    }
}
