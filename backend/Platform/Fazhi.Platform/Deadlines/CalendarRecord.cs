using System.ComponentModel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Deadlines;

/// <summary>One year's work calendar as administrators keep it; the audit holds what it was before.</summary>
[Description("工作日历")]
public sealed class CalendarRecord : AggregateRoot
{
    public const int FirstYear = 1990;
    public const int LastYear = 2199;

    private CalendarRecord()
    {
    }

    public int Year { get; private set; }

    public bool Announced { get; private set; }

    public IReadOnlyList<DateOnly> Holidays { get; private set; } = [];

    public IReadOnlyList<DateOnly> MakeUpWorkdays { get; private set; } = [];

    /// <summary>The notice's number or address.</summary>
    public string? Source { get; private set; }

    /// <summary>Days that the holiday law itself names, shown until the notice is out; never counted with.</summary>
    public IReadOnlyList<DateOnly> StatutoryDatesOnly { get; private set; } = [];

    /// <summary>Why it stands as it does now.</summary>
    public string Reason { get; private set; } = "";

    public static CalendarRecord Open(int year, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), Year = year };

    /// <summary>随系统载入。</summary>
    public static CalendarRecord Load(CalendarYear year, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(year);
        var record = Open(year.Year, at);
        record.StatutoryDatesOnly = [.. year.StatutoryDatesOnly.Order()];
        record.Set(year, year.NoticeUrls.Count > 0 ? string.Join("；", year.NoticeUrls) : null, "随系统载入的放假安排");
        return record;
    }

    /// <summary>公布或者更正该年的放假安排。</summary>
    public void Set(CalendarYear year, string? source, string reason)
    {
        ArgumentNullException.ThrowIfNull(year);
        (Announced, Source, Reason) = (year.Announced, source, reason);
        (Holidays, MakeUpWorkdays) = ([.. year.Holidays.Order()], [.. year.MakeUpWorkdays.Order()]);
        Touch();
    }
}
