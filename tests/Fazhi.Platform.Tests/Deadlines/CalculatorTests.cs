using System.Net;
using System.Text.Json;
using Fazhi.Platform.Deadlines;

namespace Fazhi.Platform.Tests.Deadlines;

public sealed class CalculatorTests(DeadlineApplication app) : IClassFixture<DeadlineApplication>
{
    private const string Calculate = "/api/v1/deadlines/calculate";

    [Fact]
    public async Task The_example_of_the_contract_is_answered_with_every_field()
    {
        var client = app.As("legalaid.clerk");
        var answer = await client.PostJsonAsync(Calculate, new
        {
            ruleId = "review-accept-examine-v2024",
            trigger = "2024-09-11",
            suspensions = new[] { new { from = "2024-03-20", resume = "2024-04-19" } },
            extensionDays = 0,
            ground = (string?)null,
        });
        Assert.Equal("2024-09-19", answer.Text("dueOn"));
        foreach (var field in new[]
        {
            "dueAt", "earliestOn", "latestOn", "unrolledOn", "rolled", "ambiguous", "alternativeOn", "safeOn", "provisional", "legalBasis",
            "confidence", "standing", "steps", "warnings", "trigger", "triggerText",
        })
            Assert.True(answer.TryGetProperty(field, out _), field);
        Assert.Equal("verifiedText", answer.Text("confidence"));
        Assert.Contains("第30条", answer.Text("legalBasis"), StringComparison.Ordinal);
        var reasons = answer.GetProperty("steps").EnumerateArray().Select(step => step.Text("reason")).ToList();
        Assert.Equal(["triggerDay", "workday", "workday", "makeUpWorkday", "holiday", "holiday", "holiday", "workday", "workday"], reasons);
    }

    [Fact]
    public async Task Every_rule_of_the_catalogue_with_a_length_is_computable_over_http()
    {
        var client = app.As("legalaid.clerk");
        var computed = 0;
        foreach (var rule in ShippedLaw.Rules().Where(rule => rule.HasLength))
        {
            var trigger = rule.EffectiveTo ?? (rule.EffectiveFrom > new DateOnly(2022, 3, 1) ? rule.EffectiveFrom.Value : new DateOnly(2022, 3, 1));
            var answer = await client.PostJsonAsync(Calculate, new { ruleId = rule.Id, trigger = $"{trigger:yyyy-MM-dd}T09:00" });
            Assert.Equal(JsonValueKind.String, answer.GetProperty("dueOn").ValueKind);
            Assert.Equal(rule.Confidence == Kernel.Deadlines.RuleConfidence.FromMemory, answer.Text("standing") == "经验口径，待核");
            computed++;
        }

        Assert.Equal(185, computed);
    }

    [Fact]
    public async Task Hours_answer_with_a_moment_and_fixed_dates_are_asked_for_by_their_year()
    {
        var client = app.As("legalaid.clerk");
        var hours = await client.PostJsonAsync(Calculate, new { ruleId = "aid-transfer-24h", trigger = "2022-09-30T17:30" });
        Assert.Equal("2022-09-30T17:30:00+08:00", hours.Text("trigger"));
        Assert.Equal("2022-10-01T17:30:00+08:00", hours.Text("dueAt"));
        Assert.Equal("2022-10-01T17:30:00+08:00", (await client.PostJsonAsync(Calculate, new { ruleId = "aid-transfer-24h", trigger = hours.Text("trigger") })).Text("dueAt"));
        var fixedDate = await client.PostJsonAsync(Calculate, new { ruleId = "gov-annual-report-submit-0301", trigger = "2024" });
        Assert.Equal("2024-02-29", fixedDate.Text("dueOn"));
    }

