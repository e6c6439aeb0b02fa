using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>What stands under every module, each page by the person whom it is for.</summary>
public sealed partial class PlatformTests(Office office) : IClassFixture<Office>
{
    private const string FromMemory = "经验口径，待核";

    [Fact]
    public async Task The_calculator_explains_the_day_and_never_calls_a_rule_from_memory_statutory()
    {
        using var clerk = await office.CallAsync("legalaid.clerk");
        var known = await RuleAsync(clerk, "verifiedText");
        var remembered = await RuleAsync(clerk, "fromMemory");

        var page = await office.SignInAsync("legalaid.clerk", $"/deadlines/calculator?rule={Uri.EscapeDataString(known)}");
        await page.Locator("form").FillDayAsync("起算事件之日", new(2022, 9, 21));
        await page.GetByRole(AriaRole.Button, new() { Name = "计算" }).ClickAsync();
        var answer = page.GetByRole(AriaRole.Region, new() { Name = "最后一日" });
        await Expect(answer).ToContainTextAsync("2022-");
        await Expect(answer.GetByRole(AriaRole.Table, new() { Name = "逐日清单" })).ToContainTextAsync("2022-09-21");
        await Expect(page.GetByText(FromMemory)).ToHaveCountAsync(0);

        await page.GotoAsync($"/deadlines/calculator?rule={Uri.EscapeDataString(remembered)}");
        await page.Locator("form").FillDayAsync("起算事件之日", new(2022, 9, 21));
        await page.GetByRole(AriaRole.Button, new() { Name = "计算" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "最后一日" }).GetByText(FromMemory, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("法定", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_administrator_corrects_and_confirms_a_rule_and_sets_a_calendar()
    {
        using var administrator = await office.CallAsync("sysadmin");
        var rule = await RuleAsync(administrator, "fromMemory");
        var page = await office.SignInAsync("sysadmin", $"/deadlines/rules/{Uri.EscapeDataString(rule)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "更正" }).ClickAsync();
        var form = page.Drawer("更正规则");
        await form.GetByLabel("长短").FillAsync("17");
        await form.GetByLabel("理由（记入审计日志）").FillAsync("按公报文本更正");
        await form.GetByRole(AriaRole.Button, new() { Name = "更正" }).ClickAsync();
        await Expect(page.Row("按公报文本更正")).ToContainTextAsync("17");

        await page.Button("确认条文").ClickAsync();
        form = page.Drawer("确认条文");
        await form.GetByLabel("条文出处").FillAsync("国务院公报2021年第1号");
        await form.ChooseAsync("见到的是", "见到全文");
        await form.GetByLabel("核对情况（记入审计日志）").FillAsync("逐字核对");
        await form.GetByRole(AriaRole.Button, new() { Name = "确认已核对原文" }).ClickAsync();
        await Expect(page.Row("逐字核对")).ToContainTextAsync("确认");
        await Expect(page.GetByText(FromMemory)).ToHaveCountAsync(0);

        await page.GotoAsync("/deadlines/calendars?year=2031");
        await page.Button("新增这一年").ClickAsync();
        await page.Button("2031-01-01 工作日").ClickAsync();
        await page.GetByLabel("修改理由（记入审计日志）").FillAsync("国办发明电〔2030〕9号");
        await page.Button("保存日历").ClickAsync();
        await Expect(page.GetByText("假：节假日，共 1 日")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "修改" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_user_whom_one_administrator_makes_and_another_empowers_signs_in_with_a_password_of_her_own()
    {
        var system = await office.SignInAsync("sysadmin", "/users");
        await system.Button("新建用户").ClickAsync();
        var form = system.Drawer("新建用户");
        await form.GetByLabel("用户名").FillAsync("xin.ren");
        await form.GetByLabel("姓名").FillAsync("辛仁");
        await form.ChooseAsync("所在单位", "法律援助中心");
        await form.GetByRole(AriaRole.Button, new() { Name = "新建" }).ClickAsync();
        var password = await system.Drawer("用户已新建").Locator("code").InnerTextAsync();

        var security = await office.SignInAsync("secadmin", "/users?q=xin.ren");
        await security.Button("xin.ren").ClickAsync();
        form = security.Drawer("辛仁");
        await form.ChooseAsync("此后的全部角色", "法律援助承办人");
        await form.GetByRole(AriaRole.Button, new() { Name = "授予" }).ClickAsync();
        await Expect(security.GetByText("已授予")).ToBeVisibleAsync();

        var page = await office.OpenAsync();
        await page.GotoAsync("/legal-aid/cases");
        await page.GetByLabel("用户名").FillAsync("xin.ren");
        await page.GetByLabel("密码").FillAsync(password.Trim());
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.GetByLabel("原密码").FillAsync(password.Trim());
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync("Xin-ren-2026-ok");
        await page.GetByLabel("再次填写新密码").FillAsync("Xin-ren-2026-ok");
        await page.Button("修改密码").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" }).GetByRole(AriaRole.Link, new() { Name = "案件", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_auditor_sees_who_looked_at_an_identity_number_and_that_nothing_was_taken_out()
    {
        using var clerk = await office.CallAsync("legalaid.clerk");
        var aid = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?pageSize=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        using var revealed = await clerk.PostAsJsonAsync($"/api/v1/legal-aid/cases/{aid}/reveal", new { reason = "核对卷宗中的身份证复印件" });
        Assert.True(revealed.IsSuccessStatusCode, await revealed.Content.ReadAsStringAsync());

        var page = await office.SignInAsync("auditor", "/audit?action=revealed");
        var row = page.Row("核对卷宗中的身份证复印件");
        await Expect(row).ToContainTextAsync("法律援助案件");
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Drawer("审计记录")).ToContainTextAsync(aid.ToString());
        await page.Keyboard.PressAsync("Escape");
        await page.Button("校验完整性").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "审计链完好" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("legalaid.clerk")]
    [InlineData("wenzhen.office")]
    [InlineData("lawyer")]
    public async Task Each_pile_of_the_workbench_is_as_long_as_its_list(string userName)
    {
        var page = await office.SignInAsync(userName);
        foreach (var pile in new[] { "待办", "即将到期", "已超期", "已办", "我发起" })
        {
            var button = page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{pile} [0-9,]+$") });
            await button.ClickAsync();
            var count = int.Parse(NotDigits().Replace(await button.GetAttributeAsync("aria-label") ?? "", ""), CultureInfo.InvariantCulture);
            if (count == 0)
            {
                await Expect(page.Locator(".empty")).ToBeVisibleAsync();
                continue;
            }

            var list = page.GetByRole(AriaRole.Table, new() { Name = pile });
            var more = page.GetByRole(AriaRole.Button, new() { Name = "展开更多" });
            await Expect(page.GetByText($"共 {count:N0} 条")).ToBeVisibleAsync();
            if (count > 60) continue;   // the count of a long list is the API tests' matter
            while (await more.IsVisibleAsync())
            {
                var before = await list.Locator("tbody tr[data-row-key]").CountAsync();
                await more.ClickAsync();
                await Expect(list.Locator("tbody tr[data-row-key]")).Not.ToHaveCountAsync(before);
            }

            await Expect(list.Locator("tbody tr[data-row-key]")).ToHaveCountAsync(count);
        }
    }

    [Fact]
    public async Task Two_characters_find_a_person_and_one_does_not_search()
    {
        using var clerk = await office.CallAsync("legalaid.clerk");
        var aid = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?pageSize=1")).GetProperty("items")[0];
        var (name, number) = (aid.GetProperty("applicantName").GetString()![..2], aid.GetProperty("number").GetString()!);

        var page = await office.SignInAsync("legalaid.clerk");
        await page.Heading("工作台").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync(name[..1]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "至少输入两个字" })).ToBeVisibleAsync();
        await page.Keyboard.InsertTextAsync(name[1..]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = $"“{name}”的检索结果" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = number })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Columns_and_views_follow_the_person_to_another_computer()
    {
        var page = await office.SignInAsync("decision.clerk", "/deadlines/rules?q=复议");
        await page.GetByRole(AriaRole.Button, new() { Name = "列" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "条文" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "条文" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "视图" }).ClickAsync();
        await page.GetByLabel("视图名称").FillAsync("复议的期限");
        await page.RunAndWaitForResponseAsync(() => page.Button("保存当前视图").ClickAsync(), r => r.Request.Method == "PUT" && r.Ok);

        var elsewhere = await office.SignInAsync("decision.clerk", "/deadlines/rules");
        await Expect(elsewhere.GetByRole(AriaRole.Columnheader, new() { Name = "事项" })).ToBeVisibleAsync();
        await Expect(elsewhere.GetByRole(AriaRole.Columnheader, new() { Name = "条文" })).ToHaveCountAsync(0);
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "视图" }).ClickAsync();
        await elsewhere.Button("复议的期限").ClickAsync();
        await Expect(elsewhere).ToHaveURLAsync(new Regex("q=%E5%A4%8D%E8%AE%AE"));
    }

    /// <summary>A rule of today that counts workdays and was in force in September 2022 already.</summary>
    private static async Task<string> RuleAsync(HttpClient client, string confidence)
    {
        var rules = await client.GetFromJsonAsync<JsonElement>($"/api/v1/deadlines/rules?confidence={confidence}&computable=true&pageSize=100");
        return rules.GetProperty("items").EnumerateArray()
            .First(r => r.GetProperty("kind").GetString() == "deadline" && r.GetProperty("unit").GetString() == "workday" && r.GetProperty("effectiveTo").ValueKind == JsonValueKind.Null
                && string.CompareOrdinal(r.GetProperty("effectiveFrom").GetString() ?? "", "2022-09-01") < 0)
            .GetProperty("id").GetString()!;
    }

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NotDigits();
}
