using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Fazhi.Testing;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The whole application over the 2022 demo on a port of its own, and one Chromium beside it. One per test class.</summary>
public sealed class Office : IAsyncLifetime
{
    private readonly ListeningApplication application = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);   // how long a busy machine may take; nobody waits longer than the page needs
        await application.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        var chromium = Chromium.Find();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium.ExecutablePath, Args = Chromium.Args, Env = chromium.Env });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await application.DisposeAsync();
    }

    /// <summary>The HTTP client of a user, to prepare what a page shows or to see what it did.</summary>
    public Task<HttpClient> CallAsync(string userName) => application.SignInAsync(userName);

    /// <summary>An empty page of a computer nobody has signed in on.</summary>
    public async Task<IPage> OpenAsync(int width = 1366, int height = 768)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = application.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page at an address, signed in; the form of signing in has a test of its own.</summary>
    public async Task<IPage> SignInAsync(string userName, string path = "/", int width = 1366, int height = 768)
    {
        var page = await OpenAsync(width, height);
        var answer = await page.Context.APIRequest.PostAsync("/api/v1/session", new() { DataObject = new { userName, password = FazhiApplication.Password } });
        Assert.True(answer.Ok, $"{userName}: {answer.Status} {await answer.TextAsync()}");
        await page.GotoAsync(path);
        return page;
    }
}

internal static class PageExtensions
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };

    /// <summary>The field under a label, word for word.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>Waits until the page says something.</summary>
    public static Task SaysAsync(this IPage page, string text) => page.GetByText(text).First.WaitForAsync();

    /// <summary>What the API answers to the user of this page.</summary>
    public static async Task<JsonElement> GetAsync(this IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, $"{path}: {answer.Status}");
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>WCAG 2.2 AA, judged by axe.</summary>
    /// <param name="what">Where we are, for the message.</param>
    public static async Task AccessibleAsync(this IPage page, string what)
    {
        // The watermark lies over everything, so that nothing under it could be measured.
        await page.AddStyleTagAsync(new() { Content = ".watermark { display: none !important }" });
        var result = await page.RunAxe(Wcag);
        Assert.True(result.Violations.Length == 0, $"{what}\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html))}")));
    }

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The open drawer or dialog.</summary>
    public static ILocator Drawer(this IPage page, string title) => page.GetByRole(AriaRole.Dialog, new() { Name = title });

    public static ILocator Heading(this IPage page, string title) => page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1, Exact = true });

    /// <summary>The row of a table that holds a text.</summary>
    public static ILocator Row(this IPage page, string text) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    /// <summary>Types a day into a date field, as one does at the keyboard. The calendar that opens with it would lie over what comes next:
    /// the field is left when it holds the day and the calendar is gone.</summary>
    public static async Task FillDayAsync(this ILocator scope, string label, DateOnly day)
    {
        var (field, calendar) = (scope.GetByLabel(label), scope.Page.Locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)"));
        var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await field.ClickAsync();
        await Assertions.Expect(calendar).ToBeVisibleAsync();
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Assertions.Expect(calendar).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync(text);
    }

    /// <summary>Chooses in a list by typing the beginning of the choice.</summary>
    public static async Task ChooseAsync(this ILocator scope, string label, string choice)
    {
        var field = scope.GetByRole(AriaRole.Combobox, new() { Name = label });
        await field.ClickAsync();
        await field.FillAsync(choice);
        await scope.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = choice }).First.ClickAsync();
        await field.BlurAsync();   // a list for several choices stays open until one leaves it
    }
}
