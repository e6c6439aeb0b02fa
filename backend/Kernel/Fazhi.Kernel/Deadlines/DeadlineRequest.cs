using System.Globalization;

namespace Fazhi.Kernel.Deadlines;

/// <summary>一次期限计算。</summary>
/// <param name="RuleId">规则标识。</param>
/// <param name="Trigger">触发日；倒数的为事件日；每年固定日期的取其年份。“收到”不等于“发出”，没有送达日期的不能计算。</param>
public sealed record DeadlineRequest(string RuleId, Trigger? Trigger)
{
    /// <summary>中止期间。</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>延长的天数，与期限同单位（工作日期间为工作日）。</summary>
    public int ExtensionDays { get; init; }

    /// <summary>事由，如“第39条第1款第3项”“3”“下落不明”。</summary>
    public string? Ground { get; init; }
}

/// <summary>一段中止：中止日不计，恢复日计入。</summary>
public readonly record struct Suspension(DateOnly From, DateOnly Resume);

/// <summary>触发的日或时刻（北京时间）。</summary>
public readonly record struct Trigger(DateOnly Day, TimeOnly? Time = null)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly string[] LocalForms =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{time:HH:mm:ss}")
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static implicit operator Trigger(DateOnly day) => new(day);

    public static Trigger FromDateOnly(DateOnly day) => new(day);

    /// <summary>读日期或北京时间的时刻；带时差的换算为北京时间。</summary>
    public static bool TryParse(string? text, out Trigger trigger)
    {
        trigger = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            trigger = new(day);
            return true;
        }

        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            trigger = At(moment);
            return true;
        }

        if (!DateTimeOffset.TryParseExact(text, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || instant.UtcDateTime > DateTime.MaxValue - China)
            return false;
        trigger = At(instant.UtcDateTime + China);
        return true;
    }

    private static Trigger At(DateTime moment) => new(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
}
