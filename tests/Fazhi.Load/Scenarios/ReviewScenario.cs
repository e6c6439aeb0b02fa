using Fazhi.Kernel;
using Fazhi.Load.Prepare;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>A million legality reviews in a database of their own: pages of the register, dossiers, search by two characters, and the colour
/// board of a year. The county's clerk sees all of it, a department and a township their own.</summary>
internal sealed class ReviewScenario : IScenario
{
    public const string Verb = "reviews";

    private const string Reviews = "/api/v1/decision-review/reviews";

    private static readonly (string User, string Filter)[] Pages =
    [
        ("decision.clerk", "status=closed&kind=contract&sort=-openedOn"), ("decision.clerk", "status=awaitingAdoption&outcome=lawfulAfterAmendment&sort=-openedOn"),
        ("transport.liaison", "kind=contract&openedFrom=2019-01-01&sort=openedOn"), ("wenzhen.office", "status=closed&category=other&sort=-openedOn"),
    ];

    public string Name => Verb;

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        var name = FormattableString.Invariant($"fazhi_load_reviews_{theatre.Options.Rows}");
        await ReviewPopulation.EnsureAsync(theatre, name, theatre.Options.Rows, theatre.Options.Again);
        await using var over = theatre.Over(name);
        return [await BoardAsync(over), .. await SearchAsync(over), .. await DossiersAsync(over), .. await ListsAsync(over)];
    }

    private static async Task<List<Finding>> ListsAsync(Theatre theatre)
    {
        var statements = await Captured.OfAsync(theatre, [.. Pages.Select(p => (p.User, $"{Reviews}?{p.Filter}&pageSize=20"))]);
        await using var host = await theatre.HostAsync();
        List<Finding> findings = [];
        foreach (var ((user, filter), run) in Pages.Zip(statements))
        {
            var request = (await host.SignInAsync(user)).Get($"{Reviews}?{filter}&pageSize=20");
            var comparison = await Comparison.RunAsync(theatre, host, _ => () => request, [run]);
            Theatre.Say($"{user} {filter}: {comparison}");
            findings.Add(Finding.Share($"reviews, list of 20, {user}, `{filter}`", comparison));
        }

        return findings;
    }

    private static async Task<List<Finding>> DossiersAsync(Theatre theatre)
    {
        List<Finding> findings = [];
        foreach (var user in new[] { "decision.clerk", "transport.liaison" })
        {
            var paths = (await ReadAsync(theatre, """
                select r.id::text from decision_review.reviews r join platform.users u on u.organization_id = r.organization_id where u.user_name = 'transport.liaison' order by md5(r.id::text) limit 40
                """)).Select(id => $"{Reviews}/{id}").ToList();
            var statements = await Captured.OfAsync(theatre, [.. paths.Select(p => (user, p))]);
            await using var host = await theatre.HostAsync();
            var comparison = await Comparison.RunAsync(theatre, host, Turns(await host.SignInAsync(user), paths), statements);
            Theatre.Say($"{user} dossier: {comparison}");
            findings.Add(Finding.Share($"review by id, {user}", comparison));
        }

        return findings;
    }

    /// <summary>Two characters that occur, as often as each is in the data, and some that occur nowhere.</summary>
    private static async Task<List<Finding>> SearchAsync(Theatre theatre)
    {
        var words = await ReadAsync(theatre, """
            select case when n % 10 = 9 then '龘靐' else substr(t, 1 + n * 7 % (length(t) - 1), 2) end
            from (select row_number() over (order by md5(id::text))::int n, case when random() < 0.7 then subject else parties ->> 0 end t
                  from decision_review.reviews tablesample system (1) repeatable (7)) sample where n <= 400
            """);
        words = [.. words.Where(w => Fazhi.Platform.Matters.SearchText.Query(w).Length > 0)];
        await using var host = await theatre.HostAsync();
        List<Finding> findings = [];
        foreach (var user in new[] { "decision.clerk", "wenzhen.office" })
            findings.Add(Within($"reviews with `q` of two characters, {user}", 80,
                Drive.Run(host, theatre.Options with { Connections = 2 }, Turns(await host.SignInAsync(user), [.. words.Select(w => $"{Reviews}?q={Uri.EscapeDataString(w)}")]))));
        return findings;
    }

    private static async Task<Finding> BoardAsync(Theatre theatre)
    {
        await using var host = await theatre.HostAsync();
        var path = FormattableString.Invariant($"/api/v1/decision-review/decisions/board?year={TimeProvider.System.TodayInChina().Year}");
        return Within("colour board of a year, 200 decisions, decision.clerk", 200, Drive.Run(host, theatre.Options with { Connections = 2 }, Turns(await host.SignInAsync("decision.clerk"), [path])));
    }

    /// <summary>Two people at a time: with more, the percentile would measure the queue for two cores.</summary>
    private static Finding Within(string what, int most, Measured measured)
    {
        Theatre.Say($"{what}: {measured}");
        return new(what, $"p95 < {most} ms", FormattableString.Invariant($"p95 {measured.P95:F1} ms, p50 {measured.P50:F1} ms, p99 {measured.P99:F1} ms"), measured.P95 < most);
    }

    private static Func<int, Func<byte[]>> Turns(Session session, IReadOnlyList<string> paths)
    {
        byte[][] requests = [.. paths.Select(session.Get)];
        return i =>
        {
            var turn = i * (requests.Length / 2);
            return () => requests[turn++ % requests.Length];
        };
    }

    private static async Task<List<string>> ReadAsync(Theatre theatre, string sql)
    {
        await using var source = NpgsqlDataSource.Create(theatre.Connection());
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }
}
