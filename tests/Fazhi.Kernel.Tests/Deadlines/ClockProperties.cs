using CsCheck;
using Fazhi.Kernel.Deadlines;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Deadlines;

public sealed class ClockProperties
{
    private static readonly StatutoryRule[] Rules = [.. Computable];

    private static readonly Gen<DateOnly> Days = Gen.Int[Day("2018-01-01").DayNumber, Day("2027-06-30").DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<Suspension> SomeSuspension =
        Gen.Select(Days, Gen.Int[0, 90], (from, days) => new Suspension(from, from.AddDays(days)));

    private static readonly Gen<DeadlineRequest> Requests = Gen.Select(
        Gen.Int[0, Rules.Length - 1], Days, Gen.Int[0, 1439], SomeSuspension.Array[0, 3], Gen.Int[0, 30],
        (rule, day, minute, suspensions, extension) => Fit(Rules[rule], day, minute, suspensions, extension));

    private static readonly string[] CalendarDayRules =
        [.. Rules.Where(r => r.Unit == PeriodUnit.CalendarDay && r.Kind == PeriodKind.Deadline).Select(r => r.Id)];

    private static readonly string[] WorkdayRules =
        [.. Rules.Where(r => r is { Unit: PeriodUnit.Workday, Kind: PeriodKind.Deadline or PeriodKind.MinDuration or PeriodKind.Guideline }).Select(r => r.Id)];

    [Fact]
    public void The_fast_path_gives_the_explained_answer() => Requests.Sample(request =>
    {
        var answer = Clock.Calculate(request);
        Assert.Equal(new DueDate(answer.DueOn, answer.Provisional), Clock.DueOn(request));
    }, iter: 20_000);

    [Fact]
    public void The_steps_walked_day_by_day_end_where_the_arithmetic_ends() => Requests.Sample(request =>
    {
        var answer = Clock.Calculate(request);
        var rule = answer.Rule;
        if (answer.DueOn is null || rule.Unit is PeriodUnit.Hour or PeriodUnit.FixedDate || rule.Kind == PeriodKind.Validity) return;
        var walked = answer.Steps.Last(step => step.Counted && step.Reason != StepReason.RolledTo);
        Assert.Equal(answer.UnrolledOn, walked.On);
        if (rule.Unit is PeriodUnit.CalendarDay or PeriodUnit.Workday)
            Assert.Equal((rule.MaxLength ?? rule.Length) + request.ExtensionDays, walked.Number);
        if (rule.Unit == PeriodUnit.Workday)
            Assert.All(answer.Steps, step => Assert.True(!step.Counted || Calendar.IsWorkday(step.On)));
        Assert.All(answer.Steps, step => Assert.True(!step.Counted || step.Reason is StepReason.CorrespondingDay or StepReason.MonthEnd or StepReason.RolledTo
            || !request.Suspensions.Any(s => s.From <= step.On && step.On < s.Resume)));
        Assert.Equal(answer.Steps.Count, answer.Steps.DistinctBy(step => step.On).Count() + answer.Steps.Count(step =>
            step.Reason is StepReason.CorrespondingDay or StepReason.MonthEnd && answer.Steps.Any(other => other.On == step.On && other.Reason == StepReason.Suspended)));
    }, iter: 10_000);

    [Fact]
    public void A_later_trigger_is_never_due_earlier() => Gen.Select(Requests, Gen.Int[1, 40], (request, days) => (request, days)).Sample(sample =>
    {
        var (request, days) = sample;
        var rule = Catalogue.Get(request.RuleId);
        var trigger = request.Trigger!.Value;
        var later = request with { Trigger = trigger with { Day = trigger.Day.AddDays(days) } };
        if (!rule.IsInForceOn(later.Trigger!.Value.Day)) return;
        // Two triggers inside one suspension resume on the same day, and a month of 31 days then ends after a month of 30.
        if (rule.Unit is PeriodUnit.Month or PeriodUnit.Year && request.Suspensions.Count > 0) return;
        var (first, second) = (Clock.DueOn(request), Clock.DueOn(later));
        if (first is { On: { } due, Provisional: false } && second is { On: { } dueLater, Provisional: false }) Assert.True(due <= dueLater);
    }, iter: 20_000);

    [Fact]
    public void Rolling_rules_and_working_days_never_end_on_a_rest_day() => Requests.Sample(request =>
    {
        var rule = Catalogue.Get(request.RuleId);
        if (rule.RollOnRestDay != RestDayRoll.Yes && rule.Unit != PeriodUnit.Workday) return;
        if (Clock.DueOn(request) is { On: { } due, Provisional: false }) Assert.True(Calendar.IsWorkday(due));
    }, iter: 20_000);

    [Fact]
    public void A_suspension_of_k_days_inside_a_calendar_day_period_moves_its_end_by_k() =>
        Gen.Select(Gen.OneOfConst(CalendarDayRules), Days, Gen.Int[1, 1000], Gen.Int[0, 60], (id, day, offset, k) => (id, day, offset, k)).Sample(sample =>
        {
            var (id, day, offset, k) = sample;
            var rule = Catalogue.Get(id);
            var request = new DeadlineRequest(id, Clamp(rule, day));
            var from = request.Trigger!.Value.Day.AddDays(1 + (offset % rule.Length!.Value));
            var suspended = request with { Suspensions = [new(from, from.AddDays(k))] };
            Assert.Equal(Clock.Calculate(request).UnrolledOn!.Value.AddDays(k), Clock.Calculate(suspended).UnrolledOn);
        }, iter: 20_000);

    [Fact]
    public void Working_days_agree_with_counting_on_the_fingers() =>
        Gen.Select(Gen.OneOfConst(WorkdayRules), Days, SomeSuspension.Array[0, 3], (id, day, suspensions) => (id, day, suspensions)).Sample(sample =>
        {
            var (id, day, suspensions) = sample;
            var rule = Catalogue.Get(id);
            var request = new DeadlineRequest(id, Clamp(rule, day)) { Suspensions = suspensions };
            Assert.Equal(ByHand(rule, request.Trigger!.Value.Day, suspensions), Clock.DueOn(request).On);
        }, iter: 20_000);

    [Fact]
    public void Seeking_workdays_backwards_is_the_inverse_of_seeking_forwards() => Gen.Select(Days, Gen.Int[1, 60], (day, n) => (day, n)).Sample(sample =>
    {
        if (!Calendar.IsAnnounced(sample.day.Year) || Calendar.WorkdaysAfter(sample.day, sample.n, out _) is not { } end) return;
        Assert.Equal(Calendar.WorkdayOnOrAfter(sample.day.AddDays(1), out _), Calendar.WorkdaysBefore(end.AddDays(1), sample.n, out _));
    }, iter: 20_000);

    /// <summary>The oracle: one day after another, nothing clever.</summary>
    private static DateOnly? ByHand(StatutoryRule rule, DateOnly trigger, Suspension[] suspensions)
    {
        var counted = 0;
        for (var day = trigger.AddDays(1); ; day = day.AddDays(1))
        {
            if (suspensions.Any(s => s.From <= day && day < s.Resume)) continue;
            if (!Calendar.IsAnnounced(day.Year)) return null;
            if (Calendar.IsWorkday(day) && ++counted == rule.Length) return day;
        }
    }

    private static DeadlineRequest Fit(StatutoryRule rule, DateOnly day, int minute, Suspension[] suspensions, int extension)
    {
        var runs = rule.Unit != PeriodUnit.FixedDate && rule.Kind is not (PeriodKind.NoticeBefore or PeriodKind.Validity);
        var trigger = Clamp(rule, day);
        return new(rule.Id, trigger with { Time = new TimeOnly(minute / 60, minute % 60) })
        {
            Suspensions = runs ? [.. suspensions.Select(s => Near(s, trigger.Day))] : [],
            ExtensionDays = runs ? extension : 0,
        };
    }

    /// <summary>Most suspensions should meet the period, before, inside or after it.</summary>
    private static Suspension Near(Suspension suspension, DateOnly trigger)
    {
        var from = trigger.AddDays((suspension.From.DayNumber % 140) - 20);
        return new(from, from.AddDays(suspension.Resume.DayNumber - suspension.From.DayNumber));
    }

    private static Trigger Clamp(StatutoryRule rule, DateOnly day) =>
        day < rule.EffectiveFrom ? rule.EffectiveFrom.Value : day > rule.EffectiveTo ? rule.EffectiveTo.Value : day;
}
