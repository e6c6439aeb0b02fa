using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>请求要成立的条件。</summary>
internal static class DeadlineRequestRules
{
    private const int FirstYear = 1949;
    private const int LastYear = 2200;
    private const int MostSuspensions = 50;
    private const int MostDays = 3660;

    /// <summary>请求成立且规则当日有效的，返回触发日。</summary>
    public static Trigger Check(StatutoryRule rule, DeadlineRequest request, RuleCatalogue catalogue)
    {
        if (!rule.HasLength) throw new RuleHasNoLengthException(rule);
        if (request.Trigger is not { } trigger)
            throw new InvalidDeadlineRequestException("trigger", $"缺少触发日（{rule.TriggerText}），不能计算。");
        CheckYear("trigger", trigger.Day);
        CheckSuspensions(request.Suspensions);
        CheckExtension(rule, request.ExtensionDays);
        if (request.Suspensions.Count > 0 && !CanBeSuspended(rule))
            throw new InvalidDeadlineRequestException("suspensions", $"“{rule.Title}”是{NameOf(rule)}，不适用中止。");
        if (request.ExtensionDays > 0 && !CanBeSuspended(rule))
            throw new InvalidDeadlineRequestException("extensionDays", $"“{rule.Title}”是{NameOf(rule)}，不适用延长。");
        if (!rule.IsInForceOn(trigger.Day))
            throw new RuleNotInForceException(rule, trigger.Day, catalogue.ApplicableInstead(rule, trigger.Day));
        return trigger;
    }

    private static bool CanBeSuspended(StatutoryRule rule) =>
        rule.Unit != PeriodUnit.FixedDate && rule.Kind is not (PeriodKind.NoticeBefore or PeriodKind.Validity);

    private static string NameOf(StatutoryRule rule) =>
        rule.Unit == PeriodUnit.FixedDate ? rule.Unit.NameOf() : rule.Kind.NameOf();

    private static void CheckYear(string field, DateOnly day)
    {
        if (day.Year is < FirstYear or > LastYear)
            throw new InvalidDeadlineRequestException(field, string.Create(CultureInfo.InvariantCulture, $"日期应在{FirstYear}年至{LastYear}年之间。"));
    }

    private static void CheckSuspensions(IReadOnlyList<Suspension> suspensions)
    {
        if (suspensions.Count > MostSuspensions)
            throw new InvalidDeadlineRequestException("suspensions", string.Create(CultureInfo.InvariantCulture, $"中止期间最多{MostSuspensions}段。"));
        var days = 0;
        for (var i = 0; i < suspensions.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"suspensions[{i}]");
            var (from, resume) = suspensions[i];
            CheckYear(field + ".from", from);
            CheckYear(field + ".resume", resume);
            if (resume < from) throw new InvalidDeadlineRequestException(field + ".resume", "恢复日不得早于中止日。");
            days += resume.DayNumber - from.DayNumber;
            if (days > MostDays)
                throw new InvalidDeadlineRequestException(field, string.Create(CultureInfo.InvariantCulture, $"中止期间合计不得超过{MostDays}日。"));
        }
    }

    private static void CheckExtension(StatutoryRule rule, int days)
    {
        if (days < 0) throw new InvalidDeadlineRequestException("extensionDays", "延长天数不得为负。");
        if (rule.ExtensionMaxDays is { } most && days > most)
        {
            throw new InvalidDeadlineRequestException("extensionDays",
                string.Create(CultureInfo.InvariantCulture, $"延长不得超过{most}日：{rule.Extension}（{rule.LegalBasis}）。"));
        }

        if (days > MostDays)
            throw new InvalidDeadlineRequestException("extensionDays", string.Create(CultureInfo.InvariantCulture, $"延长天数不得超过{MostDays}。"));
    }
}
