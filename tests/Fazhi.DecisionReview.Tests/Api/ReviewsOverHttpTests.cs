using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Platform.Excel;
using Fazhi.Testing;
using Xunit;
using static Fazhi.DecisionReview.Tests.Api.Caller;

namespace Fazhi.DecisionReview.Tests.Api;

public sealed class ReviewsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_day_that_is_too_early_is_named_as_the_api_writes_days()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var answer = await liaison.PostAsJsonAsync(Reviews, new { kind = "x", title = "题", summary = "概要", on = "2022-09-21", neededBy = "2022-09-20", materials = Array.Empty<object>() });
        Assert.Equal("希望完成之日应当晚于 2022-09-21。", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty("neededBy")[0].GetString());
    }

    [Fact]
    public async Task A_departments_contract_goes_to_its_opinion_and_adoption()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        var review = await SubmitAsync(liaison, "contract", "路灯维护合同");
        Assert.Equal("underReview", (await clerk.ReadAsync(review)).Text("status"));

        var candidates = (await clerk.ReadAsync($"{review}/adviser-candidates")).EnumerateArray().ToList();
        var conflicted = candidates.First(c => c.GetProperty("conflicts").GetArrayLength() > 0);
        await clerk.RefusedAsync(review, "invite-adviser", new { adviserId = conflicted.GetProperty("adviserId").GetGuid(), question = "请提意见", on = Today },
            HttpStatusCode.UnprocessableEntity, "decision-review.adviser-conflict");
        await clerk.TakeAsync(review, "invite-adviser", new { adviserId = candidates[0].GetProperty("adviserId").GetGuid(), question = "请提意见", on = Today });
        await clerk.TakeAsync(review, "submit-advice", new { opinion = "第五条应当明确", on = Today });
        var invitation = (await clerk.ReadAsync(review)).GetProperty("invitations")[0].GetProperty("id").GetGuid();
        await clerk.TakeAsync(review, "conclude", new
        {
            conclusion = new { outcome = "lawfulAfterAmendment", summary = "修改后可以签订。", findings = new[] { new { clause = "第五条", problem = "付款条件不明确", suggestion = "写明期限" } } },
            advice = new[] { new { invitationId = invitation, adoption = "adopted" } },
            on = Today,
        });

        await clerk.RefusedAsync(review, "issue-opinion", new { on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.opinion-issued");
        var issued = await (await clerk.PostAsJsonAsync("/api/v1/documents", new { matterId = IdOf(review), code = "decision-review.opinion", issuedOn = Today })).JsonOf();
        await clerk.TakeAsync(review, "issue-opinion", new { on = Today });
        var detail = await liaison.ReadAsync(review);
        Assert.Equal((issued.Text("number"), "awaitingAdoption"), (detail.Text("opinionNumber"), detail.Text("status")));
        Assert.Equal(["recordAdoption"], detail.GetProperty("allowedActions").EnumerateArray().Select(a => a.Text("code")));

        await liaison.RefusedAsync(review, "record-adoption", new { responses = Array.Empty<object>(), on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.responses-complete");
        await liaison.TakeAsync(review, "record-adoption", new { responses = new[] { new { clause = "第五条", adopted = true } }, on = Today });
        detail = await liaison.ReadAsync(review);
        Assert.Equal(("closed", "adopted"), (detail.Text("status"), detail.Text("adoption")));
        var timeline = await liaison.ReadAsync($"{review}/timeline");
        Assert.Equal("open", timeline.GetProperty("items")[0].Text("step"));
    }

    [Fact]
    public async Task The_export_says_by_name_what_it_was_filtered_by()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var kind = (await clerk.ReadAsync("/api/v1/decision-review/subject-kinds")).EnumerateArray().Single(k => k.Text("code") == "contract").Text("name");
        var row = (await clerk.ReadAsync($"{Reviews}?kind=contract&pageSize=200")).GetProperty("items").EnumerateArray().First(r => r.GetProperty("handlerName").ValueKind == JsonValueKind.String);
        var handler = (await clerk.ReadAsync($"{Reviews}/{row.Text("id")}")).Text("handlerId");
        using var file = new MemoryStream(await clerk.GetByteArrayAsync($"{Reviews}/export.xlsx?kind=contract&handlerId={handler}"));
        Assert.Equal($"筛选条件：送审种类：{kind}；承办人：{row.Text("handlerName")}", SheetReader.Rows(file).ElementAt(1).Cells[0]);
    }

    [Fact]
    public async Task A_township_matter_goes_through_both_levels_with_one_supplement_and_one_consultation()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var clerk = await application.SignInAsync("decision.clerk");
        var review = await SubmitAsync(office, "contract", "集镇保洁服务合同");
        var opened = await office.ReadAsync(review);
        Assert.Equal(("firstReview", "township", "温圳镇"), (opened.Text("status"), opened.Text("level"), opened.Text("submittingOrganizationName")));

        await office.TakeAsync(review, "request-first-supplement", new { materials = new[] { "对方资信证明" }, dueOn = Today.AddDays(5), on = Today });
        await office.TakeAsync(review, "receive-first-supplement", new { on = Today });
        await office.RefusedAsync(review, "request-first-supplement", new { materials = new[] { "又一份" }, dueOn = Today.AddDays(5), on = Today },
            HttpStatusCode.UnprocessableEntity, "decision-review.supplement-once");
        await office.TakeAsync(review, "consult", new { question = "是否属于乡镇职权", on = Today });
        await clerk.TakeAsync(review, "answer-consultation", new { answer = "属于", on = Today });
        await office.TakeAsync(review, "forward", new { opinion = "同意报县", on = Today });
        await office.RefusedAsync(review, "forward", new { opinion = "再报", on = Today }, HttpStatusCode.Conflict, "transition.notAllowed");
        var again = await (await office.StepAsync(review, "forward", new { opinion = "再报", on = Today })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["withdraw"], again.GetProperty("allowed").EnumerateArray().Select(s => s.GetString()));   // what the county may do is not its to try
        Assert.EndsWith("现在可以：撤回送审。", again.Text("title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.StepAsync(review, "conclude", new { conclusion = new { outcome = "lawful", summary = "合法" }, on = Today })).StatusCode);
        await clerk.TakeAsync(review, "conclude", new { conclusion = new { outcome = "lawful", summary = "合法" }, on = Today });
        await (await clerk.PostAsJsonAsync("/api/v1/documents", new { matterId = IdOf(review), code = "decision-review.opinion", issuedOn = Today })).JsonOf();
        await clerk.TakeAsync(review, "issue-opinion", new { on = Today });
        await office.TakeAsync(review, "record-adoption", new { responses = Array.Empty<object>(), on = Today });
        Assert.Equal("closed", (await office.ReadAsync(review)).Text("status"));
    }

    [Fact]
    public async Task What_is_not_yours_is_not_there_and_what_is_stale_is_not_overwritten()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var office = await application.SignInAsync("quanling.office");
        var review = await SubmitAsync(liaison, "legalLetter", "关于某事的复函");
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(review)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{review}/timeline")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/api/v1/decision-review/procedure?matterId={IdOf(review)}")).StatusCode);
        using var withoutTag = await liaison.PostAsJsonAsync($"{review}/withdraw", new { reason = "修改", on = Today });
        Assert.Equal(HttpStatusCode.PreconditionRequired, withoutTag.StatusCode);
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"{review}/withdraw") { Content = JsonContent.Create(new { reason = "修改", on = Today }) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await liaison.SendAsync(stale)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsJsonAsync(Reviews, Body("legalLetter", "代人送审", (await liaison.ReadAsync(review)).GetProperty("organizationId").GetGuid()))).StatusCode);
    }

    [Fact]
    public async Task An_opinion_is_issued_by_the_body_that_concluded_stays_with_its_conclusion_and_is_not_voided_once_it_is_out()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var clerk = await application.SignInAsync("decision.clerk");
        var review = await SubmitAsync(office, "contract", "集镇绿化合同");
        await office.TakeAsync(review, "forward", new { opinion = "同意报县", on = Today });
        await clerk.TakeAsync(review, "conclude", new { conclusion = new { outcome = "lawful", summary = "合法" }, on = Today });
        await NotIssuedAsync(office, review, HttpStatusCode.Forbidden, "document.of-another-body");
        Assert.Empty((await office.ReadAsync($"/api/v1/documents/outstanding?matterId={IdOf(review)}")).EnumerateArray());
        Assert.Single((await clerk.ReadAsync($"/api/v1/documents/outstanding?matterId={IdOf(review)}")).EnumerateArray());

        var first = await IssueAsync(clerk, review);
        await clerk.RefusedAsync(review, "reopen", new { reason = "结论有误" }, HttpStatusCode.UnprocessableEntity, "decision-review.opinion-void-first");
        Assert.Equal(HttpStatusCode.NoContent, (await VoidAsync(clerk, first)).StatusCode);
        await clerk.TakeAsync(review, "reopen", new { reason = "结论有误" });
        await NotIssuedAsync(clerk, review, HttpStatusCode.Conflict, "document.step-not-taken");
        Assert.Empty((await clerk.ReadAsync($"/api/v1/documents/outstanding?matterId={IdOf(review)}")).EnumerateArray());

        await clerk.TakeAsync(review, "conclude", new { conclusion = new { outcome = "lawful", summary = "仍然合法" }, on = Today });
        var second = await IssueAsync(clerk, review);
        await clerk.TakeAsync(review, "issue-opinion", new { on = Today });
        using var late = await VoidAsync(clerk, second);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("document.cited", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(second.Text("number"), (await clerk.ReadAsync(review)).Text("opinionNumber"));
    }

    private static Task<HttpResponseMessage> PostOpinionAsync(HttpClient client, string review) =>
        client.PostAsJsonAsync("/api/v1/documents", new { matterId = IdOf(review), code = "decision-review.opinion", issuedOn = Today });

    private static async Task<JsonElement> IssueAsync(HttpClient client, string review) => await (await PostOpinionAsync(client, review)).JsonOf();

    private static async Task NotIssuedAsync(HttpClient client, string review, HttpStatusCode status, string code)
    {
        using var answer = await PostOpinionAsync(client, review);
        Assert.Equal((status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code")));
    }

    private static async Task<HttpResponseMessage> VoidAsync(HttpClient client, JsonElement document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/documents/{document.Text("id")}/void") { Content = JsonContent.Create(new { reason = "结论有误" }) };
        request.Headers.IfMatch.ParseAdd($"\"{document.GetProperty("version").GetInt64()}\"");
        return await client.SendAsync(request);
    }

    [Fact]
    public async Task The_procedure_lights_the_present_state_and_counts_the_days()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var row = (await clerk.ReadAsync($"{Reviews}?status=concluded")).GetProperty("items")[0];
        var procedure = await clerk.ReadAsync($"/api/v1/decision-review/procedure?matterId={row.Text("id")}");
        Assert.Equal("concluded", procedure.Text("currentState"));
        var states = procedure.GetProperty("states").EnumerateArray().ToList();
        Assert.Equal("concluded", Assert.Single(states, s => s.GetProperty("current").GetBoolean()).Text("code"));
        Assert.True(states.Single(s => s.Text("code") == "underReview").GetProperty("days").GetInt32() > 0);
    }

    [Theory]
    [InlineData("review.total", 78)]
    [InlineData("review.normative", 3)]
    [InlineData("review.contract", 5)]
    [InlineData("review.other", 70)]
    [InlineData("review.revoked", 0)]
    public async Task The_figure_equals_the_report_and_opens_as_many_rows(string id, int expected)
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var figure = await clerk.ReadAsync($"/api/v1/indicators/{id}?from=2022-01-01&to=2022-12-31");
        Assert.Equal(expected, figure.GetProperty("value").GetDecimal());
        var rows = await clerk.ReadAsync($"{figure.Text("apiRows")}&pageSize=200");
        Assert.Equal(expected, rows.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("plan.lawyers.public-lawyer-offices", 3, 3)]
    [InlineData("plan.lawyers.per-ten-thousand", 0.45, 37)]
    [InlineData("plan.lawyers.two-public", 2, null)]
    [InlineData("review.year", 2023, null)]
    public async Task The_figures_of_the_plan_come_out_of_the_registers(string id, decimal expected, int? rows)
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var figure = await clerk.ReadAsync($"/api/v1/indicators/{id}?from=2023-01-01&to=2023-12-31");
        Assert.Equal(expected, figure.GetProperty("value").GetDecimal());
        if (rows is { } count) Assert.Equal(count, (await clerk.ReadAsync($"{figure.Text("apiRows")}&pageSize=200")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_figures_page_splits_the_others_into_their_kinds()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var figures = await clerk.ReadAsync($"{Reviews}/figures?from=2022-01-01&to=2022-12-31");
        Assert.Equal(78, figures.GetProperty("total").GetInt32());
        Assert.Equal(78, figures.GetProperty("byKind").EnumerateArray().Sum(k => k.GetProperty("count").GetInt32()));
        Assert.True(figures.GetProperty("byKind").GetArrayLength() > 8);
    }

    [Fact]
    public async Task A_liaison_finds_what_waits_for_him_in_his_own_list_of_things_to_do()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        var todo = (await liaison.ReadAsync("/api/v1/matters?bucket=todo&pageSize=200")).GetProperty("items").EnumerateArray().ToList();
        Assert.Contains(todo, m => (m.Text("module"), m.Text("resource"), m.Text("statusCode")) == ("decision-review", "reviews", "awaitingAdoption"));
        Assert.Contains(todo, m => m.Text("statusCode") == "awaitingSupplement");
    }

    private static async Task<string> SubmitAsync(HttpClient client, string kind, string title)
    {
        using var answer = await client.PostAsJsonAsync(Reviews, Body(kind, title));
        await answer.JsonOf();
        return answer.Headers.Location!.ToString();
    }

    private static object Body(string kind, string title, Guid? organizationId = null) => new
    {
        kind, title, summary = "请审查", on = Today, organizationId, parties = new[] { "江西某某建设有限公司" },
        materials = new[] { "合同文本草案", "合同订立的依据和说明", "对方当事人的主体资格、资信材料", "函件及有关材料", "需要答复的法律问题" }.Select(name => new { name, provided = true }),
    };

    private static string IdOf(string address) => address.Split('/')[^1];
}
