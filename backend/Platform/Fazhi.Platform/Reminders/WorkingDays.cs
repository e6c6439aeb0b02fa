using Fazhi.Kernel.Deadlines;

namespace Fazhi.Platform.Reminders;

/// <summary>Working days for reminding: by the statutory calendar, and Monday to Friday where a year is not announced, since a reminder a
/// day early does no harm and none at all does.</summary>
internal sealed class WorkingDays(WorkCalendar calendar)
{
    public bool Includes(DateOnly day) => calendar.KindOf(day) switch
    {
        DayKind.Workday or DayKind.MakeUpWorkday => true,
        DayKind.Unknown => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
        _ => false,
    };

    /// <summary>So many working days before a day; the day itself for none.</summary>
    public DateOnly Before(DateOnly day, int count) => Step(day, count, -1);

    /// <summary>So many working days after a day.</summary>
    public DateOnly After(DateOnly day, int count) => Step(day, count, 1);

    /// <summary>How many working days lie after the first day, up to and with the last; counting stops at <paramref name="atMost"/>.</summary>
    public int Between(DateOnly after, DateOnly through, int atMost)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= through && count < atMost; day = day.AddDays(1))
            if (Includes(day)) count++;
        return count;
    }

    public bool IsAnnounced(int year) => calendar.IsAnnounced(year);

    private DateOnly Step(DateOnly day, int count, int direction)
    {
        while (count > 0)
        {
            day = day.AddDays(direction);
            if (Includes(day)) count--;
        }

        return day;
    }
}
