using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Testing;

namespace Fazhi.Api.Tests;

/// <summary>The whole application on a real port, without a rate limit, which the walks over the API description would run into.</summary>
public sealed class UnlimitedApplication() : FazhiApplication(Template.Demo, listens: true)
{
    protected override void Configure(IDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings["RateLimit:Enabled"] = "false";
    }
}

/// <summary>One operation of the API description.</summary>
public sealed record Operation(HttpMethod Method, string Path, IReadOnlyList<(string Name, bool InQuery)> Parameters, JsonElement? Body)
{
    public bool Changes => Method != HttpMethod.Get;

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>The operations, read from the running application: a new module is walked without a line here.</summary>
public sealed class ApiDocument
{
    private readonly JsonElement document;

    private ApiDocument(JsonElement document) => this.document = document;

    public static async Task<ApiDocument> ReadAsync(HttpClient client) => new(await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json"));

    public IEnumerable<Operation> Operations() =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "get" or "post" or "put" or "delete" or "patch"
        select new Operation(
            HttpMethod.Parse(operation.Name),
            path.Name,
            [.. Members(operation.Value, "parameters").Where(p => p.GetProperty("in").GetString() is "query" or "path")
                .Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("in").GetString() == "query"))],
            operation.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json)
                ? json.GetProperty("schema") : null);

    /// <summary>A body that the schema allows, for a request that is to get past validation as far as possible.</summary>
    public object? Sample(JsonElement schema, int depth = 0)
    {
        var resolved = Resolve(schema);
        if (depth > 6) return null;
        if (resolved.TryGetProperty("enum", out var codes)) return codes[0].GetString();
        return (resolved.TryGetProperty("type", out var type) ? type.GetString() : "object") switch
        {
            "string" => (resolved.TryGetProperty("format", out var format) ? format.GetString() : "") switch
            {
                "uuid" => Guid.NewGuid().ToString(),
                "date" => "2022-09-21",
                "date-time" => "2022-09-21T09:00:00+08:00",
                _ => "360124",
            },
            "integer" or "number" => 1,
            "boolean" => true,
            "array" => new[] { Sample(resolved.GetProperty("items"), depth + 1) },
            _ => resolved.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(p => p.Name, p => Sample(p.Value, depth + 1))
                : new Dictionary<string, object?>(),
        };
    }

    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        return schema.TryGetProperty("allOf", out var all) ? Resolve(all[0]) : schema.TryGetProperty("oneOf", out var one) ? Resolve(one[0]) : schema;
    }

    private static JsonElement.ArrayEnumerator Members(JsonElement element, string name) => element.TryGetProperty(name, out var members) ? members.EnumerateArray() : default;
}
