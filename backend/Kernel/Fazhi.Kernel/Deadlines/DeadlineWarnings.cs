using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>答复所附的提醒：算得出，但人要再看一眼的事。</summary>
internal sealed class DeadlineWarnings(StatutoryClock clock, StatutoryRule rule, DeadlineRequest request)
{
    public IEnumerable<string> ForGround()
    {
        yield return Say($"所给事由“{request.Ground!.Trim()}”不在本条所列第{Items}项之内或者不能识别，本期限不起算。");
        foreach (var warning in Standing()) yield return warning;
    }

    public IEnumerable<string> ForHours(Trigger trigger, DateOnly end)
    {
        if (trigger.Time is null) yield return "按小时计算而未填时刻，按当日0时起算（从严）。";
        foreach (var warning in Extension(null).Concat(Crossing(end)).Concat(Standing())) yield return warning;
    }

    public IEnumerable<string> For(
        DateOnly trigger, PeriodOutcome outcome, PrudentDay prudent, PeriodArithmetic arithmetic, Suspension[] suspensions) =>
    [
        .. Calendar(trigger, outcome, prudent),
        .. Rolling(outcome),
        .. Kind(outcome, prudent),
        .. Ground(),
        .. Suspended(trigger, outcome),
        .. Extension(request.ExtensionDays > 0 ? arithmetic.Resolve(rule, trigger, suspensions, 0).Unrolled : null),
        .. Crossing(rule.Kind == PeriodKind.NoticeBefore ? trigger : outcome.Unrolled ?? trigger),
        .. Standing(),
    ];

    private string Items => string.Join("、", rule.GroundItems);

    private IEnumerable<string> Calendar(DateOnly trigger, PeriodOutcome outcome, PrudentDay prudent)
    {
        var year = outcome.MissingYear > 0 ? outcome.MissingYear : prudent.MissingYear;
        if (year == 0) yield break;
        var missing = $"{year}年的放假安排尚未公布或者没有载入，";
        if (!outcome.Provisional)
            yield return $"{missing}不能判断{On(outcome.Due)}前后哪一日是工作日，稳妥日暂缺。";
        else if (outcome.Due is not { } due)
            yield return $"{missing}不能数该年的工作日，末日暂缺；{CountedSoFar(trigger, year)}公布后须重算。";
        else
            yield return $"{missing}{On(due)}是未顺延的暂定日，公布后须重算。";
    }

    private string CountedSoFar(DateOnly trigger, int year)
    {
        var (first, last) = rule.Kind == PeriodKind.NoticeBefore
            ? (new DateOnly(year + 1, 1, 1), trigger.AddDays(-1))
            : (trigger.AddDays(1), new DateOnly(year - 1, 12, 31));
        return last >= first && request.Suspensions.Count == 0 && clock.Calendar.CountWorkdays(first, last, out _) is { } counted
            ? Say($"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}已数{counted}个工作日；")
            : "";
    }

    private IEnumerable<string> Rolling(PeriodOutcome outcome)
    {
        if (!outcome.Ambiguous) yield break;
        yield return rule.Kind == PeriodKind.NoticeBefore
            ? $"最迟日{On(outcome.Due)}是休息日，法律未明文如何处理：应提前到{On(outcome.Alternative)}办理。"
            : $"末日{On(outcome.Due)}是休息日，法律未明文是否顺延：机关义务从严按{On(outcome.Due)}，相对人权利从宽可至{On(outcome.Alternative)}。";
    }

    private IEnumerable<string> Kind(PeriodOutcome outcome, PrudentDay prudent)
    {
        switch (rule.Kind)
        {
            case PeriodKind.MinDuration when outcome.Due is { } due:
                yield return $"最短时长，不是最长期限：{On(due)}24时届满，最早{On(due.AddDays(1))}进入下一步。";
                break;
            case PeriodKind.Range when outcome.Earliest is { } earliest:
                yield return $"有下限和上限：下限{On(earliest)}届满，上限{(outcome.Due is null ? "暂缺" : On(outcome.Due))}。";
                break;
            case PeriodKind.Validity:
                yield return $"有效期按惯例至对应日的前一日（{On(outcome.Due)}）止；文件、证件自载有效期的，以所载为准。";
                break;
            case PeriodKind.NoticeBefore when prudent.SafeOn is { } safe && !outcome.Ambiguous
                    && clock.Calendar.KindOf(outcome.Due!.Value) is DayKind.RestDay or DayKind.Holiday:
                yield return $"最迟日{On(outcome.Due)}是休息日，应提前到{On(safe)}办理。";
                break;
        }

        if (PrudentDay.ExcludesTheDayWhenStrict(rule)) yield return $"“前”是否含{On(outcome.Due)}当日有不同理解，从严应在此前办结。";
        if (rule.Unit == PeriodUnit.FixedDate && outcome.Due is { } fixedDay && !rule.IsInForceOn(fixedDay))
            yield return $"{On(fixedDay)}不在本条的有效期间内，该年度是否适用请人工确认。";
    }

    private IEnumerable<string> Ground()
    {
        if (rule.GroundItems.Count > 0 && string.IsNullOrWhiteSpace(request.Ground))
            yield return $"仅因所引条文第{Items}项事由中止的才起算，请核对中止事由。";
    }

    private IEnumerable<string> Suspended(DateOnly trigger, PeriodOutcome outcome)
    {
        foreach (var (from, resume) in request.Suspensions)
        {
            if (from == resume || resume <= trigger.AddDays(1) || from > (outcome.Unrolled ?? DateOnly.MaxValue))
                yield return $"中止期间{On(from)}至{On(resume)}不在期限之内，未作扣除。";
        }
    }

    private IEnumerable<string> Extension(DateOnly? original)
    {
        if (request.ExtensionDays == 0) yield break;
        if (rule.Extension.Length == 0 || rule.Extension is "无" or "—" || rule.Extension.Contains("未规定延长", StringComparison.Ordinal))
            yield return "本条没有规定延长，所加天数须另有法律依据。";
        else
            yield return $"延长：{rule.Extension}。";
        if (original is { } end) yield return $"延长决定须在原期限届满（{On(end)}）前作出。";
    }

    private IEnumerable<string> Crossing(DateOnly end)
    {
        if (rule.EffectiveTo is not { } last || end <= last) yield break;
        var next = last.AddDays(1);
        var successors = clock.Catalogue.ApplicableInstead(rule, next);
        yield return successors.Count == 0
            ? $"期间跨越{On(next)}，本条此后不再有效，请承办人确认适用的规定并留痕。"
            : $"期间跨越{On(next)}法律版本切换（此后为{string.Join("、", successors.Select(rule => rule.Id))}），请承办人确认适用的版本并留痕。";
    }

    private IEnumerable<string> Standing()
    {
        if (rule.Confidence == RuleConfidence.FromMemory)
            yield return $"{rule.Standing}：未见条文原文，不得作为法定期限引用。";
        else if (rule.Kind == PeriodKind.Guideline)
            yield return "指导性或内部时限，超期只作提示。";
    }

    private static string On(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
