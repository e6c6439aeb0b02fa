using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fazhi.Platform.Reminders;

/// <summary>What a rung counts.</summary>
internal enum RungUnit
{
    Workday,
    Day,
    Month,
}

/// <summary>A rung of a ladder: so long before the last day.</summary>
internal readonly record struct Rung(int Count, RungUnit Unit)
{
    public override string ToString() => Unit switch
    {
        RungUnit.Workday => Count.ToString(CultureInfo.InvariantCulture),
        RungUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{Count}d"),
        RungUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{Count}m"),
        _ => throw new InvalidOperationException($"{Unit}"),
    };

    /// <summary>The day on which it reminds of something due on a day.</summary>
    public DateOnly DayFor(DateOnly due, WorkingDays days) => Unit switch
    {
        RungUnit.Workday => days.Before(due, Count),
        RungUnit.Day => due.AddDays(-Count),
        RungUnit.Month => due.AddMonths(-Count),
        _ => throw new InvalidOperationException($"{Unit}"),
    };
}

/// <summary>提醒阶梯: when a deadline reminds before its last day, for example <c>10,5,3,1,0</c> (working days) or <c>6m,3m,1m,0</c>.</summary>
internal sealed record Ladder
{
    /// <summary>10、5、3、1个工作日前，当日。</summary>
    public static readonly Ladder Default = Parse("10,5,3,1,0");

    private readonly Rung[] rungs;

    private Ladder(Rung[] rungs) => this.rungs = rungs;

    public static Ladder Parse(string text) => TryParse(text, out var ladder) ? ladder : throw new FormatException($"{text} is no ladder.");

    /// <summary>Up to twelve rungs: 0 to 60 working days, days (<c>d</c>) up to 400, months (<c>m</c>) up to 24.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Ladder? ladder)
    {
        ladder = null;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var found = new List<Rung>();
        foreach (var part in text.Split([',', '，', '、'], StringSplitOptions.TrimEntries))
        {
            var (number, unit, most) = part switch
            {
                [.. var head, 'd'] => (head, RungUnit.Day, 400),
                [.. var head, 'm'] => (head, RungUnit.Month, 24),
                _ => (part, RungUnit.Workday, 60),
            };
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > most) return false;
            found.Add(new(count, count == 0 ? RungUnit.Workday : unit));
        }

        if (found.Count > 12) return false;
        ladder = new([.. found.Distinct()]);
        return true;
    }

    public override string ToString() => string.Join(',', rungs);

    public bool Equals(Ladder? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The rung that something due on a day stands on today, with the day on which it was reached: the nearest one. After a night
    /// without power the one missed is still sent, and those before it are not. Null before the first rung.</summary>
    public (Rung Rung, DateOnly Day)? At(DateOnly due, DateOnly today, WorkingDays days)
    {
        (Rung Rung, DateOnly Day)? reached = null;
        foreach (var rung in rungs)
        {
            var day = rung.DayFor(due, days);
            if (day <= today && (reached is not { } before || day > before.Day)) reached = (rung, day);
        }

        return reached;
    }

    /// <summary>The last day whose things may stand on a rung today.</summary>
    public DateOnly Horizon(DateOnly today, WorkingDays days) => rungs.Select(r => r.Unit switch
    {
        RungUnit.Workday => days.After(today, r.Count),
        RungUnit.Day => today.AddDays(r.Count),
        RungUnit.Month => today.AddMonths(r.Count).AddDays(3),   // the months differ in length
        _ => throw new InvalidOperationException($"{r.Unit}"),
    }).Append(today).Max();
}
