using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Testing;

namespace Fazhi.NormativeDocuments.Tests.Api;

/// <summary>Words that a normative document may not create things by: on an office of their own, for they change what every draft is checked against.</summary>
public sealed class WordListTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task The_words_that_the_checker_knows_are_the_county_s_own_once_it_edits_them()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        Assert.True((await clerk.ReadAsync("/words")).GetProperty("shipped").GetBoolean());
        var rules = new[] { new { category = "fee", legalBasis = "某规定", rule = "不得收费。", words = new[] { "停车押金" }, except = Array.Empty<string>() } };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Calls.Root}/words") { Content = JsonContent.Create(new { rules }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using (var answer = await clerk.SendAsync(request)) Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        using var check = await clerk.PostAsJsonAsync($"{Calls.Root}/text-check", new { text = "须缴停车押金，违者罚款。" });
        var hits = (await check.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("hits").EnumerateArray().Select(h => h.Text("word"));
        Assert.Equal(["停车押金"], hits);
    }
}
