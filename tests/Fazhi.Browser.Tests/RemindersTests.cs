using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fazhi.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>Reminders where people meet them: bell, chase and answer, templates, calendar, delegation, feed, the units' desks.</summary>
public sealed partial class RemindersTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_head_chases_and_the_clerk_finds_it_at_the_bell_and_answers()
    {
        var matter = await OpenMatterAsync();
        var head = await office.SignInAsync("legalaid.head", $"/legal-aid/cases/{matter.GetProperty("id")}");
        await head.Button("催办").ClickAsync();
        await head.Drawer("催办").GetByLabel("催办的话").FillAsync("请今天提出审查意见");
        await head.Drawer("催办").GetByRole(AriaRole.Button, new() { Name = "催办", Exact = true }).ClickAsync();
        await Expect(head.Drawer("催办").GetByRole(AriaRole.List, new() { Name = "催办记录" })).ToContainTextAsync("未读");

        var clerk = await office.SignInAsync("legalaid.clerk");
        await clerk.GetByRole(AriaRole.Link, new() { NameRegex = Unread() }).ClickAsync();
        var notice = clerk.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "请今天提出审查意见" });
        await Expect(notice).ToContainTextAsync("援助中心负责人");
        await notice.GetByRole(AriaRole.Link).ClickAsync();
        await clerk.Button("答复催办").ClickAsync();
        await clerk.Drawer("催办").GetByLabel("答复").FillAsync("材料昨天补齐，今天出意见");
        await clerk.Drawer("催办").GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Expect(clerk.Drawer("催办").GetByRole(AriaRole.List, new() { Name = "催办记录" })).ToContainTextAsync("材料昨天补齐");
        await clerk.GotoAsync("/notifications?state=open");
        await Expect(clerk.GetByText("请今天提出审查意见")).ToHaveCountAsync(0);   // answered is handled

        await head.GotoAsync("/notifications?state=unread");
        var answer = head.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "材料昨天补齐" });
        await Expect(answer).ToContainTextAsync("催办答复");
        await answer.GetByRole(AriaRole.Button, new() { NameRegex = Handled() }).ClickAsync();
        await Expect(head.GetByText("材料昨天补齐")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_administrator_tries_a_template_before_keeping_it()
    {
        var page = await office.SignInAsync("sysadmin", "/reminders/templates");
        await page.GetByLabel("主题").FillAsync("{{ recipient }}：{{ count }}项");
        await page.Button("预览").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "系统管理员：3项" })).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe").GetByText("法援〔2022〕18号")).ToBeVisibleAsync();
        await page.GetByText("纯文本", new() { Exact = true }).Last.ClickAsync();
        await Expect(page.Locator(".mail-text")).ToContainTextAsync("代李某办理");
        await page.GetByLabel("主题").FillAsync("{{ recipient");
        await page.Button("保存").ClickAsync();
        await Expect(page.GetByText("模板有误").First).ToBeVisibleAsync();
        await page.GetByLabel("主题").FillAsync("{{ recipient }}：{{ count }}项");
        await page.Button("保存").ClickAsync();
        await Expect(page.GetByText("已修改的模板")).ToBeVisibleAsync();
        await page.Button("恢复随系统的模板").ClickAsync();
        await Expect(page.GetByText("随系统的模板", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_calendar_shows_a_deadline_on_its_day_and_opens_it()
    {
        var matter = await OpenMatterAsync();
        var day = matter.GetProperty("nextDueOn").GetString()!;
        var page = await office.SignInAsync("legalaid.clerk", $"/calendar?on={day}&view=week&whose=all");
        var cell = page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex($"^{day}") });
        await Expect(cell.GetByRole(AriaRole.Link, new() { Name = matter.GetProperty("nextDueLabel").GetString(), Exact = true }).First).ToBeVisibleAsync();
        await page.Button("下周").ClickAsync();
        await Expect(cell).ToHaveCountAsync(0);

        await page.GotoAsync("/calendar?on=2022-10-01");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "2022-10-05 周三，休" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "2022-10-08 周六，班" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_going_away_names_who_acts()
    {
        var page = await office.SignInAsync("legalaid.clerk", "/notifications/settings");
        await page.Locator("main").ChooseAsync("受托人", "援助中心负责人");
        var today = TimeProvider.System.TodayInChina();
        await page.GetByLabel("起止日期").FillAsync(Text(today));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(Text(today.AddDays(3)));
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("事由").FillAsync("外出培训");
        await page.Button("委托").ClickAsync();
        var row = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "外出培训" });
        await Expect(row).ToContainTextAsync("正在生效");
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToContainTextAsync("已结束");
    }

    [Fact]
    public async Task The_feed_is_read_by_a_calendar_program_until_it_is_revoked()
    {
        var page = await office.SignInAsync("legalaid.clerk", "/calendar");
        await page.Button("订阅").ClickAsync();
        await page.Drawer("日历订阅").GetByRole(AriaRole.Button, new() { Name = "开通" }).ClickAsync();
        var address = new Uri(await page.GetByLabel("订阅地址").InputValueAsync());

        using var program = new HttpClient();   // signed in as nobody
        var text = await program.GetStringAsync(address);
        var calendar = Ical.Net.Calendar.Load(text)!;
        using var clerk = await office.CallAsync("legalaid.clerk");
        var today = TimeProvider.System.TodayInChina();
        var expected = new List<JsonElement>();
        for (var from = today.AddDays(-30); from <= today.AddDays(180); from = from.AddDays(60))
        {
            var to = from.AddDays(59) < today.AddDays(180) ? from.AddDays(59) : today.AddDays(180);
            expected.AddRange((await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/calendar?from={Text(from)}&to={Text(to)}&mine=true")).GetProperty("entries").EnumerateArray());
        }

        Assert.Equal(expected.Select(e => e.GetProperty("on").GetString()).Order(StringComparer.Ordinal),
            calendar.Events.Select(e => Text(DateOnly.FromDateTime(e.Start!.Value))).Order(StringComparer.Ordinal));

        await page.Drawer("日历订阅").GetByRole(AriaRole.Button, new() { Name = "收回" }).ClickAsync();
        await Expect(page.Drawer("日历订阅")).ToContainTextAsync("尚未开通");
        using var refused = await program.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_leader_opens_from_each_figure_the_list_of_that_length()
    {
        var page = await office.SignInAsync("leader", "/units");
        var figure = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^法律援助中心在办") }).First;
        var count = (await figure.InnerTextAsync()).Trim();
        await figure.ClickAsync();
        await Expect(page.GetByText($"共 {count} 条")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_of_jobs_is_the_administrators()
    {
        var page = await office.SignInAsync("sysadmin", "/background-jobs");
        await Expect(page.Row("扫描期限、发出提醒")).ToContainTextAsync("尚未运行");
        await page.GotoAsync("/reminders/mails");
        await Expect(page.GetByText("没有设置邮件服务器")).ToBeVisibleAsync();
        using var clerk = await office.CallAsync("legalaid.clerk");
        using var refused = await clerk.GetAsync("/api/v1/jobs");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    /// <summary>An open matter with a deadline that legalaid.clerk handles.</summary>
    private async Task<JsonElement> OpenMatterAsync()
    {
        using var clerk = await office.CallAsync("legalaid.clerk");
        var me = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("id").GetString();
        var rows = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/matters?bucket=todo&handlerId={me}&sort=nextDueOn&pageSize=50");
        return rows.GetProperty("items").EnumerateArray().First(m => m.GetProperty("nextDueOn").ValueKind == JsonValueKind.String);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("提醒，[0-9]+ 条未读")]
    private static partial Regex Unread();

    [GeneratedRegex("标为已处理")]
    private static partial Regex Handled();
}
