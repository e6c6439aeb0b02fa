using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Api;

public sealed class ContractsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private const string RightCode = "91350100M000100Y43";
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_credit_code_that_fails_its_check_is_warned_of_and_kept_with_a_reason()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        var wrong = RightCode[..17] + "9";
        using var warned = await PostAsync(liaison, "护栏采购合同", wrong);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "decision-review.credit-code-questioned"), (warned.StatusCode, (await warned.Content.ReadFromJsonAsync<JsonElement>()).Text("code")));
        using var malformed = await PostAsync(liaison, "护栏采购合同", "12345");
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.True((await malformed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("terms.creditCode", out _));

        var contract = await ContractAsync(liaison, "护栏采购合同", wrong, reason: "执照原件如此");
        Assert.Equal((wrong, "执照原件如此"), await CodeAsync(contract));
        await liaison.RefusedAsync(contract, "correct", new { terms = Terms("护栏采购合同", wrong) }, HttpStatusCode.UnprocessableEntity, "decision-review.credit-code-questioned");
        await liaison.TakeAsync(contract, "correct", new { terms = Terms("护栏采购合同", RightCode, "多余的理由") });
        Assert.Equal((RightCode, null), await CodeAsync(contract));

        async Task<(string?, string?)> CodeAsync(string address)
        {
            var detail = await liaison.ReadAsync(address);
            return (detail.GetProperty("creditCode").GetString(), detail.GetProperty("creditCodeReason").GetString());
        }
    }

    [Fact]
    public async Task A_contract_is_signed_after_a_lawful_review_performed_by_its_milestones_and_then_complete()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        var contract = await ContractAsync(liaison, "桥梁检测服务合同", RightCode);
        await liaison.RefusedAsync(contract, "sign", new { on = Today }, HttpStatusCode.Conflict, "transition.notAllowed");
        await liaison.TakeAsync(contract, "request-review", new { on = Today });
        await application.OpineAsync(clerk, contract, 1, "unlawful");
        Assert.Equal("drafting", (await liaison.ReadAsync(contract)).Text("status"));   // an unlawful one goes back
        await liaison.TakeAsync(contract, "request-review", new { on = Today });
        await application.OpineAsync(clerk, contract, 2, "lawfulAfterAmendment");

        await liaison.RefusedAsync(contract, "sign", new { on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.contract-amendments-explained");
        await liaison.RefusedAsync(contract, "sign", new { amendments = "已删去", expiresOn = Today.AddDays(-1), on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.contract-expiry-after-signing");
        await liaison.TakeAsync(contract, "sign", new { amendments = "已删去", expiresOn = Today.AddDays(2), on = Today });
        Assert.Equal(("yellow", $"合同期满临近：{Today.AddDays(2):yyyy-MM-dd}"), await LampAsync());
        Assert.Equal(["合同报备存档"], (await liaison.ReadAsync(contract)).GetProperty("deadlines").EnumerateArray().Select(d => d.Text("label")));
        await liaison.TakeAsync(contract, "file-copy", new { fileNumber = "存〔1〕号", on = Today });
        var filed = await liaison.ReadAsync(contract);
        Assert.Equal(("存〔1〕号", "met"), (filed.Text("fileNumber"), filed.GetProperty("deadlines")[0].Text("light")));

        await liaison.TakeAsync(contract, "plan-milestones", new { milestones = new[] { new { name = "进场", dueOn = Today.AddDays(-1) }, new { name = "验收", dueOn = Today.AddDays(1) } } });
        Assert.Equal(("red", $"履行节点已过：{Today.AddDays(-1):yyyy-MM-dd}"), await LampAsync());
        var milestones = (await liaison.ReadAsync(contract)).GetProperty("milestones").EnumerateArray().Select(m => m.GetProperty("id").GetGuid()).ToList();
        Assert.Equal(HttpStatusCode.BadRequest, (await liaison.StepAsync(contract, "reach-milestone", new { milestoneId = Guid.CreateVersion7(), on = Today })).StatusCode);
        await liaison.TakeAsync(contract, "reach-milestone", new { milestoneId = milestones[0], note = "迟一日", on = Today });
        Assert.Equal(("yellow", $"履行节点临近：{Today.AddDays(1):yyyy-MM-dd}"), await LampAsync());
        await liaison.RefusedAsync(contract, "complete", new { note = "完毕", on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.milestones-reached");
        await liaison.RefusedAsync(contract, "plan-milestones", new { milestones = Array.Empty<object>() }, HttpStatusCode.UnprocessableEntity, "decision-review.reached-milestone-stays");
        await liaison.TakeAsync(contract, "reach-milestone", new { milestoneId = milestones[1], on = Today });
        await liaison.TakeAsync(contract, "complete", new { note = "双方义务履行完毕", on = Today });
        Assert.Equal("completed", (await liaison.ReadAsync(contract)).Text("status"));
        Assert.Equal(("closed", "履行完毕"), await LampAsync());

        async Task<(string, string)> LampAsync()
        {
            var row = Assert.Single((await liaison.ReadAsync($"{Caller.Contracts}?q={Uri.EscapeDataString("桥梁检测")}&expiresFrom={Today:yyyy-MM-dd}&expiresTo={Today.AddDays(2):yyyy-MM-dd}")).GetProperty("items").EnumerateArray());
            return (row.Text("lamp"), row.Text("lampText"));
        }
    }

    [Fact]
    public async Task A_procurement_contract_is_announced_and_filed_within_its_statutory_days()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        var contract = await ContractAsync(liaison, "交通标志采购合同", RightCode, procurement: true);
        await liaison.TakeAsync(contract, "request-review", new { on = Today });
        await application.OpineAsync(clerk, contract, 1, "lawful");
        await liaison.TakeAsync(contract, "sign", new { on = Today });
        var deadlines = (await liaison.ReadAsync(contract)).GetProperty("deadlines").EnumerateArray().ToDictionary(d => d.Text("label"), d => d.Text("legalBasis"));
        Assert.Equal(["政府采购合同公告", "政府采购合同备案"], deadlines.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("第50条", deadlines["政府采购合同公告"], StringComparison.Ordinal);
        Assert.Contains("第47条", deadlines["政府采购合同备案"], StringComparison.Ordinal);
        await liaison.TakeAsync(contract, "announce", new { channel = "政府采购网", on = Today });
        await liaison.TakeAsync(contract, "file-copy", new { fileNumber = "备〔1〕号", on = Today });
        Assert.All((await liaison.ReadAsync(contract)).GetProperty("deadlines").EnumerateArray(), d => Assert.Equal("met", d.Text("light")));
        await liaison.TakeAsync(contract, "end", new { reason = "协商解除", on = Today });
        Assert.Equal("ended", (await liaison.ReadAsync(contract)).Text("status"));
    }

    [Fact]
    public async Task A_returned_review_gives_the_contract_back_and_another_unit_does_not_see_it()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        using var office = await application.SignInAsync("quanling.office");
        var contract = await ContractAsync(liaison, "候车亭广告合同", null);
        await liaison.TakeAsync(contract, "request-review", new { on = Today });
        await clerk.TakeAsync(await application.ReviewOfAsync(clerk, contract), "return", new { reason = "缺少资信材料", on = Today });
        await application.DeliverOutboxAsync();
        var detail = await liaison.ReadAsync(contract);
        Assert.Equal(("drafting", "缺少资信材料"), (detail.Text("status"), detail.GetProperty("review").Text("returnReason")));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(contract)).StatusCode);
        Assert.DoesNotContain((await office.ReadAsync($"{Caller.Contracts}?pageSize=200")).GetProperty("items").EnumerateArray(), c => contract.EndsWith(c.Text("id"), StringComparison.Ordinal));
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"{contract}/end") { Content = JsonContent.Create(new { reason = "放弃", on = Today }) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await liaison.SendAsync(stale)).StatusCode);
    }

    private static object Terms(string name, string? code, string? reason = null, bool procurement = false) =>
        new { name, counterpart = "某某工程有限公司", summary = "请审查主体和付款条款", creditCode = code, creditCodeReason = reason, amount = 120_000m, procurement };

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string name, string? code, string? reason = null, bool procurement = false) =>
        client.PostAsJsonAsync(Caller.Contracts, new { terms = Terms(name, code, reason, procurement) });

    private static async Task<string> ContractAsync(HttpClient client, string name, string? code, string? reason = null, bool procurement = false)
    {
        using var answer = await PostAsync(client, name, code, reason, procurement);
        await answer.JsonOf();
        return answer.Headers.Location!.ToString();
    }
}
