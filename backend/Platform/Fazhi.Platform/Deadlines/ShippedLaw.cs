using Fazhi.Kernel.Deadlines;

namespace Fazhi.Platform.Deadlines;

/// <summary>The catalogue and the calendars that the product brings: what an empty database begins with.</summary>
public static class ShippedLaw
{
    public static IReadOnlyList<StatutoryRule> Rules() => Open("statutory-rules.json", RuleCatalogueJson.Read);

    public static IReadOnlyList<CalendarYear> Years() => Open("workdays.json", WorkCalendarJson.Read);

    private static T Open<T>(string file, Func<Stream, T> read)
    {
        using var stream = typeof(ShippedLaw).Assembly.GetManifestResourceStream($"Fazhi.Platform.Deadlines.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return read(stream);
    }
}
