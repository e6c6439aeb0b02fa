using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fazhi.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>Every route of the browser application, read from its source: accessible at 1366 px, and never wider than a telephone of 360 px.</summary>
public sealed partial class EveryPageTests(Office office) : IClassFixture<Office>
{
    /// <summary>Who sees a page, by the beginning of its path; the longest fits.</summary>
    private static readonly Dictionary<string, string> Users = new()
    {
        [""] = "legalaid.clerk", ["legal-aid"] = "legalaid.clerk", ["decision-review"] = "decision.clerk", ["normative-documents"] = "normative.clerk",
        ["enforcement"] = "enforcement.clerk", ["reconsideration"] = "reconsideration.clerk", ["mediation"] = "mediation.clerk", ["legal-education"] = "education.clerk",
        ["organizations"] = "sysadmin", ["users"] = "sysadmin", ["reminders"] = "sysadmin", ["background-jobs"] = "sysadmin", ["units"] = "leader", ["roles"] = "secadmin",
        ["audit"] = "auditor",
    };

    public static TheoryData<string> Routes => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "frontend", "src", "features"), "routes.tsx", SearchOption.AllDirectories)
        .SelectMany(file => RoutePath().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).Append("").Append("no-such-page").Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Routes))]
    public async Task A_page_keeps_WCAG_2_2_AA_and_fits_a_telephone(string route)
    {
        var user = Users.Where(u => $"{route}/".StartsWith($"{u.Key}/", StringComparison.Ordinal) || u.Key.Length == 0).MaxBy(u => u.Key.Length).Value;
        var page = await office.SignInAsync(user, await AddressAsync(route, user));
        await SettledAsync(page);
        await page.AccessibleAsync($"/{route}");

        await page.SetViewportSizeAsync(360, 740);
        await SettledAsync(page);
        await FitsAsync(page, route);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_in_too()
    {
        var page = await office.OpenAsync();
        await page.GotoAsync("/sign-in?returnTo=%2Faudit");
        await Expect(page.GetByLabel("用户名")).ToBeFocusedAsync();
        await page.AccessibleAsync("/sign-in");
        await page.SetViewportSizeAsync(360, 740);
        await FitsAsync(page, "sign-in");
    }

    [Fact]
    public async Task A_browser_that_is_too_old_is_told_so_in_Chinese()
    {
        var page = await office.OpenAsync();
        await page.AddInitScriptAsync("delete Promise.allSettled");
        await page.GotoAsync("/sign-in");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("当前浏览器版本过低");
    }

    [Fact]
    public async Task Every_permission_that_the_pages_ask_for_exists()
    {
        using var secretary = await office.CallAsync("secadmin");
        var known = await secretary.GetStringAsync("/api/v1/permissions");
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "frontend", "src"), "*.ts*", SearchOption.AllDirectories)
            .SelectMany(file => AskedPermissions().Matches(File.ReadAllText(file))).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(asked.Count > 20);
        Assert.Equal([], asked.Where(code => !known.Contains($"\"{code}\"", StringComparison.Ordinal)));
    }

    /// <summary>Nothing sticks out, as soon as what measures itself (tables, charts) has taken the new width.</summary>
    private static async Task FitsAsync(IPage page, string route) => Assert.Equal("", await page.EvaluateAsync<string>("""
        async (route) => {
          const [root, end] = [document.documentElement, performance.now() + 15_000];
          while (root.scrollWidth > 360 && performance.now() < end) await new Promise(requestAnimationFrame);
          if (root.scrollWidth <= 360) return '';
          const wide = [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 361).slice(0, 8);
          return [`/${route} is ${root.scrollWidth} px wide:`, ...wide.map((e) => `${e.tagName}.${e.getAttribute('class')}`)].join('\n');
        }
        """, route));

    /// <summary>The page has its title and everything that it asked for.</summary>
    private static async Task SettledAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "正在加载" })).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Parameters of a route are filled from the list that the API has for it.</summary>
    private async Task<string> AddressAsync(string route, string user)
    {
        if (!route.Contains(':', StringComparison.Ordinal)) return $"/{route}";
        using var client = await office.CallAsync(user);
        var list = await client.GetFromJsonAsync<JsonElement>($"/api/v1/{route[..route.IndexOf("/:", StringComparison.Ordinal)]}");
        var rows = list.ValueKind == JsonValueKind.Array ? list : list.GetProperty("items");
        return "/" + Parameter().Replace(route, Uri.EscapeDataString(rows[0].GetProperty("id").GetString()!));
    }

    [GeneratedRegex(@"path: '([^'*]+)'")]
    private static partial Regex RoutePath();

    [GeneratedRegex(@"useMay\([^)]*\)|permissions: \[[^\]]*\]")]
    private static partial Regex AskedPermissions();

    [GeneratedRegex("'([a-z.-]+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(":[A-Za-z]+")]
    private static partial Regex Parameter();
}
