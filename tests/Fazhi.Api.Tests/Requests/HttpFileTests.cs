using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fazhi.Testing;

namespace Fazhi.Api.Tests.Requests;

/// <summary>Every request below <c>backend/http</c> is sent, in order, and answered with the status that its title promises.</summary>
public sealed partial class HttpFileTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private static readonly string Backend = Path.Combine(Repository.Root, "backend");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Backend, "http"), "*.http").Select(f => Path.GetFileName(f)!)];

    [Fact]
    public void The_platform_and_every_module_have_a_file() =>
        Assert.Equal(Directory.GetDirectories(Path.Combine(Backend, "Modules")).Select(d => $"{Kebab(Path.GetFileName(d))}.http").Append("platform.http").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Backend, "http"), "*.http").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public async Task Every_request_is_answered_as_its_title_says(string file)
    {
        var http = HttpFile.Read(Path.Combine(Backend, "http", file));
        Assert.NotEmpty(http.Requests);
        var variables = new Dictionary<string, string>(http.Variables) { ["host"] = application.Address.ToString().TrimEnd('/'), ["password"] = FazhiApplication.Password };
        var answers = new Dictionary<string, (HttpResponseMessage Reply, JsonNode? Body)>();
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var document = await ApiDocument.ReadAsync(application.Anonymous());
        var operations = document.Operations().Select(o => (o.Method, Path: new Regex($"^{PathParameter().Replace(o.Path, "[^/]+")}$"))).ToList();

        foreach (var written in http.Requests)
        {
            string Fill(string text) => Reference().Replace(text, found => Value(found.Groups[1].Value, variables, answers));
            using var request = new HttpRequestMessage(HttpMethod.Parse(written.Method), Fill(written.Address));
            Assert.True(operations.Any(o => o.Method == request.Method && o.Path.IsMatch(request.RequestUri!.AbsolutePath)), $"{file} {written}: the API has no {written.Method} {written.Address}");
            if (written.Body.Length > 0) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(written.Body)));
            foreach (var (name, value) in written.Headers)
                Assert.True(name == "Content-Type" ? request.Content!.Headers.TryAddWithoutValidation(name, value) : request.Headers.TryAddWithoutValidation(name, Fill(value)), name);
            var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(written.Status == (int)answer.StatusCode, $"{file} {written} → {(int)answer.StatusCode} {body}");
            if (written.Name is { } kept) answers.Add(kept, (answer, body.Length > 0 ? JsonNode.Parse(body) : null));
            // What an editor's user copies by hand.
            if (cookies.GetCookies(application.Address)["XSRF-TOKEN"] is { } token) variables["token"] = Uri.UnescapeDataString(token.Value);
        }

        Assert.Equal([], answers.Keys.Where(a => !http.Requests.Any(r => $"{r.Address}{r.Body}{string.Concat(r.Headers)}".Contains($"{{{{{a}.", StringComparison.Ordinal))));
    }

    /// <summary><c>name</c>, <c>name.response.headers.ETag</c> or <c>name.response.body.$.items[0].id</c>.</summary>
    private static string Value(string reference, Dictionary<string, string> variables, Dictionary<string, (HttpResponseMessage Reply, JsonNode? Body)> answers)
    {
        if (variables.TryGetValue(reference, out var variable)) return variable;
        var (name, kind, path) = reference.Split('.', 4) is [var first, "response", var second, var third] ? (first, second, third) : throw new FormatException(reference);
        var (reply, body) = answers.TryGetValue(name, out var found) ? found : throw new FormatException($"{name} has not been sent");
        if (kind == "headers") return reply.Headers.GetValues(path).Single();
        foreach (Match step in JsonStep().Matches(path))
            body = step.Groups[1].Success ? body![step.Groups[1].Value] : body![int.Parse(step.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)];
        return body?.ToString() ?? throw new FormatException($"{reference} is empty");
    }

    private static string Kebab(string module) => string.Concat(module.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    [GeneratedRegex("\\{\\{([^}]+)\\}\\}")]
    private static partial Regex Reference();

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex("\\.(\\w+)|\\[(\\d+)\\]")]
    private static partial Regex JsonStep();
}
