using System.Text.Json;
using Fazhi.Testing;

namespace Fazhi.NormativeDocuments.Tests.Api;

/// <summary>A full-text search turned page by page holds each document once, in the order asked for, as many as are counted.</summary>
public sealed class TextSearchTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Theory]
    [InlineData("应当", "-openedOn", 1)]
    [InlineData("应当", "openedOn", 3)]
    [InlineData("本办法", "-openedOn", 2)]
    [InlineData("本办法", "-publishedOn", 1)]
    [InlineData("动物防疫法", "-publishedOn", 1)]
    [InlineData("自公布之日起施行", "openedOn", 2)]
    public async Task Pages_of_a_text_search_add_up(string words, string sort, int size)
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var filter = $"text={Uri.EscapeDataString(words)}{(sort == "-publishedOn" ? "&publishedFrom=1990-01-01" : "")}";
        var (found, cursor) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = await clerk.ReadAsync($"/documents?{filter}&sort={sort}&pageSize={size}{(cursor is null ? "" : $"&after={Uri.EscapeDataString(cursor)}")}");
            found.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.True(found.Count > 0, $"{words} stands in {found.Count}");
        Assert.Equal((await clerk.ReadAsync($"/documents/count?{filter}")).GetProperty("count").GetInt32(), found.Count);
        Assert.Equal(found.Count, found.DistinctBy(d => d.Id()).Count());
        var days = found.ConvertAll(d => d.GetProperty(sort.TrimStart('-')).GetString()!);
        Assert.Equal(sort[0] == '-' ? days.OrderDescending(StringComparer.Ordinal) : days.Order(StringComparer.Ordinal), days);
        Assert.All(found, d => Assert.Contains(words, d.GetProperty("snippet").GetString()!.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
