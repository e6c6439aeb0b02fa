using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fazhi.Platform.Tests.Identity;

public sealed class ProblemTests(PlatformApplication app) : IClassFixture<PlatformApplication>
{
    [Theory]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{}", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":5}""", "text")]
    [InlineData("""{"text":"a\u0000b"}""", "text")]
    [InlineData("""{"text":"\ud800"}""", "text")]
    [InlineData("""{"text":"a","on":"2022-02-30"}""", "on")]
    [InlineData("""{"text":"a","on":"0001-01-01"}""", "on")]
    [InlineData("""{"text":"a","on":5}""", "on")]
    [InlineData("""{"text":"a","kind":1}""", "kind")]
    [InlineData("""{"text":"a","kind":"nonsense"}""", "kind")]
    [InlineData("""{"text":"a","amount":"1"}""", "amount")]
    [InlineData("""{"text":"a","amount":1e999}""", "amount")]
    [InlineData("""{"text":"a","at":"9999-12-31T23:59:59-23:59"}""", "at")]
    [InlineData("""{"text":"a","text":"b"}""", "text")]
    public async Task Malformed_JSON_is_400_and_names_the_field(string json, string field)
    {
        var caller = await app.SignInAsync("clerk");
        var answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", Json(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.HasError(field), answer.Body.GetRawText());
        Assert.False(string.IsNullOrEmpty(answer.Body.GetProperty("traceId").GetString()));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400()
    {
        var caller = await app.SignInAsync("clerk");
        var body = Json([.. "{\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", body)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-7")]
    public async Task Other_formats_and_encodings_are_415(string type)
    {
        var caller = await app.SignInAsync("clerk");
        var body = Json("""{"text":"a"}"""u8.ToArray());
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", body)).Status);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_413_and_a_deep_one_400()
    {
        var caller = await app.SignInAsync("clerk");
        var huge = Json(Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 1_100_000)}}"}"""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", huge)).Status);
        var deep = Json(Encoding.UTF8.GetBytes($$"""{"text":{{new string('[', 5000)}}{{new string(']', 5000)}}}"""));
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", deep)).Status);
    }

    [Theory]
    [InlineData("/api/v1/users?pageSize=0", "pageSize")]
    [InlineData("/api/v1/users?pageSize=201", "pageSize")]
    [InlineData("/api/v1/users?pageSize=99999999999999999999", "pageSize")]
    [InlineData("/api/v1/users?pageSize=a", "pageSize")]
    [InlineData("/api/v1/users?after=nonsense", "after")]
    [InlineData("/api/v1/users?after=e30", "after")]
    [InlineData("/api/v1/users?organizationId=5", "organizationId")]
    [InlineData("/api/v1/organizations?on=0001-01-01", "on")]
    [InlineData("/api/v1/organizations?on=morgen", "on")]
    public async Task A_malformed_query_is_400_and_names_the_parameter(string path, string field)
    {
        var answer = await (await app.SignInAsync("sysadmin")).GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.HasError(field), answer.Body.GetRawText());
    }

    [Theory]
    [InlineData("GET", "/api/v1/users?q=%00", 400)]
    [InlineData("GET", "/api/v1/users?q=%25%5C_'%3B", 200)]
    [InlineData("GET", "/api/v1/users/not-a-guid", 404)]
    [InlineData("GET", "/api/v1/users/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("GET", "/api/v1/nonsense", 404)]
    [InlineData("PATCH", "/api/v1/users", 405)]
    public async Task Whatever_the_address_the_answer_is_a_problem_and_never_500(string method, string path, int status) =>
        Assert.Equal(status, (int)(await (await app.SignInAsync("sysadmin")).SendAsync(new(method), path)).Status);

    [Fact]
    public async Task What_is_wrong_with_a_field_is_said_in_plain_Chinese()
    {
        var answer = await (await app.SignInAsync("sysadmin")).GetAsync("/api/v1/users?pageSize=201");
        Assert.Equal("每页条数应当在 1 至 200 之间。", answer.Body.GetProperty("errors").GetProperty("pageSize")[0].GetString());
    }

    [Theory]
    [InlineData(null, 428)]
    [InlineData("*", 428)]
    [InlineData("7", 400)]
    [InlineData("\"6\"", 412)]
    [InlineData("\"other\"", 412)]
    [InlineData("\"99999999999999999999\"", 412)]
    [InlineData("\"7\"", 204)]
    [InlineData("W/\"7\"", 204)]
    public async Task A_change_needs_the_version_that_was_read(string? ifMatch, int status)
    {
        var caller = await app.SignInAsync("clerk");
        var answer = await caller.SendAsync(HttpMethod.Put, $"/api/v1/echo/{Guid.NewGuid()}?times=1", ifMatch: ifMatch);
        Assert.Equal(status, (int)answer.Status);
        if (status == 204) Assert.Equal("\"8\"", answer.Tag);
    }

    [Fact]
    public async Task A_broken_rule_is_422_with_its_citation_and_a_defect_says_nothing()
    {
        var caller = await app.SignInAsync("clerk");
        var broken = await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", new { text = "broken" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.Equal("echo.broken", broken.Code);
        Assert.Equal("某法第一条", broken.Body.GetProperty("detail").GetString());
        var defect = await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", new { text = "defect" });
        Assert.Equal(HttpStatusCode.InternalServerError, defect.Status);
        Assert.DoesNotContain("secret", defect.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var answer = await app.Anonymous().Http.GetAsync("/api/v1/session");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
    }

    [Fact]
    public async Task Raw_garbage_on_the_wire_does_not_stop_the_server()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(app.Address.Host, app.Address.Port);
            await client.GetStream().WriteAsync(new byte[] { 0, 255, 13, 10, 13, 10 });
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync("/api/v1/session")).Status);
    }

    private static ByteArrayContent Json(byte[] bytes) => new(bytes) { Headers = { { "Content-Type", "application/json" } } };
}

public sealed class StrictLimits : PlatformApplication
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings() => [new("RateLimit:SignInsPerAddressPerMinute", "2")];
}

public sealed class RateLimitTests(StrictLimits app) : IClassFixture<StrictLimits>
{
    [Fact]
    public async Task Too_many_attempts_to_sign_in_are_429_with_the_time_to_wait()
    {
        Answer answer;
        var attempts = 0;
        do answer = await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = "nobody.here", password = "x" });
        while (answer.Status != HttpStatusCode.TooManyRequests && ++attempts < 10);
        Assert.Equal(2, attempts);
        Assert.NotNull(answer.RetryAfter);
    }
}
