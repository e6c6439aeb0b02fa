using System.Diagnostics;
using System.Text.Json;
using Fazhi.Load.Prepare;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>Two hundred thousand normative documents in a database of their own: the register, the full-text search of the texts, and the
/// impact of a law's new version on few and on many.</summary>
internal sealed class DocumentScenario : IScenario
{
    public const string Verb = "documents";

    private const int Most = 200_000;
    private const string Root = "/api/v1/normative-documents";

    private static readonly string[] Lists = ["", "?standing=inForce", "?sort=-publishedOn", "?q=%E5%85%AC%E8%B7%AF&standing=inForce"];

    /// <summary>In every text; in some hundredths; in a few; nowhere; a phrase whose characters meet often.</summary>
    private static readonly string[] Words = ["主管部门", "行政处罚", "电动自行车", "冷链物流", "血吸虫病防治", "自建房", "种子", "龘靐", "办法处罚", "联席会议制度"];

    public string Name => Verb;

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        var rows = Math.Min(theatre.Options.Rows, Most);
        var name = FormattableString.Invariant($"fazhi_load_documents_{rows}");
        await DocumentPopulation.EnsureAsync(theatre, name, rows, theatre.Options.Again);
        await using var over = theatre.Over(name);
        await using var host = await over.HostAsync();
        var clerk = await host.SignInAsync("normative.clerk");
        List<Finding> findings = [];
        foreach (var filter in Lists) findings.Add(Within($"documents `{filter}`, normative.clerk", host, theatre, [clerk.Get($"{Root}/documents{filter}")]));
        foreach (var word in Words) Theatre.Say($"text={word}: {Drive.Run(host, theatre.Options with { Connections = 1, Seconds = 2 }, _ => () => clerk.Get(Search(word)))}");
        byte[][] searches = [.. Words.Select(w => clerk.Get(Search(w)))];
        findings.Add(Within("documents with words in the text, normative.clerk", host, theatre, searches));
        findings.AddRange(await ImpactsAsync(over, host, clerk));
        return findings;
    }

    private static string Search(string word) => $"{Root}/documents?text={Uri.EscapeDataString(word)}";

    /// <summary>A new version that changes the article which few, and which many documents cite; the first of each is to warm up.</summary>
    private static async Task<List<Finding>> ImpactsAsync(Theatre theatre, HostProcess host, Session clerk)
    {
        List<Finding> findings = [];
        foreach (var law in new[] { "少有引用的条例", "多有引用的条例" })
        {
            await using var source = NpgsqlDataSource.Create(theatre.Connection());
            await using var command = source.CreateCommand("select id, version, versions from normative_documents.laws where name = $1");
            command.Parameters.Add(new() { Value = law });
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            var (id, version, ordinal) = (row.GetGuid(0), row.GetInt64(1), row.GetInt32(2));
            var day = new DateOnly(2010, 1, 1).AddYears(ordinal);
            var body = JsonSerializer.Serialize(new
            {
                label = $"第{ordinal + 1}版",
                adoptedOn = day.AddDays(-30),
                effectiveOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(ordinal),   // each run's version is later than the one before
                text = string.Join('\n', Enumerable.Range(1, DocumentCast.Articles).Select(n => $"{DocumentMaker.Provision(n)} {(n == 5 ? $"改动第{ordinal}次。" : DocumentWords.Clauses[n % DocumentWords.Clauses.Length])}")),
            });
            var watch = Stopwatch.StartNew();
            var hits = await PostAsync(host, clerk, $"{Root}/laws/{id}/versions", body, version);
            Theatre.Say($"{law}: {hits} in {watch.ElapsedMilliseconds} ms");
            findings.Add(new($"a law's new version: {hits} documents cite what changed, a task for each", "< 1 s", $"{watch.ElapsedMilliseconds} ms", watch.ElapsedMilliseconds < 1000));
        }

        return findings;
    }

    private static async Task<int> PostAsync(HostProcess host, Session session, string path, string body, long version)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", session.Cookies);
        request.Headers.Add("X-XSRF-TOKEN", session.Token);
        request.Headers.Add("If-Match", $"\"{version}\"");
        using var answer = await client.SendAsync(request);
        var told = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(told).RootElement.GetProperty("tasks").GetInt32() : throw new InvalidOperationException(told);
    }

    private static Finding Within(string what, HostProcess host, Theatre theatre, byte[][] requests)
    {
        var measured = Drive.Run(host, theatre.Options with { Connections = 2 }, i =>
        {
            var turn = i * (requests.Length / 2);
            return () => requests[turn++ % requests.Length];
        });
        Theatre.Say($"{what}: {measured}");
        return new(what, "p95 < 80 ms", FormattableString.Invariant($"p95 {measured.P95:F1} ms, p50 {measured.P50:F1} ms, p99 {measured.P99:F1} ms"), measured.P95 < 80);
    }
}
