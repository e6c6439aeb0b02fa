using System.Globalization;
using Fazhi.Kernel.Deadlines;

namespace Fazhi.Kernel.Tests.Deadlines;

/// <summary>The catalogue and the calendar as shipped, and short ways to ask them.</summary>
internal static class Law
{
    public static readonly RuleCatalogue Catalogue = new(Open("statutory-rules.json", RuleCatalogueJson.Read));

    public static readonly WorkCalendar Calendar = new(Open("workdays.json", WorkCalendarJson.Read));

    public static readonly StatutoryClock Clock = new(Catalogue, Calendar);

    public static IEnumerable<StatutoryRule> Computable => Catalogue.Rules.Where(rule => rule.HasLength);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DeadlineAnswer Ask(string ruleId, string trigger, int extensionDays = 0, string? ground = null, params (string From, string Resume)[] suspensions) =>
        Clock.Calculate(Request(ruleId, trigger, extensionDays, ground, suspensions));

    public static DeadlineRequest Request(
        string ruleId, string trigger, int extensionDays = 0, string? ground = null, params (string From, string Resume)[] suspensions) =>
        new(ruleId, Trigger.TryParse(trigger, out var parsed) ? parsed : throw new FormatException(trigger))
        {
            ExtensionDays = extensionDays,
            Ground = ground,
            Suspensions = [.. suspensions.Select(s => new Suspension(Day(s.From), Day(s.Resume)))],
        };

    public static string? Due(string ruleId, string trigger) => Text(Ask(ruleId, trigger).DueOn);

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Open<T>(string file, Func<Stream, T> read)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Deadlines", "Data", file));
        return read(stream);
    }
}
