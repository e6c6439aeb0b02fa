namespace Fazhi.Kernel.Deadlines;

/// <summary>期限的单位。</summary>
public enum PeriodUnit
{
    /// <summary>无天数。</summary>
    None,

    /// <summary>工作日。</summary>
    Workday,

    /// <summary>自然日。</summary>
    CalendarDay,

    /// <summary>月。</summary>
    Month,

    /// <summary>年。</summary>
    Year,

    /// <summary>小时。</summary>
    Hour,

    /// <summary>每年固定日期。</summary>
    FixedDate,
}

/// <summary>期限的类型。</summary>
public enum PeriodKind
{
    /// <summary>最迟期限。</summary>
    Deadline,

    /// <summary>最短时长。</summary>
    MinDuration,

    /// <summary>向前倒数的通知期限。</summary>
    NoticeBefore,

    /// <summary>有下限和上限。</summary>
    Range,

    /// <summary>有效期。</summary>
    Validity,

    /// <summary>定义或起算规则。</summary>
    Definition,

    /// <summary>清单。</summary>
    Enumeration,

    /// <summary>指导性或内部时限。</summary>
    Guideline,
}

/// <summary>末日为休息日时是否顺延。</summary>
public enum RestDayRoll
{
    /// <summary>不顺延。</summary>
    No,

    /// <summary>顺延到其后第一个工作日。</summary>
    Yes,

    /// <summary>法律未写。</summary>
    Unspecified,

    /// <summary>工作日期间，不涉及顺延。</summary>
    NotApplicable,
}

/// <summary>规则的置信：见过条文，还是经验口径。</summary>
public enum RuleConfidence
{
    /// <summary>见过条文原文。</summary>
    VerifiedText,

    /// <summary>未见原文，经验口径，待核；任何界面不得标为“法定”。</summary>
    FromMemory,
}

/// <summary>经验口径的把握程度。</summary>
public enum MemoryConfidence
{
    /// <summary>低。</summary>
    Low,

    /// <summary>中。</summary>
    Medium,

    /// <summary>高。</summary>
    High,
}

/// <summary>条文来源。</summary>
public enum RuleSourceKind
{
    /// <summary>全文。</summary>
    FullText,

    /// <summary>网页所引条文片段。</summary>
    QuotedExcerpt,
}

/// <summary>各词的中文名。</summary>
public static class RuleWords
{
    public static string NameOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.None => "无天数",
        PeriodUnit.Workday => "工作日",
        PeriodUnit.CalendarDay => "自然日",
        PeriodUnit.Month => "月",
        PeriodUnit.Year => "年",
        PeriodUnit.Hour => "小时",
        PeriodUnit.FixedDate => "每年固定日期",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    public static string NameOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Deadline => "最迟期限",
        PeriodKind.MinDuration => "最短时长",
        PeriodKind.NoticeBefore => "向前倒数",
        PeriodKind.Range => "有下限和上限",
        PeriodKind.Validity => "有效期",
        PeriodKind.Definition => "定义或起算规则",
        PeriodKind.Enumeration => "清单",
        PeriodKind.Guideline => "指导性或内部时限",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string NameOf(RestDayRoll roll) => roll switch
    {
        RestDayRoll.No => "不顺延",
        RestDayRoll.Yes => "末日休息日顺延",
        RestDayRoll.Unspecified => "法律未写",
        RestDayRoll.NotApplicable => "工作日期间，不涉及",
        _ => throw new ArgumentOutOfRangeException(nameof(roll)),
    };
}
