using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>Normative documents in the browser: from a draft to the filing package, a changed law to its tasks, a cleanup to its three lists.</summary>
public sealed class NormativeDocumentsTests(Office office) : IClassFixture<Office>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_department_takes_a_document_from_draft_to_its_filing_package()
    {
        var page = await office.SignInAsync("transport.liaison", "/normative-documents/documents");
        await page.GetByRole(AriaRole.Link, new() { Name = "起草立卷" }).ClickAsync();
        var form = page.Locator("main");
        await form.ChooseAsync("制定主体", "县交通运输局");
        await form.GetByLabel("名称").FillAsync("进贤县农村渡口管理办法");
        await form.GetByLabel("主要内容").FillAsync("规定渡口的管理职责。");
        await form.GetByLabel("起草说明").FillAsync("为了加强渡口安全管理起草。");
        await page.Button("立卷，写入草案").ClickAsync();

        await page.Heading("写入草案").WaitForAsync();
        await page.Button("添加依据").ClickAsync();
        await form.ChooseAsync("上位法", "道路运输条例");
        await form.ChooseAsync("条款", "第四条");
        await form.GetByLabel("全文").FillAsync("第一条 为了渡口安全，制定本办法。\n第二条 违反本办法的，处以罚款。");
        await Expect(page.GetByText("除法律、法规、规章外，其他规范性文件不得设定行政处罚。")).ToBeVisibleAsync();
        await Expect(page.Locator("mark").First).ToContainTextAsync("处以罚");
        await page.Button("保存草案").ClickAsync();
        await page.Heading("进贤县农村渡口管理办法").WaitForAsync();

        await StepAsync(page, "公开征求意见", async d => await d.GetByLabel("公告地址").FillAsync("政府网站"));
        await page.Button("结束征求意见").ClickAsync();
        var drawer = page.Drawer("结束征求意见");
        await SubmitAsync(drawer, "结束征求意见");
        await Expect(drawer.GetByRole(AriaRole.Alert)).ToContainTextAsync("不少于7个工作日");   // the floor, with its article
        await drawer.GetByLabel("提前结束的理由").FillAsync("应对突发事件");
        await SubmitAsync(drawer, "结束征求意见");
        await Expect(drawer).ToBeHiddenAsync();
        await StepAsync(page, "完成公平竞争审查和自查", async d =>
        {
            await d.ChooseAsync("公平竞争审查结论", "符合");
            await d.ChooseAsync("政策一致性评估结论", "符合");
            await d.GetByLabel("审查人对提示用语的结论").FillAsync("系引用上位法的处罚。");
            await d.GetByLabel("审查人", new() { Exact = true }).FillAsync("政策法规股");
        });
        await StepAsync(page, "送合法性审核", _ => Task.CompletedTask);
        await StepAsync(page, "审核认为合法", async d =>
        {
            await d.GetByLabel("审核机构").FillAsync("政策法规股");
            await d.GetByLabel("意见书文号").FillAsync("交法审〔1〕1号");
            await d.GetByLabel("意见", new() { Exact = true }).FillAsync("合法。");
        });
        await StepAsync(page, "集体讨论通过", async d =>
        {
            await d.GetByLabel("会议名称").FillAsync("局务会议");
            await d.GetByLabel("会议意见").FillAsync("通过。");
        });
        await StepAsync(page, "统一登记、编号、印发", _ => Task.CompletedTask);
        await StepAsync(page, "公布", async d =>
        {
            await d.FillDayAsync("公布之日", Today);
            await d.GetByLabel("公布载体或者网址").FillAsync("政府网站");
            await d.FillDayAsync("施行之日", Today);
        });
        await Expect(page.GetByLabel("正在计算的期限")).ToContainTextAsync("报县人民政府备案");
        await StepAsync(page, "报县人民政府备案", _ => Task.CompletedTask);
        var waiting = page.WaitForDownloadAsync();
        await page.Button("下载备案材料").ClickAsync();
        var package = await waiting;
        Assert.Contains("进交字", package.SuggestedFilename, StringComparison.Ordinal);

        var anybody = await office.OpenAsync();
        await anybody.GotoAsync($"/normative-documents/catalogue?q={Uri.EscapeDataString("农村渡口")}");
        await anybody.GetByRole(AriaRole.Link, new() { Name = "进贤县农村渡口管理办法" }).ClickAsync();
        await Expect(anybody.GetByText("为了渡口安全，制定本办法。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_version_of_a_law_opens_exactly_the_right_tasks()
    {
        using var client = await office.CallAsync("normative.clerk");
        var laws = await client.GetFromJsonAsync<JsonElement>($"/api/v1/normative-documents/laws?q={Uri.EscapeDataString("土地管理法")}");
        var page = await office.SignInAsync("normative.clerk", $"/normative-documents/laws/{laws.GetProperty("items")[0].GetProperty("id").GetString()}");
        await page.Button("登记新版本").ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.GetByLabel("版本").FillAsync("试验修正");
        await drawer.FillDayAsync("通过、公布之日", new(2025, 1, 1));
        await drawer.FillDayAsync("施行之日", new(2025, 3, 1));
        await drawer.GetByLabel("全文").FillAsync("第一条 为了加强土地管理，维护土地的社会主义公有制，保护、开发土地资源，合理利用土地，切实保护耕地，促进社会经济的可持续发展，根据宪法，制定本法。\n"
            + "第三条 十分珍惜、合理利用土地和切实保护耕地、永久基本农田是我国的基本国策。各级人民政府应当采取措施，全面规划，严格管理，保护、开发土地资源，制止非法占用土地的行为。");
        await SubmitAsync(drawer, "登记，查找受影响的文件");

        await page.Heading("《中华人民共和国土地管理法》试验修正").WaitForAsync();
        var changes = page.GetByRole(AriaRole.Table, new() { Name = "新旧条文对照" });
        await Expect(changes.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);   // the head, and the one article that changed
        await Expect(changes.Locator("ins")).ToContainTextAsync(["、永久基本农田"]);
        // The documents that cite article three; those that cite article one are left alone.
        await Expect(page.Row("进贤县农村宅基地管理办法")).ToContainTextAsync("未答复");
        await Expect(page.Row("温圳镇村民自建房质量安全管理规定")).ToContainTextAsync("未答复");
        await Expect(page.GetByText("进贤县高标准农田建设管理办法")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "进贤县农村宅基地管理办法" }).ClickAsync();
        await StepAsync(page, "提出清理意见", async d =>
        {
            await d.ChooseAsync("清理意见", "修改");
            await d.GetByLabel("理由").FillAsync("与修正后的第三条不一致。");
            await d.GetByLabel("对照的上位法条文或者文件自身的条款").FillAsync("第三条");
        });
        await StepAsync(page, "审定：修改、废止或者宣布失效", _ => Task.CompletedTask);
        await page.GetByRole(AriaRole.Link, new() { Name = "进贤县农村宅基地管理办法" }).ClickAsync();
        await Expect(page.GetByText("修改中", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_cleanup_goes_through_the_units_to_its_three_lists()
    {
        var page = await office.SignInAsync("normative.clerk", "/normative-documents/campaigns");
        await page.GetByRole(AriaRole.Link, new() { Name = "筹备清理" }).ClickAsync();
        var form = page.Locator("main");
        await form.GetByLabel("名称").FillAsync("乡镇文件专项清理");
        await form.FillDayAsync("各单位答复的期限", Today.AddDays(20));
        await form.GetByLabel("部署依据或者清理的理由").FillAsync("上级部署。");
        await form.ChooseAsync("制定主体的种类", "乡镇");
        await page.Button("筹备，查看范围").ClickAsync();
        await page.Heading("乡镇文件专项清理").WaitForAsync();
        await Expect(page.GetByText("件在范围内")).ToBeVisibleAsync();
        await StepAsync(page, "部署到各单位", _ => Task.CompletedTask);
        await page.Button("审定结果").ClickAsync();
        await SubmitAsync(page.Drawer("审定结果"), "审定结果");
        await Expect(page.Drawer("审定结果").GetByRole(AriaRole.Alert)).ToContainTextAsync("不得默认有效");
        await page.Keyboard.PressAsync("Escape");

        using var clerk = await office.CallAsync("normative.clerk");
        var id = page.Url.Split('/')[^1].Split('?')[0];
        var tasks = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/normative-documents/cleanup-tasks?campaignId={id}&pageSize=200");
        foreach (var (task, i) in tasks.GetProperty("items").EnumerateArray().Select((t, i) => (t.GetProperty("id").GetString(), i)))
        {
            await ActAsync(clerk, $"cleanup-tasks/{task}", "answer", new { conclusion = i == 0 ? "repeal" : i == 1 ? "amend" : "keep", reason = "逐件清理", provision = "第四条", on = Today });
            await ActAsync(clerk, $"cleanup-tasks/{task}", "confirm", new { on = Today });
        }

        await page.ReloadAsync();
        await StepAsync(page, "审定结果", _ => Task.CompletedTask);
        await StepAsync(page, "公布清理结果", async d => await d.GetByLabel("公布载体或者网址").FillAsync("政府网站"));
        foreach (var (button, end) in new[] { ("结果目录（docx）", ".docx"), ("继续有效（xlsx）", ".xlsx"), ("修改（xlsx）", ".xlsx"), ("废止或者失效（xlsx）", ".xlsx") })
        {
            var waiting = page.WaitForDownloadAsync();
            await page.Button(button).ClickAsync();
            Assert.EndsWith(end, (await waiting).SuggestedFilename, StringComparison.Ordinal);
        }
    }

    /// <summary>Takes a step in its drawer and sees it taken.</summary>
    private static async Task StepAsync(IPage page, string step, Func<ILocator, Task> fill)
    {
        await page.Button(step).ClickAsync();
        var drawer = page.Drawer(step);
        await fill(drawer);
        await SubmitAsync(drawer, step);
        await Expect(drawer).ToBeHiddenAsync();
    }

    private static Task SubmitAsync(ILocator drawer, string name) => drawer.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task ActAsync(HttpClient client, string dossier, string step, object body)
    {
        using var read = await client.GetAsync($"/api/v1/normative-documents/{dossier}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/normative-documents/{dossier}/{step}") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
