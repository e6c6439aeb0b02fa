using System.Net;
using System.Text.Json;
using Fazhi.Testing;
using MiniExcelLibs;
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
    [InlineData("wenzhen.office", "赡养", "&kind=civil", "nextDueOn", 2)]
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

    [Theory]
    [InlineData("legal-aid/cases", "-openedOn", "openedOn")]
    [InlineData("legal-aid/cases", "openedOn", "nextDueOn")]
    [InlineData("matters", "nextDueOn", "-openedOn")]
    [InlineData("normative-documents/documents", "-openedOn", "-publishedOn")]
    public async Task A_page_goes_on_in_its_own_order_only(string list, string sort, string other)
    {
        using var client = await application.SignInAsync("leader");
        var after = (await client.GetFromJsonAsync($"/api/v1/{list}?sort={sort}&pageSize=2")).GetProperty("nextCursor").GetString();
        using var own = await client.GetAsync($"/api/v1/{list}?sort={sort}&pageSize=2&after={after}");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using var foreign = await client.GetAsync($"/api/v1/{list}?sort={other}&pageSize=2&after={after}");
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task Cases_without_a_category_are_found_and_counted_as_the_figures_count_them()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        const string Year = "aidedFrom=2022-01-01&aidedTo=2022-12-31";
        var figure = (await client.GetFromJsonAsync("/api/v1/legal-aid/figures?from=2022-01-01&to=2022-12-31")).GetProperty("uncategorised").GetInt32();
        Assert.True(figure > 0);
        var rows = await AllAsync(client, $"{Year}&uncategorised=true&pageSize=200");
        Assert.Equal(figure, rows.Count);
        Assert.All(rows, r => Assert.Equal(0, r.GetProperty("categories").GetArrayLength()));
        Assert.Equal(figure, (await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?{Year}&uncategorised=true")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_export_says_in_words_what_it_holds()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var office = (await client.GetFromJsonAsync("/api/v1/organizations")).EnumerateArray().Single(o => o.GetProperty("name").GetString() == "温圳司法所").GetProperty("id").GetString();
        var filter = $"kind=civil&divisionCode=360124102&organizationId={office}&aidedFrom=2022-01-01&overdue=false";
        using var file = new MemoryStream(await client.GetByteArrayAsync($"/api/v1/legal-aid/cases/export.xlsx?{filter}"));
        var sheet = file.Query(excelType: MiniExcelLibs.ExcelType.XLSX).Select(r => ((IDictionary<string, object?>)r).Values.Select(v => v?.ToString()).ToList()).ToList();
        Assert.Equal("筛选条件：类型：民事；单位：温圳司法所；乡镇：温圳镇；援助日期起：2022-01-01", sheet[1][0]);
        var township = sheet[2].IndexOf("乡镇");
        var rows = sheet.Skip(3).TakeWhile(r => !r[0]!.StartsWith("合计", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 0);
        Assert.All(rows, r => Assert.Equal("温圳镇", r[township]));
    }

    [Fact]
    public async Task The_export_names_the_people_it_was_filtered_by()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var assigned = (await AllAsync(client, "pageSize=200")).First(r => r.GetProperty("assigneeName").ValueKind == JsonValueKind.String && r.GetProperty("handlerName").ValueKind == JsonValueKind.String);
        var aidCase = await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/{assigned.GetProperty("id").GetString()}");
        var (handler, lawyer) = (aidCase.GetProperty("handlerId").GetString(), aidCase.GetProperty("assignments")[0].GetProperty("practitionerId").GetString());
        using var file = new MemoryStream(await client.GetByteArrayAsync($"/api/v1/legal-aid/cases/export.xlsx?handlerId={handler}&practitionerId={lawyer}"));
        var words = ((IDictionary<string, object?>)file.Query(excelType: MiniExcelLibs.ExcelType.XLSX).ElementAt(1)).Values.First()!.ToString();
        Assert.Equal($"筛选条件：承办人：{assigned.GetProperty("handlerName").GetString()}；援助人员：{aidCase.GetProperty("assignments")[0].GetProperty("practitionerName").GetString()}", words);
    }

    [Fact]
    public async Task A_page_goes_on_in_its_own_list_only()
    {
        using var client = await application.SignInAsync("leader");
        var cursor = (await client.GetFromJsonAsync("/api/v1/legal-aid/cases?pageSize=1")).GetProperty("nextCursor").GetString();
        Assert.Equal(1, (await client.GetFromJsonAsync($"/api/v1/legal-aid/cases?pageSize=1&after={cursor}")).GetProperty("items").GetArrayLength());
        using var elsewhere = await client.GetAsync($"/api/v1/decision-review/reviews?pageSize=1&after={cursor}");
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
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
