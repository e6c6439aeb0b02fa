using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Fazhi.Kernel;
using Fazhi.Testing;
using MiniExcelLibs;

namespace Fazhi.NormativeDocuments.Tests.Api;

/// <summary>A new version of a law opens exactly the right tasks; a campaign ends in its lists; the figures of 2022 open their rows.</summary>
public sealed class LawImpactTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_new_version_opens_one_task_for_each_document_that_cites_what_changed_and_none_for_others()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var law = await clerk.CreateAsync("/laws", new
        {
            name = "某试验条例", rank = "administrativeRegulation", maker = "国务院", governs = Array.Empty<object>(),
            version = new { label = "2010年", adoptedOn = "2010-01-01", effectiveOn = "2010-01-01", text = "第一条 为了某事，制定本条例。\n第二条 有关单位应当每年报告一次情况。\n第三条 本条例自公布之日起施行。" },
        });
        var changed = await EnterAsync(clerk, law.Id(), "引用第二条的办法", ["第二条第一款"], null);
        var whole = await EnterAsync(clerk, law.Id(), "引用全法的办法", [], null);
        var unchanged = await EnterAsync(clerk, law.Id(), "引用第一条的办法", ["第一条"], null);
        var expired = await EnterAsync(clerk, law.Id(), "已经期满的办法", ["第二条"], "2012-01-01");

        using var read = await clerk.GetAsync($"{Calls.Root}/laws/{law.Id()}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Calls.Root}/laws/{law.Id()}/versions")
        {
            Content = JsonContent.Create(new
            {
                label = "2025年修订", adoptedOn = "2024-12-01", effectiveOn = "2025-01-01",
                text = "第一条 为了某事，制定本条例。\n第二条 有关单位应当每半年报告一次情况，并向社会公开。\n第三条 本条例自公布之日起施行。",
            }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        using var answer = await clerk.SendAsync(request);
        var recorded = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.Created, 2), (answer.StatusCode, recorded.GetProperty("tasks").GetInt32()));

        var change = recorded.GetProperty("changes")[0].GetGuid();
        var tasks = await clerk.ItemsAsync($"/cleanup-tasks?lawChangeId={change}");
        Assert.Equal(new[] { changed, whole }.Order(), tasks.Select(t => t.Id("documentId")).Order());
        Assert.DoesNotContain(tasks, t => t.Id("documentId") == unchanged || t.Id("documentId") == expired);
        Assert.All(tasks, t => Assert.Equal(Today.DayNumber - new DateOnly(2025, 1, 1).DayNumber, t.GetProperty("lagDays").GetInt32()));

        var view = await clerk.ReadAsync($"/cleanup-tasks/{tasks.Single(t => t.Id("documentId") == changed).Id()}");
        var article = Assert.Single(view.GetProperty("changes").EnumerateArray());
        Assert.Equal(("changed", "第二条", "有关单位应当每年报告一次情况。", "第二条"), (article.Text("kind"), article.Text("oldProvision"), article.Text("oldText"), article.Text("newProvision")));

        // The task is answered and confirmed; the document goes into amendment, and its new text settles the task.
        var path = $"/cleanup-tasks/{view.Id()}";
        await clerk.RefusedAsync(path, "confirm", new { on = Today }, 409, "transition.notAllowed");
        await clerk.StepAsync(path, "answer", new { conclusion = "amend", reason = "报告的次数不一致", provision = "第二条", on = Today });
        await clerk.StepAsync(path, "confirm", new { on = Today });
        Assert.Equal("amending", (await clerk.ReadAsync($"/documents/{changed}")).Text("status"));
        await clerk.StepAsync($"/documents/{changed}", "amend", new { bases = new[] { new { lawId = law.Id(), provisions = new[] { "第二条" } } }, text = "第一条 新文本。", decision = "修改决定", on = Today });
        Assert.Equal("done", (await clerk.ReadAsync(path)).Text("status"));
    }

    [Fact]
    public async Task A_campaign_ends_in_its_lists_and_silence_is_no_answer()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var campaign = await clerk.CreateAsync("/campaigns", new
        {
            name = "某专项清理", kind = "special", grounds = "部署", answerDueOn = Today.AddDays(10),
            scope = new { issuerKind = "township" },
        });
        Assert.True(campaign.GetProperty("documents").GetInt32() >= 2);
        var path = $"/campaigns/{campaign.Id()}";
        await clerk.StepAsync(path, "launch", new { on = Today });
        var tasks = await clerk.ItemsAsync($"/cleanup-tasks?campaignId={campaign.Id()}&pageSize=200");
        Assert.Equal(campaign.GetProperty("documents").GetInt32(), tasks.Count);
        await clerk.RefusedAsync(path, "conclude", new { on = Today }, 422, "normative-documents.cleanup-all-decided");

        // Each office answers for its own.
        using var wenzhen = await application.SignInAsync("wenzhen.office");
        var own = await wenzhen.ItemsAsync($"/cleanup-tasks?campaignId={campaign.Id()}&pageSize=200");
        Assert.NotEmpty(own);
        Assert.True(own.Count < tasks.Count);
        Assert.All(own, t => Assert.Contains("温圳", t.Text("issuerName"), StringComparison.Ordinal));
        foreach (var task in own) await wenzhen.StepAsync($"/cleanup-tasks/{task.Id()}", "answer", new { conclusion = "keep", reason = "符合上位法", on = Today });
        var others = tasks.Where(t => own.All(o => o.Id() != t.Id())).ToList();
        using (var foreign = await wenzhen.TryStepAsync($"/cleanup-tasks/{others[0].Id()}", "answer", new { conclusion = "keep", reason = "代答", on = Today }))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(others.Count, (await clerk.ReadAsync(path)).GetProperty("units").EnumerateArray().Sum(u => u.GetProperty("unanswered").GetInt32()));

        await clerk.StepAsync($"/cleanup-tasks/{others[0].Id()}", "answer", new { conclusion = "repeal", reason = "已无必要", provision = "全文", on = Today });
        foreach (var task in others.Skip(1)) await clerk.StepAsync($"/cleanup-tasks/{task.Id()}", "answer", new { conclusion = "amend", reason = "衔接", provision = "第四条", on = Today });
        foreach (var task in tasks) await clerk.StepAsync($"/cleanup-tasks/{task.Id()}", "confirm", new { on = Today });
        await clerk.StepAsync(path, "conclude", new { on = Today });
        await clerk.StepAsync(path, "announce", new { where = "门户网站", on = Today });

        using var docx = WordprocessingDocument.Open(new MemoryStream(await clerk.GetByteArrayAsync($"{Calls.Root}{path}/lists.docx")), isEditable: false);
        var text = docx.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains($"一、继续有效的文件（{own.Count}件）", text, StringComparison.Ordinal);
        Assert.Contains($"二、修改的文件（{others.Count - 1}件）", text, StringComparison.Ordinal);
        Assert.Contains("三、废止或者失效的文件（1件）", text, StringComparison.Ordinal);
        var sheet = MiniExcel.Query(new MemoryStream(await clerk.GetByteArrayAsync($"{Calls.Root}{path}/lists.xlsx?list=end")), excelType: ExcelType.XLSX).Cast<IDictionary<string, object>>().ToList();
        Assert.Contains(sheet, row => row.Values.Contains("废止"));
        Assert.DoesNotContain(sheet, row => row.Values.Contains("修改"));
    }

    [Theory]
    [InlineData("normdoc.conflict.count", 1)]
    [InlineData("normdoc.conflict.issued-year", 2018)]
    [InlineData("normdoc.conflict.basis1-year", 2021)]
    [InlineData("normdoc.conflict.basis2-year", 2022)]
    public async Task The_figures_of_2022_come_out_of_the_rows_that_they_open(string id, int expected)
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var figure = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/indicators/{id}?from=2022-01-01&to=2022-12-31");
        Assert.Equal(expected, figure.GetProperty("value").GetInt32());
        var row = Assert.Single((await clerk.GetFromJsonAsync<JsonElement>(figure.Text("apiRows"))).GetProperty("items").EnumerateArray());
        if (id.StartsWith("normdoc.conflict.basis", StringComparison.Ordinal)) Assert.Equal(expected, row.GetProperty("adoptedOn").GetDateTime().Year);
        else Assert.Equal("进贤县病死畜禽收集处理工作管理细则", row.Text("name"));
    }

    [Fact]
    public async Task The_document_of_the_report_was_found_by_both_laws_and_was_in_amendment_at_the_end_of_2022()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var document = Assert.Single(await clerk.ItemsAsync("/documents?dueToLawChange=true&amendingOn=2022-12-31"));
        var tasks = await clerk.ItemsAsync($"/cleanup-tasks?documentId={document.Id()}&dueToLawChange=true");
        Assert.Equal(["《中华人民共和国动物防疫法》2021年修订", "新制定《病死畜禽和病害畜禽产品无害化处理管理办法》"], tasks.Select(t => t.Text("cause")).Order(StringComparer.Ordinal));
        var law = await clerk.ReadAsync($"/cleanup-tasks/{tasks.Single(t => t.Text("cause").Contains("2021", StringComparison.Ordinal)).Id()}");
        Assert.Contains(law.GetProperty("changes").EnumerateArray(), c => c.Text("oldProvision") == "第二十一条");
        Assert.Empty(await clerk.ItemsAsync("/documents?dueToLawChange=true&amendingOn=2023-12-31"));
    }

    private static async Task<Guid> EnterAsync(HttpClient clerk, Guid law, string name, string[] provisions, string? until)
    {
        var issuer = (await clerk.ReadAsync("/issuers")).EnumerateArray().First(i => i.Text("kind") == "department");
        return (await clerk.CreateAsync("/documents/enter", new
        {
            issuerId = issuer.Id(), details = new { name, term = "ordinary", concernsEnterprises = false, summary = name, draftingNote = "" },
            documentNumber = $"试字〔2011〕{Random.Shared.Next(1, 999_999)}号", issuedOn = "2011-03-01",
            publication = new { publishedOn = "2011-03-02", publishedIn = "公报", effectiveOn = "2011-03-02", validUntil = until },
            bases = new[] { new { lawId = law, provisions } }, text = $"第一条 {name}。",
        })).Id();
    }
}
