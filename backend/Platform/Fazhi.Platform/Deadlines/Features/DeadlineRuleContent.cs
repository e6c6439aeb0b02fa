using Fazhi.Kernel.Deadlines;
using FluentValidation;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>What an administrator writes of a rule.</summary>
internal sealed record DeadlineRuleContent(
    string Title, string Law, string Article, string VersionLabel, DateOnly? EffectiveFrom, DateOnly? EffectiveTo, string Trigger, PeriodUnit Unit,
    PeriodKind Kind, int? Length, int? MaxLength, string? MonthDay, RestDayRoll RollOnRestDay, string CountingBasis, string Binds, string Suspension,
    string Extension, int? ExtensionMaxDays, string Consequence, RuleConfidence Confidence, string? Note, IReadOnlyList<string>? Values = null)
{
    /// <summary>The rule with this content; where it was seen stays as it is.</summary>
    public StatutoryRule On(StatutoryRule rule) => rule with
    {
        Title = Title,
        Law = Law,
        Article = Article,
        VersionLabel = VersionLabel,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        TriggerText = Trigger,
        Unit = Unit,
        Kind = Kind,
        Length = Length,
        MaxLength = MaxLength,
        MonthDay = MonthDay is { } monthDay ? Kernel.Deadlines.MonthDay.Parse(monthDay) : null,
        RollOnRestDay = Unit == PeriodUnit.Workday ? RestDayRoll.NotApplicable : RollOnRestDay,
        CountingBasis = CountingBasis,
        Binds = Binds,
        Suspension = Suspension,
        Extension = Extension,
        ExtensionMaxDays = ExtensionMaxDays,
        Consequence = Consequence,
        Confidence = Confidence,
        MemoryConfidence = Confidence == RuleConfidence.VerifiedText ? null : rule.MemoryConfidence ?? MemoryConfidence.Low,
        Note = Note,
        Values = Values ?? rule.Values,
    };
}

/// <summary>A rule that the clock can run: each unit and kind goes with the length it needs.</summary>
internal sealed class DeadlineRuleContentValidator : AbstractValidator<DeadlineRuleContent>
{
    public DeadlineRuleContentValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(100).WithName("事项");
        RuleFor(c => c.Law).NotEmpty().MaximumLength(150).WithName("法律");
        RuleFor(c => c.Article).NotEmpty().MaximumLength(60).WithName("条文");
        RuleFor(c => c.VersionLabel).NotNull().MaximumLength(80).WithName("版本");
        RuleFor(c => c.Trigger).NotEmpty().MaximumLength(200).WithName("起点");
        RuleFor(c => c.CountingBasis).NotNull().MaximumLength(500).WithName("计算依据");
        RuleFor(c => c.Binds).NotNull().MaximumLength(200).WithName("约束对象");
        RuleFor(c => c.Suspension).NotNull().MaximumLength(500).WithName("中止");
        RuleFor(c => c.Extension).NotNull().MaximumLength(500).WithName("延长");
        RuleFor(c => c.Consequence).NotNull().MaximumLength(500).WithName("后果");
        RuleFor(c => c.Note).MaximumLength(1000).WithName("注意事项");
        RuleFor(c => c.Values).Must(v => v is null || v.Count <= 100).WithMessage("清单最多一百项。");
        RuleForEach(c => c.Values).NotEmpty().MaximumLength(300).WithName("清单的项");
        RuleFor(c => c.Unit).IsInEnum().WithName("单位");
        RuleFor(c => c.Kind).IsInEnum().WithName("类型");
        RuleFor(c => c.RollOnRestDay).IsInEnum().WithName("顺延");
        RuleFor(c => c.Confidence).IsInEnum().WithName("置信");
        RuleFor(c => c.EffectiveTo).Must((c, to) => to is null || c.EffectiveFrom is null || to >= c.EffectiveFrom).WithMessage("失效日不得早于施行日。");
        RuleFor(c => c.ExtensionMaxDays).InclusiveBetween(1, 3660).When(c => c.ExtensionMaxDays is not null).WithName("延长上限");
        RuleFor(c => c.MonthDay).Must(IsMonthDay).WithMessage("每年固定日期须写月日（MM-dd），其他单位不写。");
        RuleFor(c => c.Length).Must(HasItsLength).WithMessage(c =>
            c.Unit is PeriodUnit.None or PeriodUnit.FixedDate ? "此单位不写长短。" : "长短须为正数，且不超过十年（按年的不超过一百年）。");
        RuleFor(c => c.MaxLength).Must((c, most) => c.Kind == PeriodKind.Range ? most > c.Length && most <= Longest(c.Unit) : most is null)
            .WithMessage("有上下限的须写上限且大于下限，其他类型不写上限。");
        RuleFor(c => c.Kind).Must((c, kind) => Goes(c.Unit, kind)).WithMessage("单位与类型不相配。");
    }

    private static bool IsMonthDay(DeadlineRuleContent content, string? text) => content.Unit == PeriodUnit.FixedDate
        ? DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", out _)
        : text is null;

    private static bool HasItsLength(DeadlineRuleContent content, int? length) => content.Unit is PeriodUnit.None or PeriodUnit.FixedDate
        ? length is null
        : length is null ? content.Kind is PeriodKind.Guideline or PeriodKind.Definition : length >= 1 && length <= Longest(content.Unit);

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
