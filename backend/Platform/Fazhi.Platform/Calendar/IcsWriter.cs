using System.Globalization;
using Fazhi.Kernel;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Fazhi.Platform.Calendar;

/// <summary>Writes entries as iCalendar (RFC 5545).</summary>
internal static class IcsWriter
{
    public static string Write(string name, IEnumerable<CalendarEntry> entries, string site, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Fazhi//法治工作台//ZH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var entry in entries) calendar.Events.Add(Event(entry, site, now));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(CalendarEntry entry, string site, DateTimeOffset now)
    {
        // The day is part of the identity: a roster has an entry a day.
        var e = new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"{entry.Id:N}-{entry.On:yyyyMMdd}@fazhi"),
            Summary = $"【{entry.Kind.NameOf()}】{entry.Label} {entry.Title}",
            Description = entry.Provisional ? "末日暂定：该年放假安排尚未公布。" : null,
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Transparency = "TRANSPARENT",
        };
        if (entry.Path is { } path) e.Url = new Uri(site + path);
        if (entry.At is { } time)
        {
            var start = new DateTimeOffset(entry.On.ToDateTime(time), ChinaTime.Offset).UtcDateTime;
            (e.Start, e.End) = (new CalDateTime(start, "UTC"), new CalDateTime(start.AddHours(1), "UTC"));
        }
        else
        {
            (e.Start, e.End) = (new CalDateTime(entry.On), new CalDateTime(entry.On.AddDays(1)));
        }

        return e;
    }
}
