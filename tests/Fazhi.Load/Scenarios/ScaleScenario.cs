using Fazhi.Load.Prepare;
using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>The same list over 1,000,000 and over 10,000 rows, in turn, so that a change of the machine's mood meets both.</summary>
internal sealed class ScaleScenario : IScenario
{
    public const int SmallRows = 10_000;
    private const int Rounds = 2;

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
            var (slow, fast) = (0.0, 0.0);   // of the best rounds, the least disturbed
            for (var round = 0; round < Rounds; round++)
            {
                slow = Math.Max(slow, Drive.Run(large, brief, _ => () => onLarge).PerSecond);
                fast = Math.Max(fast, Drive.Run(small, brief, _ => () => onSmall).PerSecond);
            }

            findings.Add(new($"1,000,000 against 10,000 rows, {user}, `{path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..]}`", "≤ 1.3 times as slow",
                FormattableString.Invariant($"{slow:F0}/s against {fast:F0}/s: {fast / slow:F2} times"), fast <= 1.3 * slow));
            Theatre.Say(findings[^1].Measured);
        }

        return findings;
    }
}
