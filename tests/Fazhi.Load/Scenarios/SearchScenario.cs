using System.Text;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>Search by two characters that really occur: of names, causes and opposing parties, as often as each is in the data, and some that
/// occur nowhere.</summary>
internal sealed class SearchScenario : IScenario
{
    private const int Words = 400;

    public string Name => "search";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        var words = await WordsAsync(theatre);
        await using var host = await theatre.HostAsync();
        List<Finding> findings = [];
        foreach (var (user, path) in new[] { ("legalaid.clerk", "/api/v1/matters?q="), ("wenzhen.office", "/api/v1/matters?q="), ("legalaid.clerk", "/api/v1/legal-aid/cases?q=") })
        {
            var session = await host.SignInAsync(user);
            byte[][] requests = [.. words.Select(w => session.Get(path + Uri.EscapeDataString(w)))];
            _ = Slowest(host, words, requests);   // reads into memory what was not searched since it was prepared: the disk is not measured
            // Two people search at a time: with more, the percentile would measure the queue for two cores.
            var app = Drive.Run(host, theatre.Options with { Connections = 2 }, i =>
            {
                var turn = i * (requests.Length / 2);
                return () => requests[turn++ % requests.Length];
            });
            Theatre.Say($"{user} {path}: {app}; slowest: {string.Join("、", Slowest(host, words, requests))}");
            findings.Add(new($"search of two characters, {user}, `{path[..path.IndexOf('?', StringComparison.Ordinal)]}`", "p95 < 50 ms",
                FormattableString.Invariant($"p95 {app.P95:F1} ms, p50 {app.P50:F1} ms, p99 {app.P99:F1} ms"), app.P95 < 50));
        }

        return findings;
    }

    private static List<string> Slowest(HostProcess host, List<string> words, byte[][] requests)
    {
        using var wire = new Wire(host.Address);
        return [.. words.Zip(requests, (w, r) => (Word: w, Time: Timed(wire, r))).OrderByDescending(x => x.Time).DistinctBy(x => x.Word).Take(6)
            .Select(x => FormattableString.Invariant($"{x.Word} {x.Time:F0} ms"))];
    }

    private static double Timed(Wire wire, byte[] request)
    {
        var begin = TimeProvider.System.GetTimestamp();
        wire.Send(request);
        return TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static async Task<List<string>> WordsAsync(Theatre theatre)
    {
        await using var source = NpgsqlDataSource.Create(theatre.Connection());
        await using var command = source.CreateCommand("""
            select applicant_name, cause, opposing_parties #>> '{0,name}' from legal_aid.cases tablesample system (1) repeatable (7) order by md5(id::text) limit 400
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var (words, n) = (new List<string>(), 0);
        while (await rows.ReadAsync())
        {
            var text = (n++ % 10) switch
            {
                < 5 => rows.GetString(0),
                < 8 => rows.GetString(1),
                8 => rows.IsDBNull(2) ? rows.GetString(0) : rows.GetString(2),
                _ => "龘靐",
            };
            Rune[] runes = [.. text.EnumerateRunes()];
            var at = n * 7 % (runes.Length - 1);
            words.Add($"{runes[at]}{runes[at + 1]}");
        }

        return words.Count == Words ? words : throw new InvalidOperationException($"{words.Count} words: prepare the data first.");
    }
}
