using Fazhi.Load.Prepare;
using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>The same list over 1,000,000 and over 10,000 rows, in turn, so that a change of the machine's mood meets both.</summary>
internal sealed class ScaleScenario : IScenario
{
    public const int SmallRows = 10_000;
    private const int Rounds = 7;

    public string Name => "scale";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        await Population.EnsureAsync(theatre, SmallRows, again: false);
        await using var large = await theatre.HostAsync();
        await using var small = await theatre.HostAsync(SmallRows);
        List<Finding> findings = [];
        var brief = theatre.Options with { Seconds = Math.Max(3, theatre.Options.Seconds / 2) };
        foreach (var (user, path) in ListScenario.Pages)
        {
            var (onLarge, onSmall) = ((await large.SignInAsync(user)).Get(path), (await small.SignInAsync(user)).Get(path));
            List<(double Slow, double Fast)> rounds = [];
            for (var round = 0; round < Rounds; round++)
                rounds.Add((Drive.Run(large, brief, _ => () => onLarge).PerSecond, Drive.Run(small, brief, _ => () => onSmall).PerSecond));

            // The machine's rate changes by half within seconds: the middle one of the pairs is not one that such a change fell into.
            var (slow, fast) = rounds.OrderBy(r => r.Fast / r.Slow).ElementAt(Rounds / 2);
            findings.Add(new($"1,000,000 against 10,000 rows, {user}, `{path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..]}`", "≤ 1.3 times as slow",
                FormattableString.Invariant($"{slow:F0}/s against {fast:F0}/s: {fast / slow:F2} times (middle of {Rounds} pairs, {rounds.Min(r => r.Fast / r.Slow):F2} to {rounds.Max(r => r.Fast / r.Slow):F2})"),
                fast <= 1.3 * slow));
            Theatre.Say(findings[^1].Measured);
        }

        return findings;
    }
}
