using Fazhi.Testing;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

public sealed class SmokeTests(ListeningApplication application) : IClassFixture<ListeningApplication>
{
    [Fact]
    public async Task The_clerk_signs_in_and_the_workbench_comes_with_its_figures()
    {
        using var playwright = await Playwright.CreateAsync();
        var chromium = Chromium.Find();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium.ExecutablePath, Args = Chromium.Args, Env = chromium.Env });
        var page = await browser.NewPageAsync(new() { Locale = "zh-CN", BaseURL = application.Address.ToString() });
        await page.GotoAsync("/");
        await page.GetByLabel("用户名").FillAsync("legalaid.clerk");
        await page.Locator("input[type=password]").FillAsync(FazhiApplication.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("援助承办人").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await page.GetByText("未取得").CountAsync());   // every figure of the workbench arrived
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, ".artifacts", "browser", "workbench.png") });
    }

    [Fact]
    public async Task Signed_in_clients_of_the_fixture_carry_cookie_and_token()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var session = await clerk.GetAsync("/api/v1/session");
        Assert.True(session.IsSuccessStatusCode);
        using var anonymous = application.Anonymous();
        using var refused = await anonymous.GetAsync("/api/v1/session");
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        using var signedOut = await clerk.DeleteAsync("/api/v1/session");
        Assert.True(signedOut.IsSuccessStatusCode, "The antiforgery token was not accepted.");
    }
}
