using System.Net;
using System.Text.Json;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>Every order of the list, read page by page, shows each case once.</summary>
public sealed class CaseListTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Theory]
    [InlineData("legalaid.clerk", "-openedOn", "")]
    [InlineData("legalaid.clerk", "openedOn", "&kind=criminal")]
    [InlineData("legalaid.clerk", "nextDueOn", "&kind=civil")]
    [InlineData("wenzhen.office", "nextDueOn", "")]
    [InlineData("lawyer", "nextDueOn", "&status=handling")]
    public async Task Page_after_page_shows_each_case_once_in_its_order(string user, string sort, string filter)
    {
        using var client = await application.SignInAsync(user);
        var rows = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = await client.GetFromJsonAsync($"/api/v1/legal-aid/cases?sort={sort}&pageSize=7{filter}{(after is null ? "" : $"&after={after}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("nextCursor").ValueKind == JsonValueKind.Null) break;
            after = page.GetProperty("nextCursor").GetString();
        }

        Assert.Equal((await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?{filter.TrimStart('&')}")).GetProperty("count").GetInt32(), rows.Count);
        Assert.Equal(rows.Count, rows.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
        // Text of a day sorts as the day does; a case without a day stands after all that have one.
        var keys = rows.ConvertAll(r => sort == "nextDueOn" ? r.GetProperty("nextDueOn").GetString() ?? "9999" : r.GetProperty("openedOn").GetString()!);
        Assert.Equal(sort[0] == '-' ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal), keys);
        Assert.True(keys.Distinct().Count() > 1);
    }

    [Fact]
    public async Task An_unknown_order_is_refused()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        using var answer = await client.GetAsync("/api/v1/legal-aid/cases?sort=name");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
