using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>Creating a case over HTTP, with number, timeline, audit, deadline and matter index, every one on the disk before it is answered.</summary>
internal sealed class CreateScenario : IScenario
{
    public string Name => "create";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        await using var source = NpgsqlDataSource.Create(theatre.Connection());
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
            if (await TextAsync(source, $"show {setting}") != "on")
                throw new InvalidOperationException($"PostgreSQL runs without {setting}: such a figure would mean nothing.");

        await using var host = await theatre.HostAsync();
        var session = await host.SignInAsync("wenzhen.office");
        var today = TimeProvider.System.TodayInChina();
        var run = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var (begin, before) = (TimeProvider.System.GetUtcNow(), await CountsAsync(source));
        // A commit waits for the disk; more connections share its wait.
        var options = theatre.Options with { Connections = Math.Max(16, theatre.Options.Connections) };
        var person = 0;
        var app = Drive.Run(host, options, _ => () => session.Post("/api/v1/legal-aid/cases", Application(today, $"X{run}-{Interlocked.Increment(ref person)}")), expected: 201);
        var created = (await CountsAsync(source)).Zip(before, (a, b) => a - b).ToArray();
        Theatre.Say($"create: {app}; rows since {begin:HH:mm:ss}: {string.Join(", ", Tables.Zip(created, (t, c) => $"{c} {t}"))}");
        if (created.Distinct().Count() != 1) throw new InvalidOperationException("A created case lacks something: each must have one row in every table.");
        return [new("create a case", "≥ 800/s", FormattableString.Invariant($"{app.PerSecond:F0}/s, p95 {app.P95:F1} ms, {options.Connections} connections"), app.PerSecond >= 800)];
    }

    private static readonly string[] Tables = ["legal_aid.cases", "legal_aid.applicants", "platform.matters", "platform.deadlines", "platform.timeline", "audit.entries"];

    private static async Task<long[]> CountsAsync(NpgsqlDataSource source)
    {
        // By statistics of inserted rows, which cost nothing at this size; they arrive within a second of the last commit.
        await Task.Delay(2000);
        var counts = new long[Tables.Length];
        for (var i = 0; i < Tables.Length; i++)
            counts[i] = long.Parse(await TextAsync(source, $"select pg_stat_get_tuples_inserted('{Tables[i]}'::regclass)::text"), CultureInfo.InvariantCulture);
        counts[^1] -= long.Parse(await TextAsync(source, "select count(*)::text from audit.entries where subject <> 'AidCase'"), CultureInfo.InvariantCulture);
        return counts;
    }

    private static async Task<string> TextAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static string Application(DateOnly today, string passport) => $$"""
        {"channel":"visit","receivedOn":"{{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}",
         "subject":{"kind":"civil","form":"labourArbitration","stage":"arbitration","cause":"追索劳动报酬","facts":"用人单位拖欠工资，经多次催讨未付。",
                    "divisionCode":"360124102","opposingParties":[{"name":"万氏建筑劳务部","documentNumber":null}]},
         "applicants":[{"name":"涂春香","documentKind":"passport","documentNumber":"{{passport}}","sex":"female","birthDate":"1981-05-06",
                        "address":"温圳镇桥头村12号","phone":"13900000000","categories":["migrant","women"]}],
         "means":{"basis":"exempt","ground":"migrantWages","committedOn":null,"monthlyIncome":null,"remarks":null}
        }
        """;
}
