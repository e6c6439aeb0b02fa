using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;

namespace Fazhi.Api.Tests;

/// <summary>Numbers that paper or an older system gave out are taken over, and the counter goes on after them.</summary>
public sealed class DocumentNumberTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private static readonly int Year = TimeProvider.System.TodayInChina().Year;

    [Fact]
    public async Task Legacy_numbers_are_normalised_and_the_counter_goes_on_after_them()
    {
        const int Before = 2020;   // the demo gave out none then
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var (code, prefix) = await PatternAsync(clerk, "legal-aid.termination", "测援终字〔{year}〕第{n}号");
        using var answer = await ImportAsync(clerk, code, $"{prefix}[2021]7号", $"{prefix}（２０２１）第９号", $"{prefix}〔{Before}〕第0３号", $" {prefix} 【{Before}】 1 号 ");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([$"{prefix}〔2021〕第7号", $"{prefix}〔2021〕第9号", $"{prefix}〔{Before}〕第3号", $"{prefix}〔{Before}〕第1号"],
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("numbers").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal((3, 9), (await LastAsync(clerk, code, Before), await LastAsync(clerk, code, 2021)));

        // Between numbers taken over there may be others that turn up later; none twice.
        Assert.Equal(HttpStatusCode.OK, (await ImportAsync(clerk, code, $"{prefix}〔{Before}〕2号")).StatusCode);
        using var again = await ImportAsync(clerk, code, $"{prefix}〔{Before}〕4号", $"{prefix}〔{Before}〕2号");
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("numbers[1]", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await LastAsync(clerk, code, Before));
    }

    [Fact]
    public async Task What_is_no_number_of_the_series_is_refused_with_its_place_and_nothing_is_kept()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var (code, prefix) = await PatternAsync(clerk, "legal-aid.refusal", "测援不字〔{year}〕{n}号");
        using var answer = await ImportAsync(clerk, code, $"{prefix}〔2021〕1号", "别的字〔2021〕1号", $"{prefix}〔{Year + 1}〕1号", "第一号", $"{prefix}[2021]1号");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(["numbers[1]", "numbers[2]", "numbers[3]", "numbers[4]"], errors.EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal(0, await LastAsync(clerk, code, 2021));
    }

    [Fact]
    public async Task Once_the_system_numbers_a_year_itself_no_later_number_is_taken_over()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var (code, prefix) = await PatternAsync(clerk, "legal-aid.grant", "测援决字〔{year}〕{n}号");
        var before = await LastAsync(clerk, code, Year);
        using var issued = await clerk.PostAsJsonAsync("/api/v1/documents", new { matterId = await GrantedAsync(clerk), code = "legal-aid.grant" });
        Assert.True(issued.StatusCode == HttpStatusCode.Created, await issued.Content.ReadAsStringAsync());
        var next = await LastAsync(clerk, code, Year);
        Assert.Equal(before + 1, next);
        Assert.Equal($"{prefix}〔{Year}〕{next}号", (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString());
        using var late = await ImportAsync(clerk, code, $"{prefix}〔{Year}〕{next + 1}号");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("document.series-running", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(next, await LastAsync(clerk, code, Year));
    }

    /// <summary>A case that was granted aid and whose decision has yet to be written.</summary>
    private static async Task<Guid> GrantedAsync(HttpClient clerk)
    {
        using var received = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", new
        {
            channel = "visit", receivedOn = TimeProvider.System.TodayInChina(),
            subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause = "文号连续", facts = "拖欠工资", divisionCode = "360124" },
            applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" } },
            means = new { basis = "exempt", ground = "migrantWages" },
        });
        var id = (await received.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var granting = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/legal-aid/cases/{id}/grant") { Content = JsonContent.Create(new { opinion = "符合条件", on = TimeProvider.System.TodayInChina() }) };
        granting.Headers.IfMatch.Add(received.Headers.ETag!);
        using var granted = await clerk.SendAsync(granting);
        Assert.True(granted.StatusCode == HttpStatusCode.NoContent, await granted.Content.ReadAsStringAsync());
        return id;
    }

    /// <summary>The code of a series, and its prefix after it was set anew.</summary>
    private static async Task<(string Code, string Prefix)> PatternAsync(HttpClient clerk, string code, string pattern)
    {
        var version = (await RowAsync(clerk, code)).GetProperty("version").GetInt64();
        using var stale = await SetAsync(clerk, code, pattern, version + 1);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var set = await SetAsync(clerk, code, pattern, version);
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);
        return (code, pattern[..pattern.IndexOf('〔', StringComparison.Ordinal)]);
    }

    private static async Task<HttpResponseMessage> SetAsync(HttpClient clerk, string code, string pattern, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/document-numbers/{code}") { Content = JsonContent.Create(new { pattern }) };
        request.Headers.IfMatch.Add(new($"\"{version}\""));
        return await clerk.SendAsync(request);
    }

    private static async Task<JsonElement> RowAsync(HttpClient clerk, string code) =>
        (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/document-numbers")).EnumerateArray().Single(s => s.GetProperty("code").GetString() == code);

    private static async Task<int> LastAsync(HttpClient clerk, string code, int year) =>
        (await RowAsync(clerk, code)).GetProperty("years").EnumerateArray().Where(y => y.GetProperty("year").GetInt32() == year).Select(y => y.GetProperty("last").GetInt32()).FirstOrDefault();

    private static Task<HttpResponseMessage> ImportAsync(HttpClient clerk, string code, params string[] numbers) =>
        clerk.PostAsJsonAsync($"/api/v1/document-numbers/{code}/import", new { numbers });
}
