using System.Net.Http.Json;
using System.Text.Json;

namespace Fazhi.Api.Tests;

/// <summary>The legal-aid paragraph of the 2022 report, computed from the rows of the demo.</summary>
public sealed class FiguresOf2022Tests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private const string Aided = "aidedFrom=2022-01-01&aidedTo=2022-12-31";

    [Theory]
    [InlineData(Aided, 534)]
    [InlineData(Aided + "&kind=civil", 94)]
    [InlineData(Aided + "&kind=criminal", 439)]
    [InlineData(Aided + "&kind=administrative", 1)]
    [InlineData(Aided + "&category=disabled", 15)]
    [InlineData(Aided + "&category=elderly", 6)]
    [InlineData(Aided + "&category=minor", 66)]
    [InlineData(Aided + "&category=women", 19)]
    [InlineData(Aided + "&category=migrant", 69)]
    [InlineData(Aided + "&category=farmer", 204)]
    [InlineData(Aided + "&category=minority", 1)]
    [InlineData(Aided + "&category=veteran", 2)]
    public async Task The_count_and_the_rows_equal_the_report(string filter, int expected)
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        Assert.Equal(expected, (await client.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/count?{filter}")).GetProperty("count").GetInt32());
        var first = await client.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases?pageSize=200&{filter}");
        Assert.Equal(Math.Min(expected, 200), first.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_money_recovered_equals_the_report()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var count = await client.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases/count?concludedFrom=2022-01-01&concludedTo=2022-12-31");
        Assert.Equal(3_210_000m, count.GetProperty("recoveredAmount").GetDecimal());
    }

    [Fact]
    public async Task One_hundred_and_fifty_two_cases_carry_no_label_and_none_carries_two()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var labels = new List<int>();
        string? after = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases?{Aided}&pageSize=200{(after is null ? "" : $"&after={after}")}");
            labels.AddRange(page.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("categories").GetArrayLength()));
            after = page.GetProperty("nextCursor").GetString();
        }
        while (after is not null);
        Assert.Equal(534, labels.Count);
        Assert.Equal(152, labels.Count(n => n == 0));
        Assert.DoesNotContain(labels, n => n > 1);
    }
}