    [Fact]
    public async Task A_ground_on_which_the_rule_does_not_run_gives_no_date()
    {
        var client = app.As("legalaid.clerk");
        var answer = await client.PostJsonAsync(Calculate,
            new { ruleId = "review-terminate-after-suspension-v2024", trigger = "2024-03-01", ground = "第39条第1款第3项" });
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("dueOn").ValueKind);
        Assert.Equal(1, answer.GetProperty("warnings").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"ruleId":"no-such-rule","trigger":"2024-03-01"}""", HttpStatusCode.NotFound, "deadlines.ruleUnknown", "no-such-rule")]
    [InlineData("""{"ruleId":"review-reply-v2017","trigger":"2024-03-01"}""", HttpStatusCode.UnprocessableEntity, "deadlines.ruleNotInForce", "review-reply-v2024")]
    [InlineData("""{"ruleId":"aid-subsidy-payment","trigger":"2024-03-01"}""", HttpStatusCode.UnprocessableEntity, "deadlines.ruleHasNoLength", "支付补贴")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","suspensions":[{"from":"2024-03-05","resume":"2024-03-04"}]}""",
        HttpStatusCode.BadRequest, "request.invalid", "suspensions[0].resume")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","extensionDays":-1}""", HttpStatusCode.BadRequest, "request.invalid", "extensionDays")]
    [InlineData("""{"ruleId":"review-decision-ordinary-v2024","trigger":"2024-03-01","extensionDays":31}""", HttpStatusCode.BadRequest, "request.invalid", "30日")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-02-30"}""", HttpStatusCode.BadRequest, "request.invalid", "trigger")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"0001-01-01"}""", HttpStatusCode.BadRequest, "request.invalid", "trigger")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"9999-12-31"}""", HttpStatusCode.BadRequest, "request.invalid", "trigger")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":20240301}""", HttpStatusCode.BadRequest, "request.invalid", "trigger")]
    [InlineData("""{"ruleId":"review-reply-v2024"}""", HttpStatusCode.BadRequest, "request.invalid", "trigger")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","suspensions":[null]}""", HttpStatusCode.BadRequest, "request.invalid", "suspensions")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","suspensions":[{"from":"2024-03-05"}]}""", HttpStatusCode.BadRequest, "request.invalid", "suspensions[0].resume")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","suspensions":[{"from":"0001-03-05","resume":"2024-03-06"}]}""",
        HttpStatusCode.BadRequest, "request.invalid", "suspensions[0].from")]
    [InlineData("""{"ruleId":"review-reply-v2024","trigger":"2024-03-01","extensionDays":99999999999}""", HttpStatusCode.BadRequest, "request.invalid", "extensionDays")]
    [InlineData("null", HttpStatusCode.BadRequest, "request", "JSON")]
    [InlineData("[]", HttpStatusCode.BadRequest, "request", "JSON")]
    public async Task What_cannot_be_computed_says_why(string body, HttpStatusCode status, string code, string says)
    {
        var client = app.As("legalaid.clerk");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(Calculate, content);
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, problem);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(code, problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_calculates_without_signing_in()
    {
        using var answer = await app.Anonymous().PostAsync(Calculate, null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_catalogue_is_listed_page_by_page_without_loss()
    {
        var client = app.As("legalaid.clerk");
        var ids = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await client.GetJsonAsync($"/api/v1/deadlines/rules?pageSize=60{(cursor is null ? "" : $"&after={cursor}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(rule => rule.Text("id")));
            cursor = page.Text("nextCursor");
        }
        while (cursor is not null);
        Assert.Equal(255, ids.Count);
        Assert.Equal(255, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("module=legal-aid&on=2022-06-01&q=审查并决定", new[] { "aid-review-v2022" })]
    [InlineData("module=3-legal-aid&on=2024-06-01&q=审查并决定", new[] { "aid-review-v2023" })]
    [InlineData("q=受理审查&on=2024-06-01", new[] { "review-accept-examine-v2024" })]
    [InlineData("q=没有这样的规则", new string[0])]
    public async Task The_catalogue_is_filtered_by_module_day_and_words(string filter, string[] ids)
    {
        var client = app.As("legalaid.clerk");
        var page = await client.GetJsonAsync($"/api/v1/deadlines/rules?{filter}");
        Assert.Equal(ids, page.GetProperty("items").EnumerateArray().Select(rule => rule.Text("id")));
    }

    [Theory]
    [InlineData("rules?q=审")]
    [InlineData("rules?pageSize=0")]
    [InlineData("rules?pageSize=201")]
    [InlineData("rules?after=nonsense")]
    [InlineData("rules?on=2024-13-01")]
    [InlineData("rules?confidence=certain")]
    [InlineData("calendars/twenty")]
    public async Task A_filter_that_cannot_be_read_is_refused(string address)
    {
        var client = app.As("legalaid.clerk");
        using var answer = await client.GetAsync($"/api/v1/deadlines/{address}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
