using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.DecisionReview.Tests.Api;
using Fazhi.Kernel;
using Fazhi.Platform.Reminders;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Published;

/// <summary>Milestones, expiries and terms of office reach, by the scan, whoever has to see to them, and nobody else.</summary>
public sealed class DutiesTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_contract_reminds_who_handles_it_of_its_milestones_and_its_expiry_without_naming_a_person()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        using var created = await liaison.PostAsJsonAsync(Caller.Contracts, new { terms = new { name = "张三丰房屋租赁合同", counterpart = "张三丰", summary = "租用执法站房屋" } });
        await created.JsonOf();
        var contract = created.Headers.Location!.ToString();
        var number = (await liaison.ReadAsync(contract)).Text("number");
        await liaison.TakeAsync(contract, "request-review", new { on = Today });
        await application.OpineAsync(clerk, contract, 1, "lawful");
        await liaison.TakeAsync(contract, "plan-milestones", new { milestones = new[] { new { name = "支付租金", dueOn = Today }, new { name = "验收退房", dueOn = Today.AddDays(200) } } });
        await ScanAsync();
        Assert.DoesNotContain(await RemindersAsync(liaison), n => n.Text("number") == number);   // what is not signed is not performed

        await liaison.TakeAsync(contract, "sign", new { expiresOn = Today.AddDays(60), on = Today });
        await ScanAsync();
        await ScanAsync();
        var raised = (await RemindersAsync(liaison)).Where(n => n.Text("number") == number && n.Text("label") != "合同报备存档").OrderBy(n => n.Text("dueOn"), StringComparer.Ordinal).ToList();
        Assert.Equal([("完成履行节点：支付租金", $"{Today:yyyy-MM-dd}", "民法典第五百零九条（全面履行）"), ("期满前验收，登记履行完毕、终止，或者另订合同", $"{Today.AddDays(60):yyyy-MM-dd}", "行政机关合同管理制度（履行）")],
            raised.Select(n => (n.Text("label"), n.Text("dueOn"), n.Text("legalBasis"))));
        Assert.All(raised, n => Assert.Equal(("张某房屋租赁合同（张某）", "handler", contract.Replace("/api/v1", "", StringComparison.Ordinal)), (n.Text("title"), n.Text("role"), n.Text("path"))));
        Assert.DoesNotContain(await RemindersAsync(clerk), n => n.Text("number") == number);

        Assert.Equal(2, (await DutiesAsync(liaison, number)).Count);
        var milestone = (await liaison.ReadAsync(contract)).GetProperty("milestones")[0].GetProperty("id").GetGuid();
        await liaison.TakeAsync(contract, "reach-milestone", new { milestoneId = milestone, on = Today });
        Assert.StartsWith("期满前", Assert.Single(await DutiesAsync(liaison, number)).Text("label"), StringComparison.Ordinal);
        await liaison.TakeAsync(contract, "end", new { reason = "协商解除", on = Today });
        Assert.Empty(await DutiesAsync(liaison, number));
    }

    [Fact]
    public async Task A_term_of_office_that_ends_reminds_whoever_keeps_the_register()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        foreach (var (kind, name, until, ended) in new (string, string, DateOnly, DateOnly?)[]
        {
            ("lawyer", "赵子龙", Today.AddDays(60), null), ("lawyer", "钱多多", Today.AddDays(61), null), ("lawyer", "孙悟空", Today.AddDays(-1), null),
            ("scholar", "李时珍", Today.AddDays(20), Today.AddDays(5)), ("publicLawyer", "周瑜", Today.AddDays(20), null),
        })
            await (await clerk.PostAsJsonAsync(Caller.Advisers, new
            {
                kind, name, officeName = "聘期律师事务所", licensedSince = new DateOnly(2015, 1, 1), licenceNumber = $"证{name}", endedOn = ended, appointedFrom = Today.AddYears(-1), appointedUntil = until,
            })).JsonOf();
        await ScanAsync();
        var reminder = Assert.Single(await RemindersAsync(clerk), n => n.Text("title").Contains("聘期律师事务所", StringComparison.Ordinal));
        Assert.Equal(("赵某（聘期律师事务所）", "聘期届满前续聘、另聘或者不再聘任", "/decision-review/advisers"), (reminder.Text("title"), reminder.Text("label"), reminder.Text("path")));
        Assert.DoesNotContain(await RemindersAsync(liaison), n => n.Text("title").Contains("聘期律师事务所", StringComparison.Ordinal));
    }

    private async Task ScanAsync()
    {
        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderScan>().RunAsync(CancellationToken.None);
    }

    private static async Task<List<JsonElement>> RemindersAsync(HttpClient client) =>
        [.. (await client.ReadAsync("/api/v1/notifications?state=all&module=decision-review&pageSize=200")).GetProperty("items").EnumerateArray()];

    private static async Task<List<JsonElement>> DutiesAsync(HttpClient client, string number) =>
        [.. (await client.ReadAsync($"/api/v1/calendar?from={Today:yyyy-MM-dd}&to={Today.AddDays(60):yyyy-MM-dd}&mine=true")).GetProperty("entries").EnumerateArray()
            .Where(e => e.Text("kind") == "duty" && e.Text("title").StartsWith(number, StringComparison.Ordinal))];
}
