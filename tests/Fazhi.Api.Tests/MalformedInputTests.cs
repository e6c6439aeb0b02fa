using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Fazhi.Api.Tests;

/// <summary>Nothing malformed gives a 500: every operation is fed wrong types, huge, empty, non-UTF-8 and hostile values.</summary>
public sealed class MalformedInputTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private static readonly string[] Values =
        ["", " ", "%00", "%FF%FE", "null", "-1", "99999999999999999999", "1e400", "2022-13-45", "0000-00-00", "'%3B drop table platform.matters%3B--", "..%2F..%2Fetc%2Fpasswd",
            "%E2%80%AE%F0%9F%92%A9", "{}", "[]", "00000000-0000-0000-0000-000000000000", "true", "%ED%A0%80"];

    private static readonly byte[][] Bodies =
    [
        [], "null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "\"x\""u8.ToArray(), "0"u8.ToArray(), "{"u8.ToArray(), "{\"a\":"u8.ToArray(), [0xFF, 0xFE, 0x00, 0x7B],
        Encoding.UTF8.GetBytes(new string('[', 5000)), Encoding.UTF8.GetBytes("{\"x\":\"" + new string('啊', 100_000) + "\"}"),
    ];

    private static readonly object?[] Wrong =
        [null, 0, -1, 1e300, "", " ", "\0", "\ud800x"[1..], "2022-02-30", true, Array.Empty<int>(), new { }, new string('长', 20_000), "9999-12-31", "<script>alert(1)</script>"];

    [Theory]
    [InlineData("legalaid.clerk")]
    [InlineData("decision.clerk")]
    [InlineData("normative.clerk")]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("auditor")]
    public async Task No_operation_answers_500_to_malformed_input(string userName)
    {
        using var client = await application.SignInAsync(userName);
        var document = await ApiDocument.ReadAsync(client);
        var failures = new List<string>();
        var sent = 0;
        foreach (var operation in document.Operations().Where(o => !o.Path.StartsWith("/api/v1/session", StringComparison.Ordinal)))
        {
            foreach (var request in Requests(operation, document))
            {
                using (request)
                {
                    request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                    using var answer = await client.SendAsync(request);
                    sent++;
                    if ((int)answer.StatusCode >= 500)
                        failures.Add($"{operation} {request.RequestUri} {(request.Content is null ? "" : Shorten(await request.Content.ReadAsStringAsync()))} → {(int)answer.StatusCode}");
                    if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new InvalidOperationException($"{operation} ended the session.");
                }
            }
        }

        Assert.True(sent > 500, $"only {sent} requests were sent");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(30)));
    }

    [Theory]
    [InlineData("cases?kind=foo&openedFrom=bad&pageSize=abc&handlerId=&divisionCode=360124", "kind openedFrom pageSize")]
    [InlineData("cases?sort=openedOn&uncategorised=perhaps&practitionerId=1", "practitionerId uncategorised")]
    [InlineData("figures", "from to")]
    [InlineData("figures?from=2022-02-30", "from to")]
    public async Task Every_parameter_that_is_missing_or_malformed_is_named(string address, string fields)
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        using var answer = await client.GetAsync($"/api/v1/legal-aid/{address}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(fields.Split(' '), problem.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<HttpRequestMessage> Requests(Operation operation, ApiDocument document)
    {
        var plain = operation.Parameters.Where(p => !p.InQuery).Aggregate(operation.Path, (path, p) => path.Replace($"{{{p.Name}}}", Guid.Empty.ToString(), StringComparison.Ordinal));
        foreach (var (name, inQuery) in operation.Parameters)
            foreach (var value in Values)
            {
                var address = inQuery
                    ? $"{plain}?{name}={value}"
                    : operation.Parameters.Where(p => !p.InQuery).Aggregate(operation.Path, (path, p) =>
                        path.Replace($"{{{p.Name}}}", p.Name == name ? value : Guid.Empty.ToString(), StringComparison.Ordinal));
                yield return new(operation.Method, address) { Content = operation.Body is null ? null : Json("{}"u8.ToArray()) };
            }

        if (operation.Body is not { } schema)
        {
            yield return new(operation.Method, plain);
            yield break;
        }

        foreach (var body in Bodies) yield return new(operation.Method, plain) { Content = Json(body) };
        yield return new(operation.Method, plain) { Content = new StringContent("<a/>", Encoding.UTF8, "application/xml") };
        if (document.Sample(schema) is not Dictionary<string, object?> sample) yield break;
        yield return new(operation.Method, plain) { Content = Json(JsonSerializer.SerializeToUtf8Bytes(sample)) };
        foreach (var field in sample.Keys)
            foreach (var wrong in Wrong)
                yield return new(operation.Method, plain) { Content = Json(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>(sample) { [field] = wrong })) };
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string Shorten(string text) => text.Length > 200 ? text[..200] : text;
}
