using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.NormativeDocuments.Tests.Api;
using Fazhi.Platform.Reminders;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.NormativeDocuments.Tests.Published;

/// <summary>Validities that end, units that owe an answer and laws that changed reach, by the scan, whoever has to see to them.</summary>
public sealed class DutiesTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();
    private static int _entered = 100;

    [Fact]
    public async Task A_validity_is_told_before_it_ends_and_not_after()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var law = await LawAsync(clerk, "期满条例");
        foreach (var (name, until) in new[]
        {
            ("半年后期满的办法", Today.AddMonths(6)), ("五个月后期满的办法", Today.AddMonths(5)), ("今日期满的办法", Today), ("昨日期满的办法", Today.AddDays(-1)), ("八个月后期满的办法", Today.AddMonths(8)),
        })
            await EnterAsync(clerk, law, name, until);
        await ScanAsync();
        await ScanAsync();
        var raised = (await RemindersAsync(clerk)).Where(r => r.Text("title").EndsWith("期满的办法》", StringComparison.Ordinal)).OrderBy(r => r.Text("dueOn"), StringComparer.Ordinal).ToList();
        Assert.Equal(["《今日期满的办法》", "《五个月后期满的办法》", "《半年后期满的办法》"], raised.Select(r => r.Text("title")));
        Assert.All(raised, r => Assert.StartsWith("有效期届满前评估", r.Text("label"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_that_owes_an_answer_is_reminded_until_it_answers()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        using var office = await application.SignInAsync("wenzhen.office");
        using var liaison = await application.SignInAsync("transport.liaison");
        var due = Today.AddDays(1);
        var campaign = await clerk.CreateAsync("/campaigns", new { name = "答复提醒专项清理", kind = "special", grounds = "部署", answerDueOn = due, scope = new { issuerKind = "township" } });
        await clerk.StepAsync($"/campaigns/{campaign.Id()}", "launch", new { on = Today });
        var own = await office.ItemsAsync($"/cleanup-tasks?campaignId={campaign.Id()}&pageSize=200");
        Assert.NotEmpty(own);
        var numbers = own.Select(t => t.Text("number")).ToHashSet(StringComparer.Ordinal);

        await ScanAsync();
        var raised = (await RemindersAsync(office)).Where(r => numbers.Contains(r.Text("number"))).ToList();
        Assert.Equal(own.Count, raised.Count);
        Assert.All(raised, r => Assert.Equal(("提出清理意见", $"{due:yyyy-MM-dd}"), (r.Text("label"), r.Text("dueOn"))));
        Assert.DoesNotContain(await RemindersAsync(liaison), r => numbers.Contains(r.Text("number")));

        Assert.Equal(own.Count, await DutiesAsync(office, due, numbers));
        foreach (var task in own) await office.StepAsync($"/cleanup-tasks/{task.Id()}", "answer", new { conclusion = "keep", reason = "符合上位法", on = Today });
        Assert.Equal(0, await DutiesAsync(office, due, numbers));
    }

    [Fact]
    public async Task A_law_that_changed_reminds_until_somebody_acts()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var law = await LawAsync(clerk, "变动条例");
        await EnterAsync(clerk, law, "引用变动条例的办法", null);
        await clerk.StepAsync($"/laws/{law}", "versions", new { label = "新版", adoptedOn = "2024-12-01", effectiveOn = "2025-01-01", text = "第一条 为了某事，另行制定本条例。" });
        var duty = Assert.Single(await OpenAsync(Today.AddYears(1)), d => d.Title.StartsWith("《引用变动条例的办法》清理", StringComparison.Ordinal));
        Assert.Equal(("normative-documents.law-change", "提出清理意见"), (duty.Kind, duty.Label));
        Assert.True(duty.DueOn > Today);
        Assert.DoesNotContain(await OpenAsync(duty.DueOn.AddDays(-1)), d => d.Key == duty.Key);

        await clerk.StepAsync(duty.Path.Replace("/normative-documents", "", StringComparison.Ordinal), "answer", new { conclusion = "amend", reason = "与新法不一致", provision = "第一条", on = Today });
        Assert.Equal("审定、落实清理意见", Assert.Single(await OpenAsync(duty.DueOn), d => d.Key == duty.Key).Label);
    }

    private static async Task<Guid> LawAsync(HttpClient clerk, string name) => (await clerk.CreateAsync("/laws", new
    {
        name, rank = "administrativeRegulation", maker = "国务院", governs = Array.Empty<object>(),
        version = new { label = "旧版", adoptedOn = "2010-01-01", effectiveOn = "2010-01-01", text = "第一条 为了某事，制定本条例。" },
    })).Id();

    private static async Task EnterAsync(HttpClient clerk, Guid law, string name, DateOnly? until)
    {
        var issuer = (await clerk.ReadAsync("/issuers")).EnumerateArray().First(i => i.Text("kind") == "department");
        await clerk.CreateAsync("/documents/enter", new
        {
            issuerId = issuer.Id(), details = new { name, term = "ordinary", concernsEnterprises = false, summary = name, draftingNote = "" },
            documentNumber = $"期字〔2021〕{Interlocked.Increment(ref _entered)}号", issuedOn = "2021-12-01",
            publication = new { publishedOn = "2021-12-02", publishedIn = "公报", effectiveOn = "2021-12-02", validUntil = until },
            bases = new[] { new { lawId = law, provisions = new[] { "第一条" } } }, text = $"第一条 {name}。",
        });
    }

    private async Task ScanAsync()
    {
        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderScan>().RunAsync(CancellationToken.None);
    }

    private async Task<List<DatedDuty>> OpenAsync(DateOnly until)
    {
        await using var scope = application.Services.CreateAsyncScope();
        var found = new List<DatedDuty>();
        foreach (var source in scope.ServiceProvider.GetServices<IDutySource>().Where(s => s.Module == "normative-documents"))
            await foreach (var duty in source.OpenAsync(until, CancellationToken.None)) found.Add(duty);
        return found;
    }

    private static async Task<List<JsonElement>> RemindersAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/v1/notifications?state=all&module=normative-documents&pageSize=200");
        using var read = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return [.. read.RootElement.GetProperty("items").EnumerateArray().Select(i => i.Clone())];
    }

    private static async Task<int> DutiesAsync(HttpClient client, DateOnly day, HashSet<string> numbers)
    {
        using var answer = await client.GetAsync($"/api/v1/calendar?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}");
        using var read = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return read.RootElement.GetProperty("entries").EnumerateArray().Count(e => numbers.Contains(e.Text("title").Split(' ')[0]));
    }
}
