using System.Net.Http.Json;
using System.Text.Json;

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
                var name = $"{operation.Name} {path.Name}";
                if (!operation.Value.TryGetProperty("summary", out var summary) || summary.GetString() is not { Length: > 1 }) complaints.Add($"{name}: no summary");
                if (!operation.Value.TryGetProperty("operationId", out _)) complaints.Add($"{name}: no operationId");
                if (!operation.Value.TryGetProperty("tags", out var tags) || tags.GetArrayLength() == 0) complaints.Add($"{name}: no tag");
                if (!operation.Value.GetProperty("responses").TryGetProperty("400", out _)) complaints.Add($"{name}: no 400");
                if (path.Name.StartsWith("/api/v1/legal-aid/", StringComparison.Ordinal) && !path.Name.Contains("procedure", StringComparison.Ordinal)
                    && !operation.Value.TryGetProperty("x-permission", out _)) complaints.Add($"{name}: no permission");
            }

        Assert.True(operations > 40);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task Codes_carry_their_Chinese_names()
    {
        using var client = application.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json");
        var kind = document.GetProperty("components").GetProperty("schemas").GetProperty("AidKind");
        Assert.Contains("criminal", kind.GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Contains("刑事", kind.GetProperty("description").GetString(), StringComparison.Ordinal);
    }
}
