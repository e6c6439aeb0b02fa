using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>
/// 法定期限计算器。纯函数：规则与放假安排作为数据进来，不读时钟、不做输入输出。
/// <see cref="Calculate"/> 给出末日与逐日说明，<see cref="DueOn(DeadlineRequest)"/> 只给末日，二者结果相同。
/// </summary>
public sealed class StatutoryClock(RuleCatalogue catalogue, WorkCalendar calendar)
{
    private readonly PeriodArithmetic _arithmetic = new(calendar);

    public RuleCatalogue Catalogue { get; } = catalogue;

    public WorkCalendar Calendar { get; } = calendar;

    /// <summary>计算并逐日说明。</summary>
    /// <exception cref="UnknownRuleException">没有这条规则。</exception>
    /// <exception cref="RuleHasNoLengthException">规则是定义或清单。</exception>
    /// <exception cref="RuleNotInForceException">触发日不在规则的有效期间内。</exception>
    /// <exception cref="InvalidDeadlineRequestException">请求不成立。</exception>
    public DeadlineAnswer Calculate(DeadlineRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rule = Catalogue.Get(request.RuleId);
        var trigger = DeadlineRequestRules.Check(rule, request, Catalogue);
        var suspensions = Suspensions.Merge(request.Suspensions);
        var warnings = new DeadlineWarnings(this, rule, request);

        if (Grounds.Judge(Catalogue, rule, request.Ground) == GroundVerdict.DoesNotRun)
            return new() { Rule = rule, Trigger = trigger, Warnings = [.. warnings.ForGround()] };
        if (rule.Unit == PeriodUnit.Hour) return CalculateHours(rule, trigger, suspensions, request, warnings);

        var outcome = _arithmetic.Resolve(rule, trigger.Day, suspensions, request.ExtensionDays);
        var prudent = PrudentDay.Of(rule, outcome, Calendar);
        return new()
        {
            Rule = rule,
            Trigger = trigger,
            DueOn = outcome.Due,
            UnrolledOn = outcome.Unrolled,
            Rolled = outcome.Rolled,
            Ambiguous = outcome.Ambiguous,
            AlternativeOn = outcome.Alternative,
            Provisional = outcome.Provisional,
            EarliestOn = outcome.Earliest,
            LatestOn = rule.Kind == PeriodKind.Range ? outcome.Due : null,
            NextStepOn = rule.Kind switch
            {
                PeriodKind.MinDuration => outcome.Due?.AddDays(1),
                PeriodKind.Range => outcome.Earliest?.AddDays(1),
                _ => null,
            },
            SafeOn = prudent.SafeOn,
            Steps = DeadlineSteps.Explain(rule, trigger.Day, outcome, suspensions, request.ExtensionDays, Calendar),
            Warnings = [.. warnings.For(trigger.Day, outcome, prudent, _arithmetic, suspensions)],
        };
    }

    /// <summary>末日，不带说明；结果与 <see cref="Calculate"/> 相同。</summary>
    public DueDate DueOn(DeadlineRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rule = Catalogue.Get(request.RuleId);
        var trigger = DeadlineRequestRules.Check(rule, request, Catalogue);
        if (Grounds.Judge(Catalogue, rule, request.Ground) == GroundVerdict.DoesNotRun) return default;
        var suspensions = Suspensions.Merge(request.Suspensions);
        if (rule.Unit == PeriodUnit.Hour) return new(DateOnly.FromDateTime(EndOfHours(rule, trigger, suspensions, request.ExtensionDays)), false);
        var outcome = _arithmetic.Resolve(rule, trigger.Day, suspensions, request.ExtensionDays);
        return new(outcome.Due, outcome.Provisional);
    }

    /// <summary>没有中止、延长的末日：登记期限时最常用。</summary>
    public DueDate DueOn(string ruleId, DateOnly trigger) => DueOn(new DeadlineRequest(ruleId, trigger));

    private static DateTime EndOfHours(StatutoryRule rule, Trigger trigger, ReadOnlySpan<Suspension> suspensions, int extensionDays)
    {
        var start = trigger.Day.ToDateTime(trigger.Time ?? TimeOnly.MinValue);
        var end = start.AddHours(rule.Length!.Value + (24 * extensionDays));
        foreach (var (from, resume) in suspensions)
        {
            var (stopped, resumed) = (from.ToDateTime(TimeOnly.MinValue), resume.ToDateTime(TimeOnly.MinValue));
            if (stopped < start) stopped = start;
            if (stopped < end && stopped < resumed) end += resumed - stopped;
        }

        return end;
    }

    private static DeadlineAnswer CalculateHours(
        StatutoryRule rule, Trigger trigger, ReadOnlySpan<Suspension> suspensions, DeadlineRequest request, DeadlineWarnings warnings)
    {
        var end = EndOfHours(rule, trigger, suspensions, request.ExtensionDays);
        var day = DateOnly.FromDateTime(end);
        var start = trigger.Day.ToDateTime(trigger.Time ?? TimeOnly.MinValue);
        return new()
        {
            Rule = rule,
            Trigger = trigger,
            DueOn = day,
            DueAt = end,
            UnrolledOn = day,
            Steps =
            [
                new(trigger.Day, false, null, StepReason.TriggerDay, string.Create(CultureInfo.InvariantCulture, $"{start:HH:mm}起算")),
                new(day, true, null, StepReason.Hour,
                    string.Create(CultureInfo.InvariantCulture, $"{rule.Length}小时，{end:HH:mm}届满，不因夜间、休息日顺延")),
            ],
            Warnings = [.. warnings.ForHours(trigger, day)],
        };
    }
}
