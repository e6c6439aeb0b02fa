using System.ComponentModel;

namespace Fazhi.Kernel.Deadlines;

/// <summary>期限的单位。</summary>
public enum PeriodUnit
{
    [Description("无天数")] None,
    [Description("工作日")] Workday,
    [Description("自然日")] CalendarDay,
    [Description("月")] Month,
    [Description("年")] Year,
    [Description("小时")] Hour,
    [Description("每年固定日期")] FixedDate,
}

/// <summary>期限的类型。</summary>
public enum PeriodKind
{
    [Description("最迟期限")] Deadline,
    [Description("最短时长")] MinDuration,
    [Description("向前倒数的通知期限")] NoticeBefore,
    [Description("有下限和上限")] Range,
    [Description("有效期")] Validity,
    [Description("定义或起算规则")] Definition,
    [Description("清单")] Enumeration,
    [Description("指导性或内部时限")] Guideline,
}

/// <summary>末日为休息日时是否顺延。</summary>
public enum RestDayRoll
{
    [Description("不顺延")] No,
    [Description("顺延到其后第一个工作日")] Yes,
    [Description("法律未写")] Unspecified,
    [Description("工作日期间，不涉及顺延")] NotApplicable,
}

/// <summary>规则的置信：见过条文，还是经验口径；后者在任何界面都不得标为“法定”。</summary>
public enum RuleConfidence
{
    [Description("见过条文原文")] VerifiedText,
    [Description("经验口径，待核")] FromMemory,
}

/// <summary>经验口径的把握程度。</summary>
public enum MemoryConfidence
{
    [Description("低")] Low,
    [Description("中")] Medium,
    [Description("高")] High,
}

/// <summary>条文来源。</summary>
public enum RuleSourceKind
{
    [Description("全文")] FullText,
    [Description("网页所引条文片段")] QuotedExcerpt,
}
