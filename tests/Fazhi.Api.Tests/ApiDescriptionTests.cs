using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Api.Tests;

/// <summary>The API description is complete: third parties have nothing else.</summary>
public sealed class ApiDescriptionTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    [Fact]
    public async Task Every_operation_says_what_it_is_what_it_needs_and_how_it_fails()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var complaints = new List<string>();
        var operations = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                operations++;
                complaints.AddRange(ComplaintsAbout(operation.Value).Select(c => $"{operation.Name} {path.Name}: {c}"));
            }

        Assert.True(operations > 40);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task Every_body_and_every_field_says_what_it_is()
    {
        using var client = application.Anonymous();
        var schemas = (await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json")).GetProperty("components").GetProperty("schemas").EnumerateObject().ToList();
        Assert.NotEmpty(schemas);
        var silent = schemas.Where(s => Text(s.Value, "description") is not { Length: > 1 }).Select(s => s.Name)
            .Concat(schemas.Where(s => s.Value.TryGetProperty("properties", out _)).SelectMany(s => s.Value.GetProperty("properties").EnumerateObject()
                // What a reference points to is described there, whether or not the field may be null.
                .Where(p => !p.Value.TryGetProperty("$ref", out _) && !p.Value.TryGetProperty("allOf", out _) && Text(p.Value, "description") is not { Length: > 1 }).Select(p => $"{s.Name}.{p.Name}")));
        Assert.Empty(silent);
    }

    /// <summary>The comment of a code's own property, not the name that filters of other lists share.</summary>
    [Fact]
    public async Task A_code_in_a_query_keeps_the_comment_of_its_property()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var category = Members(document.GetProperty("paths").GetProperty("/api/v1/decision-review/reviews").GetProperty("get"), "parameters").Single(p => Text(p, "name") == "category");
        Assert.Equal("年度报告的类别。", Text(category, "description"));
    }

    [Fact]
    public async Task Every_endpoint_that_is_not_described_is_known_here()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var described = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var endpoints = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(endpoints);
        var open = endpoints.Where(e => e.Metadata.GetMetadata<RequiredPermission>() is null && !described.Contains(Plain(e.RoutePattern.RawText)))
            .Select(e => e.RoutePattern.RawText!).Where(r => r.StartsWith("/api/", StringComparison.Ordinal));
        Assert.Empty(open);
    }

    private static IEnumerable<string> ComplaintsAbout(JsonElement operation)
    {
        if (Text(operation, "summary") is not { Length: > 1 }) yield return "no summary";
        if (Text(operation, "operationId") is not { Length: > 1 }) yield return "no operationId";
        if (!operation.TryGetProperty("tags", out var tags) || tags.GetArrayLength() == 0) yield return "no tag";
        var signsIn = operation.TryGetProperty("security", out _);
        var permission = Text(operation, "x-permission");
        if (Text(operation, "description") is not { } says || !says.Contains(permission ?? (signsIn ? "登录即可" : "无需登录"), StringComparison.Ordinal)) yield return "does not say whom it lets in";
        foreach (var parameter in Members(operation, "parameters"))
        {
            if (Text(parameter, "description") is not { Length: > 1 }) yield return $"parameter {Text(parameter, "name")} has no description";
            if (!parameter.TryGetProperty("schema", out _)) yield return $"parameter {Text(parameter, "name")} has no schema";
        }

        var answers = operation.GetProperty("responses");
        string[] expected = ["400", "429", .. NamesWhatMayBeMissing(operation) ? ["404"] : Array.Empty<string>(), .. operation.TryGetProperty("requestBody", out _) ? ["413", "415"] : Array.Empty<string>(), .. signsIn ? ["401"] : Array.Empty<string>(), .. permission is null ? Array.Empty<string>() : ["403"]];
        foreach (var status in expected.Where(s => !answers.TryGetProperty(s, out _))) yield return $"does not name {status}";
        foreach (var answer in answers.EnumerateObject())
        {
            if (Text(answer.Value, "description") is not { Length: > 1 }) yield return $"{answer.Name} has no description";
            if (answer.Name == "204") continue;
            if (!answer.Value.TryGetProperty("content", out var content)) yield return $"{answer.Name} has no content";
            else foreach (var complaint in ComplaintsAboutContent(answer.Name, content)) yield return complaint;
        }

        if (operation.TryGetProperty("requestBody", out var body) && Text(body, "description") is not { Length: > 1 }) yield return "the body has no description";
        if (body.ValueKind == JsonValueKind.Object)
            foreach (var complaint in ComplaintsAboutContent("the body", body.GetProperty("content"))) yield return complaint;
    }

    private static bool NamesWhatMayBeMissing(JsonElement operation) => Members(operation, "parameters").Any(p => Text(p, "in") == "path" || Text(p, "name") == "matterId")
        || (operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").EnumerateObject().First().Value.GetProperty("example").TryGetProperty("matterId", out _));

    private static IEnumerable<string> ComplaintsAboutContent(string of, JsonElement content)
    {
        foreach (var media in content.EnumerateObject())
        {
            if (!media.Value.TryGetProperty("schema", out _)) yield return $"{of} has no schema";
            if ((media.Name.EndsWith("json", StringComparison.Ordinal) || media.Name == "multipart/form-data") && !media.Value.TryGetProperty("example", out _)) yield return $"{of} has no example";
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static JsonElement.ArrayEnumerator Members(JsonElement element, string name) => element.TryGetProperty(name, out var members) ? members.EnumerateArray() : default;

    /// <summary>As the description writes it: without the constraints of the route's parameters.</summary>
    private static string Plain(string? route) => Regex.Replace(route ?? "", ":[a-z]+\\}", "}").TrimEnd('/');

    [Fact]
    public async Task Codes_carry_their_Chinese_names()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var kind = document.GetProperty("components").GetProperty("schemas").GetProperty("AidKind");
        Assert.Contains("criminal", kind.GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Contains("刑事", kind.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_a_default_may_be_left_out_and_what_a_session_answers_to_nobody_is_said()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var body = document.GetProperty("components").GetProperty("schemas").GetProperty("CalculateDeadlineBody");
        Assert.Equal(["ruleId", "trigger"], Members(body, "required").Select(r => r.GetString()).Order(StringComparer.Ordinal));
        Assert.True(document.GetProperty("paths").GetProperty("/api/v1/session").GetProperty("get").GetProperty("responses").TryGetProperty("401", out _));
    }

    [Theory]
    [InlineData("AidCaseRow", "nextDueLight", true)]
    [InlineData("AidCaseDetail", "subsidy", true)]
    [InlineData("AidCaseRow", "status", false)]
    public async Task A_field_that_refers_to_another_schema_says_whether_it_may_be_null(string schema, string field, bool nullable)
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var described = document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties").GetProperty(field);
        Assert.Equal(nullable, described.TryGetProperty("nullable", out var may) && may.GetBoolean());
        Assert.Equal(!nullable, described.TryGetProperty("$ref", out _));   // beside which nothing else is read
    }

    [Fact]
    public async Task Every_enum_has_a_dictionary_with_its_codes_in_Chinese()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var dictionaries = await client.GetFromJsonAsync<JsonElement>("/api/v1/dictionaries");
        var enums = (await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json")).GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(s => s.Value.TryGetProperty("enum", out _)).ToList();
        Assert.True(enums.Count > 60);
        var unlike = enums.Where(e => !dictionaries.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(e.Name), out var items)
            || !items.EnumerateArray().Select(i => Text(i, "code")).SequenceEqual(e.Value.GetProperty("enum").EnumerateArray().Select(c => c.GetString()))
            || items.EnumerateArray().Any(i => !Regex.IsMatch(Text(i, "name")!, "[\u4e00-\u9fff]"))).Select(e => e.Name);
        Assert.Empty(unlike);
        foreach (var other in new[] { "auditAction", "auditSubject", "aidStep" }) Assert.NotEmpty(dictionaries.GetProperty(other).EnumerateArray());
    }
}
