using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>为什么是这一天：逐日计入与否及其理由。走的是日历，不是算式，所以也是算式的对照。</summary>
internal static class DeadlineSteps
{
    public static IReadOnlyList<DeadlineStep> Explain(
        StatutoryRule rule, DateOnly trigger, in PeriodOutcome outcome, ReadOnlySpan<Suspension> suspensions, int extensionDays, WorkCalendar calendar)
    {
        var walk = new Walk(rule, calendar, suspensions);
        if (rule.Unit == PeriodUnit.FixedDate) return walk.Fixed(outcome.Due!.Value);
        walk.Add(trigger, false, null, StepReason.TriggerDay, rule.Kind switch
        {
            PeriodKind.NoticeBefore => "事件日，不计",
            PeriodKind.Validity => "起始之日",
            _ => "始日不计",
        });
        switch (rule)
        {
            case { Unit: PeriodUnit.Month or PeriodUnit.Year }:
                walk.Corresponding(trigger, extensionDays);
                break;
            case { Kind: PeriodKind.Validity }:
                walk.Add(outcome.Due!.Value, true, rule.Length, StepReason.CalendarDay, $"第{rule.Length}日");
                break;
            default:
                walk.Days(trigger, (rule.MaxLength ?? rule.Length!.Value) + extensionDays);
                break;
        }

        if (outcome.Rolled) walk.RolledFrom(outcome.Unrolled!.Value, outcome.Due!.Value);
        return walk.Steps;
    }

    private readonly ref struct Walk(StatutoryRule rule, WorkCalendar calendar, ReadOnlySpan<Suspension> suspensions)
    {
        private readonly ReadOnlySpan<Suspension> _suspensions = suspensions;

        public List<DeadlineStep> Steps { get; } = [];

        public void Add(DateOnly on, bool counted, int? number, StepReason reason, string text) => Steps.Add(new(on, counted, number, reason, text));

        public List<DeadlineStep> Fixed(DateOnly due)
        {
            Add(due, true, null, StepReason.FixedDate, rule.CountingBasis.Length == 0 ? "每年固定日期，不顺延" : $"{rule.CountingBasis}，不顺延");
            return Steps;
        }

        /// <summary>逐日数到第 <paramref name="length"/> 日；放假安排未公布的，数到能数的最后一日为止。</summary>
        public void Days(DateOnly trigger, int length)
        {
            var step = rule.Kind == PeriodKind.NoticeBefore ? -1 : 1;
            var number = 0;
            for (var day = trigger.AddDays(step); number < length; day = day.AddDays(step))
            {
                var kind = calendar.KindOf(day);
                if (rule.Unit == PeriodUnit.Workday && kind == DayKind.Unknown) return;
                if (Suspensions.Cover(_suspensions, day))
                    Add(day, false, null, StepReason.Suspended, "中止期间，不计");
                else if (rule.Unit != PeriodUnit.Workday)
                    Add(day, true, ++number, StepReason.CalendarDay, $"第{number}日{InBrackets(kind)}{Extended(number)}");
                else if (kind is DayKind.Workday or DayKind.MakeUpWorkday)
                    Add(day, true, ++number, Reason(kind), $"第{number}个工作日{InBrackets(kind)}{Extended(number)}");
                else
                    Add(day, false, null, Reason(kind), $"{NameOf(kind)}，不计");
            }
        }

        /// <summary>按月、按年：对应日，再补回中止的天数和延长。</summary>
        public void Corresponding(DateOnly trigger, int extensionDays)
        {
            var length = rule.Kind == PeriodKind.NoticeBefore ? -rule.Length!.Value : rule.MaxLength ?? rule.Length!.Value;
            var unit = rule.Unit == PeriodUnit.Year ? "年" : "个月";
            var corresponding = PeriodArithmetic.CorrespondingDay(rule, trigger, length);
            var isMonthEnd = corresponding.Day != trigger.Day;
            var owed = extensionDays;
            foreach (var (from, resume) in _suspensions)
            {
                for (var day = from > trigger ? from : trigger.AddDays(1); day < resume && day <= corresponding; day = day.AddDays(1), owed++)
                    Add(day, false, null, StepReason.Suspended, "中止期间，不计，顺加于后");
            }

            Add(corresponding, true, Math.Abs(length), isMonthEnd ? StepReason.MonthEnd : StepReason.CorrespondingDay,
                $"{Math.Abs(length)}{unit}的{(isMonthEnd ? "到期月没有对应日，取月末" : "对应日")}{InBrackets(calendar.KindOf(corresponding))}");
            if (rule.Kind == PeriodKind.Validity && !isMonthEnd)
                Add(corresponding.AddDays(-1), true, null, StepReason.CalendarDay, "对应日的前一日，有效的最后一日");
            for (var (day, added) = (corresponding.AddDays(1), 0); added < owed; day = day.AddDays(1))
            {
                if (Suspensions.Cover(_suspensions, day))
                    Add(day, false, null, StepReason.Suspended, "中止期间，不计");
                else
                    Add(day, true, ++added, StepReason.CalendarDay, $"补回中止、延长的第{added}日{InBrackets(calendar.KindOf(day))}");
            }
        }

        public void RolledFrom(DateOnly unrolled, DateOnly due)
        {
            for (var day = unrolled.AddDays(1); day < due; day = day.AddDays(1))
                Add(day, false, null, Reason(calendar.KindOf(day)), $"{NameOf(calendar.KindOf(day))}，继续顺延");
            Add(due, false, null, StepReason.RolledTo, $"末日为{NameOf(calendar.KindOf(unrolled))}，顺延到其后第一个工作日{InBrackets(calendar.KindOf(due))}");
        }

        private string Extended(int number) => number > (rule.MaxLength ?? rule.Length!.Value) ? "，延长"
            : rule.Kind == PeriodKind.Range && number == rule.Length ? "，下限届满" : "";

        private static string InBrackets(DayKind kind) => kind switch
        {
            DayKind.MakeUpWorkday => "（调休上班）",
            DayKind.RestDay => "（休息日）",
            DayKind.Holiday => "（节假日）",
            _ => "",
        };

        private static StepReason Reason(DayKind kind) => kind switch
        {
            DayKind.Workday => StepReason.Workday,
            DayKind.MakeUpWorkday => StepReason.MakeUpWorkday,
            DayKind.RestDay => StepReason.RestDay,
            DayKind.Holiday => StepReason.Holiday,
            _ => StepReason.CalendarDay,
        };

        private static string NameOf(DayKind kind) => kind switch
        {
            DayKind.Workday => "工作日",
            DayKind.MakeUpWorkday => "调休上班",
            DayKind.RestDay => "休息日",
            DayKind.Holiday => "节假日",
            _ => "放假安排未公布",
        };
    }
}
