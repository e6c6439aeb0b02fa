using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>WCAG 2.2 AA on every page of legal aid, judged by axe.</summary>
[Collection(LegalAidBrowserCollection.Name)]
public sealed class LegalAidAccessibilityTests(BrowserFixture browser)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [InlineData("/legal-aid/cases", ".data-table")]
    [InlineData("/legal-aid/cases/new", ".step-form")]
    [InlineData("/legal-aid/notices/new", ".step-form")]
    [InlineData("/legal-aid/figures?from=2022-01-01&to=2022-12-31", ".chart svg")]
    public async Task A_page_has_no_violation(string address, string ready)
    {
        var clerk = await browser.SignInAsync("legalaid.clerk");
        await clerk.GotoAsync(address);
        await clerk.Locator(ready).First.WaitForAsync();
        await HoldAsync(clerk, address);
    }

    [Fact]
    public async Task A_dossier_has_no_violation_on_any_tab_nor_in_the_forms_over_it()
    {
        var clerk = await browser.SignInAsync("legalaid.clerk");
        var cases = await clerk.GetAsync("/api/v1/legal-aid/cases?status=awaitingAssignment&pageSize=1");
        var dossier = await DossierPage.OpenAsync(clerk, $"/legal-aid/cases/{cases.GetProperty("items")[0].GetProperty("id")}");
        foreach (var tab in new[] { "基本信息", "时间轴", "期限", "文书", "材料", "流程图" })
        {
            await dossier.OpenTabAsync(tab);
            await clerk.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await HoldAsync(clerk, tab);
        }

        await dossier.BeginAsync("指派");
        await HoldAsync(clerk, "指派");
        await clerk.Button("取消").ClickAsync();
        await dossier.OpenTabAsync("期限");
        await clerk.GetByText("为什么是这一天").First.ClickAsync();
        await clerk.GetByText("逐日清单").WaitForAsync();
        await HoldAsync(clerk, "为什么是这一天");
    }

    private static async Task HoldAsync(IPage page, string what)
    {
        var result = await page.RunAxe(Wcag);
        Assert.True(result.Violations.Length == 0, $"{what}\n" + string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))));
    }
}
