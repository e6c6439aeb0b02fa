using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>One thing to measure; its name is the verb.</summary>
internal interface IScenario
{
    string Name { get; }

    Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre);
}

/// <summary>A line of the result.</summary>
internal sealed record Finding(string What, string Target, string Measured, bool Met)
{
    public static string Table(IEnumerable<Finding> findings) => string.Join('\n',
        findings.Select(f => $"| {f.What} | {f.Target} | {f.Measured} | {(f.Met ? "met" : "**missed**")} |").Prepend("|---|---|---|---|").Prepend("| what | target | measured | |"));

    /// <summary>Requests a second against those of pgbench with the same statements.</summary>
    public static Finding Share(string what, Comparison comparison) => new(what, "≥ 25% of pgbench", comparison.ToString(), comparison.Share >= 0.25);
}
