using System.Globalization;
using Fazhi.Kernel;

namespace Fazhi.Platform.Reminders;

/// <summary>How a reminder is put, on the day that it is read.</summary>
internal static class ReminderWords
{
    public static string State(ReminderKind kind, DateOnly? dueOn, DateOnly today, WorkingDays days)
    {
        if (kind > ReminderKind.Overdue || dueOn is not { } due) return kind.NameOf();
        if (due == today) return "今日到期";
        if (due < today) return string.Create(CultureInfo.InvariantCulture, $"已超期{days.Between(due, today, 1000)}个工作日");
        var left = days.Between(today, due, 1000);
        if (left == 0) return days.Includes(today) ? "末日以前最后一个工作日" : string.Create(CultureInfo.InvariantCulture, $"还有{due.DayNumber - today.DayNumber}天");
        return string.Create(CultureInfo.InvariantCulture, $"还有{left}个工作日");
    }
}
