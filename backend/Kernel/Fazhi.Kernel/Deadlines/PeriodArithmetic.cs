namespace Fazhi.Kernel.Deadlines;

/// <summary>期间的算术结果，不带说明。</summary>
internal readonly record struct PeriodOutcome
{
    public DateOnly? Due { get; init; }

    public DateOnly? Unrolled { get; init; }

    /// <summary>范围的下限之日。</summary>
    public DateOnly? Earliest { get; init; }

    public DateOnly? Alternative { get; init; }

    public bool Rolled { get; init; }

    public bool Ambiguous { get; init; }

    public bool Provisional { get; init; }

    /// <summary>缺哪一年的放假安排；不缺为 0。</summary>
    public int MissingYear { get; init; }
}

/// <summary>期间的算术：始日不计、先连续计后顺延一次、中止扣除、向前倒数。</summary>
internal sealed class PeriodArithmetic(WorkCalendar calendar)
{
    /// <param name="rule">有长短且不按小时的规则。</param>
    /// <param name="trigger">触发日或事件日。</param>
    /// <param name="suspensions">中止期间，已排序、不重叠。</param>
    /// <param name="extensionDays">延长天数，与期限同单位。</param>
    public PeriodOutcome Resolve(StatutoryRule rule, DateOnly trigger, ReadOnlySpan<Suspension> suspensions, int extensionDays) => rule switch
    {
        { Unit: PeriodUnit.FixedDate } => Fixed(FixedDateOf(rule, trigger.Year)),
        { Kind: PeriodKind.NoticeBefore } => Notice(rule, trigger),
        { Kind: PeriodKind.Validity } => Fixed(LastValidDay(rule, trigger)),
        { Unit: PeriodUnit.Workday } => Workdays(rule, trigger, suspensions, extensionDays),
        { Kind: PeriodKind.Range } => Roll(rule, UnrolledEnd(rule, rule.MaxLength ?? rule.Length!.Value, trigger, suspensions, extensionDays)) with
        {
            Earliest = UnrolledEnd(rule, rule.Length!.Value, trigger, suspensions, 0),
        },
        _ => Roll(rule, UnrolledEnd(rule, rule.Length!.Value, trigger, suspensions, extensionDays)),
    };

    /// <summary>“3月1日之前”不含当日：最迟前一日；“12月4日”“1月31日前”取当日。</summary>
    public static DateOnly FixedDateOf(StatutoryRule rule, int year)
    {
        var day = rule.MonthDay!.Value.In(year);
        return rule.CountingBasis.Contains("之前", StringComparison.Ordinal) ? day.AddDays(-1) : day;
    }

    /// <summary>按月、按年的对应日；没有对应日取月末。</summary>
    public static DateOnly CorrespondingDay(StatutoryRule rule, DateOnly from, int length) =>
        rule.Unit == PeriodUnit.Year ? from.AddYears(length) : from.AddMonths(length);

    /// <summary>中止日不计、恢复日计入的自然日。</summary>
    public static DateOnly DaysAfter(DateOnly cursor, int remaining, ReadOnlySpan<Suspension> suspensions)
    {
        foreach (var (from, resume) in suspensions)
        {
            var first = Later(from, cursor.AddDays(1));
            if (first >= resume) continue;
            var available = first.DayNumber - 1 - cursor.DayNumber;
            if (available >= remaining) break;
            remaining -= available;
            cursor = resume.AddDays(-1);
        }

        return cursor.AddDays(remaining);
    }

    /// <summary>中止日不计、恢复日计入的工作日；数到未公布的年份时为空。</summary>
    public DateOnly? WorkdaysAfter(DateOnly cursor, int remaining, ReadOnlySpan<Suspension> suspensions, out int missingYear)
    {
        foreach (var (from, resume) in suspensions)
        {
            var first = Later(from, cursor.AddDays(1));
            if (first >= resume) continue;
            if (calendar.CountWorkdays(cursor.AddDays(1), first.AddDays(-1), out missingYear) is not { } available)
            {
                if (calendar.WorkdaysAfter(cursor, remaining, out missingYear) is { } before && before < first) return before;
                return null;
            }

            if (available >= remaining) break;
            remaining -= available;
            cursor = resume.AddDays(-1);
        }

        return calendar.WorkdaysAfter(cursor, remaining, out missingYear);
    }

