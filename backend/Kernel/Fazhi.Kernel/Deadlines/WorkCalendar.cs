using System.ComponentModel;

namespace Fazhi.Kernel.Deadlines;

/// <summary>一年的放假安排（国务院办公厅通知）。</summary>
public sealed record CalendarYear(int Year, bool Announced, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpWorkdays)
{
    /// <summary>通知的网址。</summary>
    public IReadOnlyList<string> NoticeUrls { get; init; } = [];

    /// <summary>通知未公布时依放假办法推出的法定日：只供参看，不含调休，不用于计算。</summary>
    public IReadOnlyList<DateOnly> StatutoryDatesOnly { get; init; } = [];
}

/// <summary>某日的性质。</summary>
public enum DayKind
{
    [Description("该年放假安排未公布，不知道")] Unknown,
    [Description("工作日")] Workday,
    [Description("调休上班的周六、周日，是工作日")] MakeUpWorkday,
    [Description("休息日（周六、周日）")] RestDay,
    [Description("节假日")] Holiday,
}

/// <summary>
/// 工作日历。某日是工作日，当且仅当它是调休上班日，或者它是周一至周五且不是放假日。
/// 没有载入或者尚未公布的年份是错误，从不猜测。
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<int, CalendarYear> _years;
    private readonly Dictionary<DateOnly, bool> _special;      // true: make-up workday, false: holiday
    private readonly int _firstYear;
    private readonly Stretch?[] _stretchOfYear;

    public WorkCalendar(IEnumerable<CalendarYear> years)
    {
        _years = years.ToDictionary(year => year.Year);
        _special = [];
        foreach (var year in _years.Values.Where(year => year.Announced))
        {
            foreach (var day in year.Holidays) _special[day] = false;
            foreach (var day in year.MakeUpWorkdays) _special[day] = true;
        }

        int[] announced = [.. _years.Values.Where(year => year.Announced).Select(year => year.Year).Order()];
        _firstYear = announced.FirstOrDefault();
        _stretchOfYear = new Stretch?[announced.Length == 0 ? 0 : announced[^1] - _firstYear + 1];
        for (var i = 0; i < announced.Length;)
        {
            var last = i;
            while (last + 1 < announced.Length && announced[last + 1] == announced[last] + 1) last++;
            var stretch = new Stretch(announced[i], announced[last], IsWorkdayByRule);
            for (; i <= last; i++) _stretchOfYear[announced[i] - _firstYear] = stretch;
        }
    }

    /// <summary>各年的放假安排，按年排列。</summary>
    public IEnumerable<CalendarYear> Years => _years.Values.OrderBy(year => year.Year);

    public bool IsAnnounced(int year) => StretchOf(year) is not null;

    /// <exception cref="CalendarNotAnnouncedException">该年放假安排没有载入或者尚未公布。</exception>
    public bool IsWorkday(DateOnly day) => (StretchOf(day.Year) ?? throw new CalendarNotAnnouncedException(day.Year)).IsWorkday(day);

    /// <summary>某日的性质；该年未公布的为 <see cref="DayKind.Unknown"/>。</summary>
    public DayKind KindOf(DateOnly day)
    {
        if (!IsAnnounced(day.Year)) return DayKind.Unknown;
        if (_special.TryGetValue(day, out var makeUp)) return makeUp && IsWeekend(day) ? DayKind.MakeUpWorkday : makeUp ? DayKind.Workday : DayKind.Holiday;
        return IsWeekend(day) ? DayKind.RestDay : DayKind.Workday;
    }

    /// <summary>自次日起数，第 <paramref name="count"/> 个工作日；数到未公布的年份时为空，并指出是哪一年。</summary>
    public DateOnly? WorkdaysAfter(DateOnly day, int count, out int missingYear) => Seek(day.AddDays(1), count, forward: true, out missingYear);

    /// <summary>自前一日起向前数，第 <paramref name="count"/> 个工作日。</summary>
    public DateOnly? WorkdaysBefore(DateOnly day, int count, out int missingYear) => Seek(day.AddDays(-1), count, forward: false, out missingYear);

    /// <summary>其后第一个工作日，含当日。</summary>
    public DateOnly? WorkdayOnOrAfter(DateOnly day, out int missingYear) => Seek(day, 1, forward: true, out missingYear);

    /// <summary>此前最后一个工作日，含当日。</summary>
    public DateOnly? WorkdayOnOrBefore(DateOnly day, out int missingYear) => Seek(day, 1, forward: false, out missingYear);

    /// <summary>两日之间（含首尾）的工作日数；区间涉及未公布年份的为空。</summary>
    internal int? CountWorkdays(DateOnly first, DateOnly last, out int missingYear)
    {
        missingYear = first.Year;
        if (last < first) return 0;
        if (StretchOf(first.Year) is not { } stretch) return null;
        missingYear = stretch.LastYear + 1;
        return last.Year > stretch.LastYear ? null : stretch.Through(last) - stretch.Through(first.AddDays(-1));
    }

    private DateOnly? Seek(DateOnly first, int count, bool forward, out int missingYear)
    {
        missingYear = first.Year;
        if (StretchOf(first.Year) is not { } stretch) return null;
        missingYear = forward ? stretch.LastYear + 1 : stretch.FirstYear - 1;
        var ordinal = forward ? stretch.Through(first.AddDays(-1)) + count : stretch.Through(first) - count + 1;
        return stretch.Workday(ordinal);
    }

    private Stretch? StretchOf(int year) =>
        (uint)(year - _firstYear) < (uint)_stretchOfYear.Length ? _stretchOfYear[year - _firstYear] : null;

    private bool IsWorkdayByRule(DateOnly day) => _special.TryGetValue(day, out var makeUp) ? makeUp : !IsWeekend(day);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Consecutive announced years: counting is two array reads, whatever the length of the period.</summary>
    private sealed class Stretch
    {
        private readonly int _base;             // the day before the first
        private readonly int[] _through;        // workdays from the first day through day i
        private readonly List<int> _workdays = [];

        public Stretch(int firstYear, int lastYear, Func<DateOnly, bool> isWorkday)
        {
            (FirstYear, LastYear) = (firstYear, lastYear);
            _base = new DateOnly(firstYear, 1, 1).DayNumber - 1;
            _through = new int[new DateOnly(lastYear, 12, 31).DayNumber - _base + 1];
            for (var i = 1; i < _through.Length; i++)
            {
                if (isWorkday(DateOnly.FromDayNumber(_base + i))) _workdays.Add(_base + i);
                _through[i] = _workdays.Count;
            }
        }

        public int FirstYear { get; }

        public int LastYear { get; }

        public int Through(DateOnly day) => _through[day.DayNumber - _base];

        public bool IsWorkday(DateOnly day) => Through(day) != _through[day.DayNumber - _base - 1];

        public DateOnly? Workday(int ordinal) =>
            ordinal >= 1 && ordinal <= _workdays.Count ? DateOnly.FromDayNumber(_workdays[ordinal - 1]) : null;
    }
}
