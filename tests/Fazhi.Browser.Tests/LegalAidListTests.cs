using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>Who sees what, and how the register, the deadlines and the figures are looked at.</summary>
public sealed class LegalAidListTests(Office office) : IClassFixture<Office>
{
    private const string Cases = "/legal-aid/cases";

    [Fact]
    public async Task A_township_office_sees_its_own_cases_in_list_count_search_and_address_and_no_other()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var township = await office.SignInAsync("wenzhen.office");
        var own = (await township.GetAsync("/api/v1/session")).GetProperty("organizationId").GetString();
        var count = (await clerk.GetAsync($"/api/v1/legal-aid/cases/count?organizationId={own}")).GetProperty("count").GetInt32();
        Assert.True(count > 0);
        await township.GotoAsync(Cases);
        await township.SaysAsync($"{count} 件，");
        Assert.Equal(Math.Min(count, 50), await Rows(township).CountAsync());

        var others = await clerk.GetAsync("/api/v1/legal-aid/cases?pageSize=100");
        var other = others.GetProperty("items").EnumerateArray().First(c => c.GetProperty("organizationId").GetString() != own);
        await township.GotoAsync($"{Cases}/{other.GetProperty("id")}");
        await township.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Equal(0, await township.Locator(".dossier-facts").CountAsync());

        var number = other.GetProperty("number").GetString()!;
        await township.GotoAsync($"{Cases}?q={Uri.EscapeDataString(number)}");
        await township.SaysAsync("没有符合条件的案件");
        Assert.Equal(0, (await township.GetAsync($"/api/v1/matters?q={Uri.EscapeDataString(number)}")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_lawyer_sees_only_the_cases_assigned_to_him()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var lawyer = await office.SignInAsync("lawyer");
        var own = (await lawyer.GetAsync("/api/v1/legal-aid/cases?pageSize=200")).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(own);
        var name = Assert.Single(own.Select(c => c.GetProperty("assigneeName").GetString()).Distinct());
        await lawyer.GotoAsync(Cases);
        await lawyer.SaysAsync($"{own.Count} 件，");
        Assert.Equal(0, await lawyer.Button("导出当前筛选").CountAsync());

        var all = await clerk.GetAsync("/api/v1/legal-aid/cases?pageSize=200&status=filed");
        var other = all.GetProperty("items").EnumerateArray().First(c => c.GetProperty("assigneeName").GetString() != name);
        await lawyer.GotoAsync($"{Cases}/{other.GetProperty("id")}");
        await lawyer.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Equal(0, await lawyer.Locator(".dossier-facts").CountAsync());
    }

    [Fact]
    public async Task The_day_on_which_a_decision_is_due_explains_itself()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var received = (await clerk.GetAsync("/api/v1/legal-aid/cases?status=received&pageSize=1")).GetProperty("items")[0];
        var dossier = await DossierPage.OpenAsync(clerk, $"{Cases}/{received.GetProperty("id")}");
        await dossier.OpenTabAsync("期限");
        await clerk.Button("审查并决定：为什么是这一天").ClickAsync();
        var why = clerk.GetByRole(AriaRole.Dialog);
        await why.GetByText(received.GetProperty("nextDueOn").GetString()!).First.WaitForAsync();
        await why.GetByText("法律援助法").First.WaitForAsync();
        Assert.Equal(1, await why.GetByText("始日不计").CountAsync());
        Assert.True(await why.GetByRole(AriaRole.Cell, new() { Name = "计入", Exact = true }).CountAsync() >= 7);
        Assert.True(await why.GetByRole(AriaRole.Cell, new() { NameRegex = new Regex("休息日|节假日") }).CountAsync() >= 2);   // seven working days cross a weekend
    }

    [Theory]
    [InlineData("受援人类别", "农民工", 69)]
    [InlineData("受援人类别", "妇女", 19)]
    [InlineData("案件类型", "行政", 1)]
    public async Task A_figure_opens_a_list_of_exactly_so_many_rows(string chart, string name, int figure)
    {
        var leader = await office.SignInAsync("leader");
        await leader.GotoAsync("/legal-aid/figures?from=2022-01-01&to=2022-12-31");
        var panel = leader.GetByRole(AriaRole.Figure).Filter(new() { HasText = chart }).First;
        await panel.GetByText("表", new() { Exact = true }).ClickAsync();
        var row = panel.GetByRole(AriaRole.Row).Filter(new() { Has = leader.GetByRole(AriaRole.Cell, new() { Name = name, Exact = true }) });
        await row.GetByRole(AriaRole.Button, new() { Name = $"{figure}", Exact = true }).ClickAsync();
        await leader.SaysAsync($"共 {figure} 条");
        for (var shown = 50; shown < figure; shown += 50)
            await leader.Button("展开更多").ClickAsync();
        await leader.SaysAsync($"已显示 {figure} 条");
        Assert.Equal(figure, await Rows(leader).CountAsync());
    }

    [Fact]
    public async Task Filters_order_columns_and_views_survive_a_reload_and_the_export_holds_the_filtered_rows()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        await clerk.GotoAsync($"{Cases}?category=elderly");
        await clerk.Locator("body").ChooseAsync("案件类型", "民事");
        await clerk.GetByRole(AriaRole.Columnheader, new() { Name = "收件日期" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("列$") }).ClickAsync();
        await clerk.GetByRole(AriaRole.Checkbox, new() { Name = "承办人", Exact = true }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Columnheader, new() { Name = "承办人" })).ToHaveCountAsync(0);
        await clerk.Keyboard.PressAsync("Escape");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("视图$") }).ClickAsync();
        await clerk.GetByLabel("视图名称").FillAsync("老年人民事");
        await clerk.Button("保存当前视图").ClickAsync();

        await clerk.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await clerk.ReloadAsync();
        await clerk.SaysAsync("已显示");
        Assert.Contains("kind=civil", clerk.Url, StringComparison.Ordinal);
        Assert.Contains("sort=openedOn", clerk.Url, StringComparison.Ordinal);
        await Expect(clerk.GetByRole(AriaRole.Columnheader, new() { Name = "承办人" })).ToHaveCountAsync(0);
        var count = (await clerk.GetAsync("/api/v1/legal-aid/cases/count?category=elderly&kind=civil")).GetProperty("count").GetInt32();
        Assert.Equal(count, await Rows(clerk).CountAsync());

        await clerk.Button("清除筛选").ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("视图$") }).ClickAsync();
        await clerk.Button("老年人民事").ClickAsync();
        await clerk.SaysAsync($"共 {count} 条");
        var download = await clerk.RunAndWaitForDownloadAsync(() => clerk.Button("导出当前筛选").ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(count, Files.Rows((await download.PathAsync())!, "法援〔"));
    }

    private static ILocator Rows(IPage page) => page.Locator(".data-table tbody tr.ant-table-row");
}
