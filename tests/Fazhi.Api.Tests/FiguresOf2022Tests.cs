using System.Net.Http.Json;
using System.Text.Json;

namespace Fazhi.Api.Tests;

/// <summary>The legal-aid paragraph of the 2022 report, computed from the rows of the demo: every figure opens exactly its rows.</summary>
public sealed class FiguresOf2022Tests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private const string Aided = "aidedFrom=2022-01-01&aidedTo=2022-12-31";
    private const string Year = "from=2022-01-01&to=2022-12-31";

    /// <summary>一（五）4 of the report: what it says, in its units.</summary>
    public static TheoryData<string, decimal, string> Report => new()
    {
        { "aid.total", 534, "件" },
        { "aid.civil", 94, "件" },
        { "aid.criminal", 439, "件" },
        { "aid.administrative", 1, "件" },
        { "aid.recovered", 3_210_000, "元" },
        { "aid.recipient.disabled", 15, "件" },
        { "aid.recipient.elderly", 6, "件" },
        { "aid.recipient.minor", 66, "件" },
        { "aid.recipient.women", 19, "件" },
        { "aid.recipient.migrant", 69, "件" },
        { "aid.recipient.farmer", 204, "件" },
        { "aid.recipient.minority", 1, "人" },
        { "aid.recipient.veteran", 2, "件" },
    };

    [Theory, MemberData(nameof(Report))]
    public async Task Each_figure_is_the_report_s_and_its_rows_count_the_same(string id, decimal value, string unit)
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var figure = await FigureAsync(clerk, id, Year);
        Assert.Equal((value, unit), (figure.GetProperty("value").GetDecimal(), figure.GetProperty("unit").GetString()));
        Assert.NotEmpty(figure.GetProperty("definition").GetString()!);

        var address = figure.GetProperty("apiRows").GetString()!;
        var rows = await RowsAsync(clerk, address);
        var count = await JsonAsync(clerk, address.Replace("/cases?", "/cases/count?", StringComparison.Ordinal));
        Assert.Equal(rows.Count, count.GetProperty("count").GetInt32());
        Assert.Equal(rows.Count, rows.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
        var counted = unit switch
        {
            "件" => rows.Count,
            "人" => count.GetProperty("persons").GetInt32(),
            _ => count.GetProperty("recoveredAmount").GetDecimal(),
        };
        Assert.Equal(value, counted);
    }

    [Fact]
    public async Task No_figure_is_declared_that_the_report_does_not_have_and_none_is_missing()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var declared = (await JsonAsync(clerk, "/api/v1/indicators?module=legal-aid")).EnumerateArray().Select(i => i.GetProperty("id").GetString()!);
        Assert.Equal(Report.Select(r => r.Data.Item1).Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Report))]
    public async Task The_months_and_the_townships_add_up_to_the_year(string id, decimal value, string unit)
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var months = 0m;
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(2022, month, 1);
            months += (await FigureAsync(clerk, id, $"from={first:yyyy-MM-dd}&to={first.AddMonths(1).AddDays(-1):yyyy-MM-dd}")).GetProperty("value").GetDecimal();
        }

        var townships = 0m;
        var divisions = (await JsonAsync(clerk, "/api/v1/organizations/divisions?on=2022-06-30")).EnumerateArray().Select(d => d.GetProperty("code").GetString()!).ToList();
        Assert.Equal(21, divisions.Count(d => d.Length > 6));
        foreach (var division in divisions.Where(d => d.Length > 6))
            townships += (await FigureAsync(clerk, id, $"{Year}&division={division}")).GetProperty("value").GetDecimal();
        Assert.Equal((value, value, unit), (months, townships, unit));
    }

    [Fact]
    public async Task Townships_are_named_as_the_register_of_divisions_names_them()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var names = (await JsonAsync(clerk, "/api/v1/organizations/divisions")).EnumerateArray().ToDictionary(d => d.GetProperty("code").GetString()!, d => d.GetProperty("name").GetString());
        var counted = (await JsonAsync(clerk, $"/api/v1/legal-aid/figures?{Year}")).GetProperty("divisions").EnumerateArray().ToList();
        Assert.NotEmpty(counted);
        Assert.All(counted, d => Assert.Equal(names.GetValueOrDefault(d.GetProperty("code").GetString()!, "县外，或者乡镇不详"), d.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_township_office_gets_the_figures_of_its_own_cases_only()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var office = await application.SignInAsync("wenzhen.office");
        var organization = (await JsonAsync(office, "/api/v1/session")).GetProperty("organizationId").GetGuid();
        foreach (var id in new[] { "aid.total", "aid.civil", "aid.recovered", "aid.recipient.migrant" })
        {
            var own = await FigureAsync(office, id, Year);
            var ofClerk = await FigureAsync(clerk, id, $"{Year}&organizationId={organization}");
            Assert.Equal(ofClerk.GetProperty("value").GetDecimal(), own.GetProperty("value").GetDecimal());
            Assert.True(own.GetProperty("value").GetDecimal() < (await FigureAsync(clerk, id, Year)).GetProperty("value").GetDecimal());
        }

        Assert.All(await RowsAsync(office, (await FigureAsync(office, "aid.total", Year)).GetProperty("apiRows").GetString()!),
            r => Assert.Equal(organization, r.GetProperty("organizationId").GetGuid()));
    }

    [Fact]
    public async Task An_organization_means_those_below_it_too_in_the_value_the_rows_the_count_and_the_workbench()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var organizations = (await JsonAsync(clerk, "/api/v1/organizations")).EnumerateArray().ToDictionary(o => o.GetProperty("id").GetGuid());
        var office = (await RowsAsync(clerk, $"/api/v1/legal-aid/cases?{Aided}")).Select(r => organizations[r.GetProperty("organizationId").GetGuid()])
            .First(o => o.GetProperty("kind").GetString() == "justiceOffice");
        var above = office.GetProperty("parentId").GetGuid();
        List<Guid> below = [above];
        for (var i = 0; i < below.Count; i++)
            below.AddRange(organizations.Values.Where(o => o.GetProperty("parentId") is { ValueKind: JsonValueKind.String } parent && parent.GetGuid() == below[i]).Select(o => o.GetProperty("id").GetGuid()));
        var expected = (await RowsAsync(clerk, $"/api/v1/legal-aid/cases?{Aided}")).Count(r => below.Contains(r.GetProperty("organizationId").GetGuid()));
        Assert.InRange(expected, 1, 534);

        var figure = await FigureAsync(clerk, "aid.total", $"{Year}&organizationId={above}");
        var address = figure.GetProperty("apiRows").GetString()!;
        Assert.Equal(expected, figure.GetProperty("value").GetDecimal());
        Assert.Equal(expected, (await RowsAsync(clerk, address)).Count);
        Assert.Equal(expected, (await JsonAsync(clerk, address.Replace("/cases?", "/cases/count?", StringComparison.Ordinal))).GetProperty("count").GetInt32());
        var all = (await JsonAsync(clerk, $"/api/v1/legal-aid/cases/count?organizationId={above}")).GetProperty("count").GetInt32();
        Assert.Equal(all, (await JsonAsync(clerk, $"/api/v1/matters/count?module=legal-aid&organizationId={above}")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_year_without_cases_has_zeros_and_no_errors()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        foreach (var row in Report)
            Assert.Equal(0, (await FigureAsync(clerk, row.Data.Item1, "from=2019-01-01&to=2019-12-31")).GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task One_hundred_and_fifty_two_cases_carry_no_label_and_none_carries_two()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var labels = (await RowsAsync(clerk, $"/api/v1/legal-aid/cases?{Aided}")).ConvertAll(r => r.GetProperty("categories").GetArrayLength());
        Assert.Equal(534, labels.Count);
        Assert.Equal(152, labels.Count(n => n == 0));
        Assert.DoesNotContain(labels, n => n > 1);
    }

    private static Task<JsonElement> FigureAsync(HttpClient client, string id, string query) => JsonAsync(client, $"/api/v1/indicators/{id}?{query}");

    private static async Task<JsonElement> JsonAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} → {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<List<JsonElement>> RowsAsync(HttpClient client, string address)
    {
        var rows = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = await JsonAsync(client, $"{address}&pageSize=200{(after is null ? "" : $"&after={after}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("nextCursor").GetString();
        }
        while (after is not null);
        return rows;
    }
}
