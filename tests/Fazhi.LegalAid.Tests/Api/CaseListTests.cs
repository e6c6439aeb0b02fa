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
        var rows = await AllAsync(client, $"sort={sort}&pageSize=7{filter}");
        Assert.Equal((await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?{filter.TrimStart('&')}")).GetProperty("count").GetInt32(), rows.Count);
        Assert.Equal(rows.Count, rows.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
        // Text of a day sorts as the day does; a case without a day stands after all that have one.
        var keys = rows.ConvertAll(r => sort == "nextDueOn" ? r.GetProperty("nextDueOn").GetString() ?? "9999" : r.GetProperty("openedOn").GetString()!);
        Assert.Equal(sort[0] == '-' ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal), keys);
        Assert.True(keys.Distinct().Count() > 1);
    }

    /// <summary>What is looked for stands in every number, in many titles, or in a few; pages end within the first that the index finds, within
    /// a later part of them, and, where the filters leave next to nothing, beyond all of these.</summary>
    [Theory]
    [InlineData("legalaid.clerk", "法援", "", "-openedOn", 50)]
    [InlineData("legalaid.clerk", "法援", "&kind=civil", "openedOn", 7)]
    [InlineData("legalaid.clerk", "法援", "&status=refused", "-openedOn", 1)]
    [InlineData("legalaid.clerk", "法援", "&status=handling&kind=civil", "openedOn", 1)]
    [InlineData("legalaid.clerk", "法援", "&status=handling", "nextDueOn", 1)]
    [InlineData("legalaid.clerk", "报酬", "&kind=civil", "nextDueOn", 3)]
    [InlineData("legalaid.clerk", "纠纷", "&kind=criminal", "-openedOn", 20)]
    [InlineData("wenzhen.office", "法援", "", "-openedOn", 3)]
    [InlineData("wenzhen.office", "报酬", "&kind=civil", "nextDueOn", 2)]
    [InlineData("lawyer", "法援", "&kind=criminal", "openedOn", 2)]
    public async Task What_is_looked_for_is_found_page_after_page_in_the_order_of_the_whole_list(string user, string q, string filter, string sort, int size)
    {
        using var client = await application.SignInAsync(user);
        var found = (await AllAsync(client, $"q={q}{filter}&sort={sort}&pageSize={size}")).ConvertAll(Id);
        var whole = (await AllAsync(client, $"sort={sort}&pageSize=200{filter}")).ConvertAll(Id);
        Assert.Equal((await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?q={q}{filter}")).GetProperty("count").GetInt32(), found.Count);
        var set = found.ToHashSet();
        Assert.Equal(whole.Where(set.Contains), found);   // none twice, none of another scope or kind, in order
        if (q == "法援") Assert.Equal(whole, found);
        Assert.Equal(q == "纠纷", found.Count == 0);
    }

    [Fact]
    public async Task An_unknown_order_is_refused()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        using var answer = await client.GetAsync("/api/v1/legal-aid/cases?sort=name");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<List<JsonElement>> AllAsync(HttpClient client, string query)
    {
        var rows = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = await client.GetFromJsonAsync($"/api/v1/legal-aid/cases?{query}{(after is null ? "" : $"&after={after}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("nextCursor").ValueKind == JsonValueKind.Null) return rows;
            after = page.GetProperty("nextCursor").GetString();
        }
    }

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();
}
