using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>期限不能计算：有代码给程序，有中文句子给人。</summary>
public abstract class DeadlineException(string code, string sentence) : Exception(sentence)
{
    /// <summary>稳定的英文代码。</summary>
    public string Code { get; } = code;
}

/// <summary>目录中没有这条规则。</summary>
public sealed class UnknownRuleException(string ruleId)
    : DeadlineException("deadlines.ruleUnknown", $"期限规则目录中没有“{ruleId}”。")
{
    public string RuleId { get; } = ruleId;
}

/// <summary>规则是定义或清单，没有长短，只有文字。</summary>
public sealed class RuleHasNoLengthException(StatutoryRule rule)
    : DeadlineException("deadlines.ruleHasNoLength", $"“{rule.Title}”是{rule.Kind.NameOf()}，没有天数，不能计算日期；请看条文内容。")
{
    public StatutoryRule Rule { get; } = rule;
}

/// <summary>触发日不在规则的有效期间内。</summary>
public sealed class RuleNotInForceException(StatutoryRule rule, DateOnly trigger, IReadOnlyList<StatutoryRule> applicable)
    : DeadlineException("deadlines.ruleNotInForce", SentenceFor(rule, trigger, applicable))
{
    public StatutoryRule Rule { get; } = rule;

    public DateOnly Trigger { get; } = trigger;

    /// <summary>该日适用的版本；目录中没有的为空。</summary>
    public IReadOnlyList<StatutoryRule> Applicable { get; } = applicable;

    private static string SentenceFor(StatutoryRule rule, DateOnly trigger, IReadOnlyList<StatutoryRule> applicable) => string.Create(
        CultureInfo.InvariantCulture,
        $"{trigger:yyyy-MM-dd}不在“{rule.Title}”（{rule.Id}）的有效期间（{Span(rule)}）内，{Instead(applicable)}");

    private static string Instead(IReadOnlyList<StatutoryRule> applicable) => applicable.Count == 0
        ? "规则目录中没有该日适用的对应版本，请另行查明。"
        : $"该日适用的版本是：{string.Join("；", applicable.Select(other => $"{other.Id}（{other.LegalBasis}）"))}。";

    private static string Span(StatutoryRule rule) => string.Create(CultureInfo.InvariantCulture,
        $"{rule.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "不详"}至{rule.EffectiveTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "今"}");
}

/// <summary>请求本身不成立：指明哪一个字段。</summary>
public sealed class InvalidDeadlineRequestException(string field, string sentence)
    : DeadlineException("deadlines.invalidRequest", sentence)
{
    /// <summary>JSON 中的字段名，如 <c>suspensions[0].resume</c>。</summary>
    public string Field { get; } = field;
}

/// <summary>该年的放假安排没有载入或者尚未公布：不猜，不算。</summary>
public sealed class CalendarNotAnnouncedException(int year)
    : DeadlineException("deadlines.calendarNotAnnounced", string.Create(CultureInfo.InvariantCulture,
        $"{year}年的放假安排尚未公布或者没有载入，不能判断该年哪些日子是工作日。"))
{
    public int Year { get; } = year;
}
