using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Deadlines;

/// <summary>One year's work calendar as administrators keep it; the audit holds what it was before.</summary>
public sealed class CalendarRecord : AggregateRoot
{
    private CalendarRecord()
    {
    }

    public int Year { get; private set; }

    public bool Announced { get; private set; }

    public IReadOnlyList<DateOnly> Holidays { get; private set; } = [];

    public IReadOnlyList<DateOnly> MakeUpWorkdays { get; private set; } = [];

    public IReadOnlyList<string> NoticeUrls { get; private set; } = [];

    /// <summary>Days that the holiday law itself names, shown until the notice is out; never counted with.</summary>
    public IReadOnlyList<DateOnly> StatutoryDatesOnly { get; private set; } = [];

    /// <summary>Why it stands as it does now: the notice, or the reason of a correction.</summary>
    public string Reason { get; private set; } = "";

    public static CalendarRecord Open(CalendarYear year, string reason, DateTimeOffset at)
    {
        var record = new CalendarRecord { Id = Guid.CreateVersion7(at) };
        record.Set(year, reason);
        return record;
    }

    /// <summary>公布或者更正该年的放假安排。</summary>
    public void Set(CalendarYear year, string reason)
    {
        ArgumentNullException.ThrowIfNull(year);
        (Year, Announced, Reason) = (year.Year, year.Announced, reason);
        (Holidays, MakeUpWorkdays) = ([.. year.Holidays.Order()], [.. year.MakeUpWorkdays.Order()]);
        (NoticeUrls, StatutoryDatesOnly) = ([.. year.NoticeUrls], [.. year.StatutoryDatesOnly.Order()]);
        Touch();
    }

    public CalendarYear ToYear() => new(Year, Announced, Holidays, MakeUpWorkdays)
    {
        NoticeUrls = NoticeUrls,
        StatutoryDatesOnly = StatutoryDatesOnly,
    };
}
