using Fazhi.Kernel.Deadlines;
using FluentValidation;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>一条规则改成什么、为什么。没有写的其余各项照旧。</summary>
/// <param name="Title">事项。</param>
/// <param name="Law">法律。</param>
/// <param name="Article">条文。</param>
/// <param name="VersionLabel">版本，如“2023-09-01修订，2024-01-01施行”。</param>
/// <param name="EffectiveFrom">施行之日。</param>
/// <param name="EffectiveTo">有效的最后一日。</param>
/// <param name="Unit">单位。</param>
/// <param name="Length">长短。</param>
/// <param name="MaxLength">上限。</param>
/// <param name="MonthDay">每年的月日（MM-dd）。</param>
/// <param name="RollOnRestDay">末日为休息日时。</param>
/// <param name="Note">说明。</param>
/// <param name="Reason">理由，记入修订记录和审计日志。</param>
/// <param name="Kind">类型。</param>
/// <param name="TriggerText">起点。</param>
/// <param name="CountingBasis">计算依据。</param>
/// <param name="Binds">约束谁。</param>
/// <param name="Suspension">中止、扣除。</param>
/// <param name="Extension">延长；写了的，上限天数一并以所写为准。</param>
/// <param name="ExtensionMaxDays">延长的上限天数。</param>
/// <param name="Consequence">逾期的后果。</param>
/// <param name="Confidence">置信；由“经验口径”改为已核的，用“确认”。</param>
internal sealed record DeadlineRuleBody(
    string Title, string Law, string Article, string? VersionLabel, DateOnly? EffectiveFrom, DateOnly? EffectiveTo, PeriodUnit Unit, int? Length,
    int? MaxLength, string? MonthDay, RestDayRoll RollOnRestDay, string? Note, string Reason, PeriodKind? Kind = null, string? TriggerText = null,
    string? CountingBasis = null, string? Binds = null, string? Suspension = null, string? Extension = null, int? ExtensionMaxDays = null,
    string? Consequence = null, RuleConfidence? Confidence = null)
{
    public StatutoryRule On(StatutoryRule rule) => rule with
    {
        Title = Title,
        Law = Law,
        Article = Article,
        VersionLabel = VersionLabel ?? "",
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        Unit = Unit,
        Length = Length,
        MaxLength = MaxLength,
        MonthDay = string.IsNullOrEmpty(MonthDay) ? null : Kernel.Deadlines.MonthDay.Parse(MonthDay),
        RollOnRestDay = Unit == PeriodUnit.Workday ? RestDayRoll.NotApplicable : RollOnRestDay,
        Note = string.IsNullOrWhiteSpace(Note) ? null : Note,
        Kind = Kind ?? rule.Kind,
        TriggerText = TriggerText ?? rule.TriggerText,
        CountingBasis = CountingBasis ?? rule.CountingBasis,
        Binds = Binds ?? rule.Binds,
        Suspension = Suspension ?? rule.Suspension,
        Extension = Extension ?? rule.Extension,
        ExtensionMaxDays = Extension is null ? rule.ExtensionMaxDays : ExtensionMaxDays,
        Consequence = Consequence ?? rule.Consequence,
        Confidence = Confidence ?? rule.Confidence,
        MemoryConfidence = (Confidence ?? rule.Confidence) == RuleConfidence.FromMemory ? rule.MemoryConfidence ?? MemoryConfidence.Low : null,
    };
}

internal sealed class DeadlineRuleBodyValidator : AbstractValidator<DeadlineRuleBody>
{
    public DeadlineRuleBodyValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(100).WithName("事项");
        RuleFor(c => c.Law).NotEmpty().MaximumLength(150).WithName("法律");
        RuleFor(c => c.Article).NotEmpty().MaximumLength(60).WithName("条文");
        RuleFor(c => c.VersionLabel).MaximumLength(80).WithName("版本");
        RuleFor(c => c.EffectiveTo).Must((c, to) => to is null || c.EffectiveFrom is null || to >= c.EffectiveFrom).WithMessage("失效日不得早于施行日。");
        RuleFor(c => c.Note).MaximumLength(1000).WithName("说明");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
        RuleFor(c => c.TriggerText).MinimumLength(1).MaximumLength(200).WithName("起点");
        RuleFor(c => c.CountingBasis).MaximumLength(500).WithName("计算依据");
        RuleFor(c => c.Binds).MaximumLength(200).WithName("约束对象");
        RuleFor(c => c.Suspension).MaximumLength(500).WithName("中止");
        RuleFor(c => c.Extension).MaximumLength(500).WithName("延长");
        RuleFor(c => c.ExtensionMaxDays).InclusiveBetween(1, 3660).WithName("延长上限");
        RuleFor(c => c.Consequence).MaximumLength(500).WithName("后果");
        RuleFor(c => c.MonthDay).Must((c, text) => c.Unit == PeriodUnit.FixedDate ? IsMonthDay(text) : string.IsNullOrEmpty(text))
            .WithMessage("每年固定日期须写月日（MM-dd），其他单位不写。");
    }

    private static bool IsMonthDay(string? text) => DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", out _);
}

/// <summary>A rule that the clock can run: each unit goes with the kinds and the length it needs.</summary>
internal sealed class RunnableRuleValidator : AbstractValidator<StatutoryRule>
{
    public static readonly RunnableRuleValidator Instance = new();

    public RunnableRuleValidator()
    {
        RuleFor(r => r.Kind).Must((r, kind) => Goes(r.Unit, kind)).WithMessage("单位与类型不相配。");
        RuleFor(r => r.Length).Must(HasItsLength).WithMessage(r => r.Unit is PeriodUnit.None or PeriodUnit.FixedDate
            ? "此单位不写长短。"
            : "长短须为正数，且不超过十年（按年的不超过一百年）。");
        RuleFor(r => r.MaxLength).Must((r, most) => r.Kind == PeriodKind.Range ? most > r.Length && most <= Longest(r.Unit) : most is null)
            .WithMessage("有上下限的须写上限且大于下限，其他类型不写上限。");
    }

    private static bool HasItsLength(StatutoryRule rule, int? length) => rule.Unit is PeriodUnit.None or PeriodUnit.FixedDate
        ? length is null
        : length is null ? rule.Kind is PeriodKind.Guideline or PeriodKind.Definition : length >= 1 && length <= Longest(rule.Unit);

    private static int Longest(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Year => 100,
        PeriodUnit.Month => 120,
        PeriodUnit.Hour => 8760,
        _ => 3660,
    };

    private static bool Goes(PeriodUnit unit, PeriodKind kind) => (unit, kind) switch
    {
        (PeriodUnit.None, _) => kind is PeriodKind.Definition or PeriodKind.Enumeration,
        (_, PeriodKind.Enumeration) => false,
        (PeriodUnit.FixedDate or PeriodUnit.Hour, _) => kind is PeriodKind.Deadline or PeriodKind.Guideline or PeriodKind.Definition,
        (PeriodUnit.Workday, PeriodKind.Validity) => false,
        _ => true,
    };
}