    private static DateOnly UnrolledEnd(
        StatutoryRule rule, int length, DateOnly trigger, ReadOnlySpan<Suspension> suspensions, int extensionDays)
    {
        if (rule.Unit == PeriodUnit.CalendarDay) return DaysAfter(trigger, length + extensionDays, suspensions);

        var end = CorrespondingDay(rule, trigger, length);
        return DaysAfter(end, SuspendedDays(suspensions, trigger.AddDays(1), end) + extensionDays, suspensions);
    }

    /// <summary>有效期的最后一日：对应日的前一日（2018-03-01施行、5年，至2023-02-28）；没有对应日的为月末。</summary>
    private static DateOnly LastValidDay(StatutoryRule rule, DateOnly from)
    {
        if (rule.Unit == PeriodUnit.CalendarDay) return from.AddDays(rule.Length!.Value - 1);
        var corresponding = CorrespondingDay(rule, from, rule.Length!.Value);
        return corresponding.Day == from.Day ? corresponding.AddDays(-1) : corresponding;
    }

    private static int SuspendedDays(ReadOnlySpan<Suspension> suspensions, DateOnly first, DateOnly last)
    {
        var days = 0;
        foreach (var (from, resume) in suspensions)
            days += Math.Max(0, Math.Min(resume.DayNumber, last.DayNumber + 1) - Later(from, first).DayNumber);
        return days;
    }

    private static PeriodOutcome Fixed(DateOnly day) => new() { Due = day, Unrolled = day };

    private PeriodOutcome Workdays(StatutoryRule rule, DateOnly trigger, ReadOnlySpan<Suspension> suspensions, int extensionDays)
    {
        var length = (rule.MaxLength ?? rule.Length!.Value) + extensionDays;
        var due = WorkdaysAfter(trigger, length, suspensions, out var missing);
        return new()
        {
            Due = due,
            Unrolled = due,
            Provisional = due is null,
            MissingYear = due is null ? missing : 0,
            Earliest = rule.Kind == PeriodKind.Range ? WorkdaysAfter(trigger, rule.Length!.Value, suspensions, out _) : null,
        };
    }

    private PeriodOutcome Roll(StatutoryRule rule, DateOnly end)
    {
        var unrolled = new PeriodOutcome { Due = end, Unrolled = end };
        if (rule.Kind == PeriodKind.MinDuration || rule.RollOnRestDay is not (RestDayRoll.Yes or RestDayRoll.Unspecified)) return unrolled;
        if (calendar.WorkdayOnOrAfter(end, out var missing) is not { } workday) return unrolled with { Provisional = true, MissingYear = missing };
        if (workday == end) return unrolled;
        return rule.RollOnRestDay == RestDayRoll.Yes
            ? unrolled with { Due = workday, Rolled = true }
            : unrolled with { Ambiguous = true, Alternative = workday };
    }

    private PeriodOutcome Notice(StatutoryRule rule, DateOnly eventDay)
    {
        var length = rule.Length!.Value;
        if (rule.Unit == PeriodUnit.Workday)
        {
            var workday = calendar.WorkdaysBefore(eventDay, length, out var year);
            return new() { Due = workday, Unrolled = workday, Provisional = workday is null, MissingYear = workday is null ? year : 0 };
        }

        var latest = rule.Unit == PeriodUnit.CalendarDay ? eventDay.AddDays(-length) : CorrespondingDay(rule, eventDay, -length);
        if (rule.RollOnRestDay != RestDayRoll.Unspecified) return Fixed(latest);
        return calendar.WorkdayOnOrBefore(latest, out var missing) switch
        {
            null => Fixed(latest) with { Provisional = true, MissingYear = missing },
            { } workday when workday == latest => Fixed(latest),
            { } workday => Fixed(latest) with { Ambiguous = true, Alternative = workday },
        };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
