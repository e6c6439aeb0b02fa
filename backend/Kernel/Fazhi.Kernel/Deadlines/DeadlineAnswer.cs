using System.ComponentModel;

namespace Fazhi.Kernel.Deadlines;

/// <summary>期限计算的答复：哪一天，为什么是这一天。</summary>
public sealed record DeadlineAnswer
{
    public required StatutoryRule Rule { get; init; }

    public required Trigger Trigger { get; init; }

    /// <summary>
    /// 办理仍属按期的最后一日；最短时长为当日24时届满之日；倒数的为最迟日；有效期为有效的最后一日。
    /// 规则不因所给事由起算的，或者工作日期间数到尚未公布放假安排之年的，为空。
    /// </summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>按小时计算的届满时刻（北京时间）。</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>有上下限的：下限届满之日。</summary>
    public DateOnly? EarliestOn { get; init; }

    /// <summary>有上下限的：上限之日。</summary>
    public DateOnly? LatestOn { get; init; }

    /// <summary>最短时长届满的次日，最早可以进入下一步。</summary>
    public DateOnly? NextStepOn { get; init; }

    /// <summary>未顺延的末日。</summary>
    public DateOnly? UnrolledOn { get; init; }

    /// <summary>是否因末日为休息日而顺延。</summary>
    public bool Rolled { get; init; }

    /// <summary>末日为休息日而法律未写是否顺延。</summary>
    public bool Ambiguous { get; init; }

    /// <summary>法律未明文时的另一读法：顺延之日（倒数的为提前之日）。</summary>
    public DateOnly? AlternativeOn { get; init; }

    /// <summary>稳妥日；与末日相同的为空。</summary>
    public DateOnly? SafeOn { get; init; }

    /// <summary>涉及的年份尚未公布放假安排：末日是未顺延的暂定日。</summary>
    public bool Provisional { get; init; }

    public string LegalBasis => Rule.LegalBasis;

    public RuleConfidence Confidence => Rule.Confidence;

    /// <summary>逐日：计入与否及其理由。按月、按年的不逐日数，只列关键日。</summary>
    public IReadOnlyList<DeadlineStep> Steps { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>末日，不带说明：登记期限时用。</summary>
/// <param name="On">末日；见 <see cref="DeadlineAnswer.DueOn"/>。</param>
/// <param name="Provisional">暂定，放假安排公布后须重算。</param>
public readonly record struct DueDate(DateOnly? On, bool Provisional);

/// <summary>计算中的一天。</summary>
/// <param name="On">日期。</param>
/// <param name="Counted">是否计入期限。</param>
/// <param name="Number">计入的第几日。</param>
/// <param name="Reason">理由。</param>
/// <param name="Text">给人看的一句话。</param>
public sealed record DeadlineStep(DateOnly On, bool Counted, int? Number, StepReason Reason, string Text);

/// <summary>一天为什么计入或者不计入。</summary>
public enum StepReason
{
    [Description("触发日（事件日），不计")] TriggerDay,
    [Description("自然日，计入")] CalendarDay,
    [Description("工作日，计入")] Workday,
    [Description("调休上班，计入")] MakeUpWorkday,
    [Description("休息日（周六、周日），不计")] RestDay,
    [Description("节假日，不计")] Holiday,
    [Description("中止期间，不计")] Suspended,
    [Description("按月、按年的对应日")] CorrespondingDay,
    [Description("没有对应日，取月末")] MonthEnd,
    [Description("顺延到这一天")] RolledTo,
    [Description("按小时届满")] Hour,
    [Description("每年固定日期")] FixedDate,
}
