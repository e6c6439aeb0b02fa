namespace Fazhi.Kernel;

/// <summary>Legal days are China's days, wherever the server stands.</summary>
public static class ChinaTime
{
    /// <summary>北京时间。 China has kept UTC+8 all year since 1992, so no time-zone data is needed.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today in China.</summary>
    public static DateOnly TodayInChina(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().DayInChina();
    }

    /// <summary>The day that an instant falls on in China.</summary>
    public static DateOnly DayInChina(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins in China, in UTC.</summary>
    public static DateTimeOffset StartInChina(this DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
