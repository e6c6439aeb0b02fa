using System.ComponentModel;
using Fazhi.Platform.Matters;

namespace Fazhi.Platform.Calendar;

/// <summary>日程的种类。</summary>
public enum CalendarEntryKind
{
    [Description("期限")] Deadline,
    [Description("庭审、听证、会议")] Hearing,
    [Description("值班")] Roster,
    [Description("专项工作")] Campaign,
    [Description("职责")] Duty,
}

/// <summary>What stands on a day of the calendar.</summary>
/// <param name="Id">标识。</param>
/// <param name="Kind">种类。</param>
/// <param name="Module">业务。</param>
/// <param name="On">日期。</param>
/// <param name="Title">事项，当事人姓名已脱敏。</param>
/// <param name="Label">须办理的事项，或者地点。</param>
/// <param name="Path">页面地址；没有页面的为空。</param>
public sealed record CalendarEntry(Guid Id, CalendarEntryKind Kind, string Module, DateOnly On, string Title, string Label, string? Path)
{
    /// <summary>开始的时刻（北京时间）；全天的为空。</summary>
    public TimeOnly? At { get; init; }

    /// <summary>灯；不是期限的为空。</summary>
    public Light? Light { get; init; }

    /// <summary>末日是暂定的。</summary>
    public bool Provisional { get; init; }

    /// <summary>承办人。</summary>
    public string? HandlerName { get; init; }
}

/// <summary>What a module puts into the calendar besides the deadlines of its dossiers. Registered by the module with
/// <c>AddScoped&lt;ICalendarSource, …&gt;</c>.</summary>
public interface ICalendarSource
{
    /// <summary>The entries between two days, both included, that the present user may see.</summary>
    /// <param name="mine">Only what concerns the user in person.</param>
    Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, bool mine, CancellationToken ct);
}
