namespace Fazhi.Kernel.Deadlines;

/// <summary>稳妥日：与末日不同的才有；该年未公布放假安排的，说明缺哪一年。</summary>
internal readonly record struct PrudentDay(DateOnly? SafeOn, int MissingYear)
{
    /// <summary>
    /// 倒数的再提前一个工作日；不顺延或者法律未写顺延、末日又是休息日的，为此前最后一个工作日；“1月31日前”从严不含当日。
    /// 须届满才成就的（最短时长、满六十日、视为送达）提前反而违法，没有稳妥日。
    /// </summary>
    public static PrudentDay Of(StatutoryRule rule, in PeriodOutcome outcome, WorkCalendar calendar)
    {
        if (outcome.Due is not { } due || outcome.Rolled) return default;
        if (rule.Kind == PeriodKind.NoticeBefore) return Before(due, due.AddDays(-1), calendar);
        if (rule.Kind is not (PeriodKind.Deadline or PeriodKind.Guideline) || MustExpire(rule)) return default;
        if (rule.RollOnRestDay is RestDayRoll.Yes or RestDayRoll.NotApplicable) return default;
        if (rule.Unit == PeriodUnit.FixedDate && rule.Kind == PeriodKind.Guideline) return default;
        return Before(due, ExcludesTheDayWhenStrict(rule) ? due.AddDays(-1) : due, calendar);
    }

    /// <summary>“1月31日前”：没有“之”字，通常含当日，从严不含。</summary>
    public static bool ExcludesTheDayWhenStrict(StatutoryRule rule) => rule.Unit == PeriodUnit.FixedDate
        && rule.CountingBasis.Contains("日前", StringComparison.Ordinal);

    private static bool MustExpire(StatutoryRule rule) => rule.GroundItems.Count > 0;

    private static PrudentDay Before(DateOnly due, DateOnly last, WorkCalendar calendar) => calendar.WorkdayOnOrBefore(last, out var missing) switch
    {
        null => new(null, missing),
        { } safe when safe == due => default,
        { } safe => new(safe, 0),
    };
}
