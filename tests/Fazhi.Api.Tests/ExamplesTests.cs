using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Fazhi.Api.Tests;

/// <summary>The examples of the API description are requests that work: whoever copies one is refused for what it refers to at most, never for its form.</summary>
public sealed class ExamplesTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    [Theory]
    [InlineData("legalaid.clerk")]
    [InlineData("decision.clerk")]
    [InlineData("normative.clerk")]
    [InlineData("transport.liaison")]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    public async Task What_the_description_gives_as_an_example_is_well_formed(string userName)
    {
        using var client = await application.SignInAsync(userName);
        var paths = (await client.GetFromJsonAsync<JsonElement>("/swagger/v1/swagger.json")).GetProperty("paths");
        var (sent, refused) = (0, new List<string>());
        foreach (var path in paths.EnumerateObject().Where(p => !p.Name.Contains('{', StringComparison.Ordinal) && p.Name != "/api/v1/session"))
        {
            if (!path.Value.TryGetProperty("post", out var post) || !post.TryGetProperty("requestBody", out var body)
                || !body.GetProperty("content").TryGetProperty("application/json", out var json)) continue;
            using var content = new StringContent(json.GetProperty("example").GetRawText(), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(path.Name, content);
            if (answer.StatusCode == HttpStatusCode.Forbidden) continue;
            sent++;
            if (answer.StatusCode != HttpStatusCode.BadRequest) continue;
            var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Where(e => !e.Name.EndsWith("Id", StringComparison.Ordinal));
            refused.AddRange(errors.Select(e => $"{path.Name} {e.Name}: {e.Value} {json.GetProperty("example")}"));
        }

        Assert.True(sent > 0);
        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }
}
