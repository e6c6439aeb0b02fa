using Fazhi.Testing;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The application over the demo and one Chromium; each test signs in with a window of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public FazhiApplication Application { get; } = new UnlimitedApplication();

    public async ValueTask InitializeAsync()
    {
        await Application.InitializeAsync();
        var chromium = Chromium.Find();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium.ExecutablePath, Args = Chromium.Args, Env = chromium.Env });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Application.DisposeAsync();
    }

    /// <summary>A window of 1366×768 in which the user is signed in.</summary>
    public async Task<IPage> SignInAsync(string userName)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            Locale = "zh-CN",
            BaseURL = Application.Address.ToString(),
            ViewportSize = new() { Width = 1366, Height = 768 },
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(60_000);
        var answer = await context.APIRequest.PostAsync("/api/v1/session", new() { DataObject = new { userName, password = FazhiApplication.Password } });
        Assert.True(answer.Ok, $"{userName} cannot sign in: {answer.Status}");
        return await context.NewPageAsync();
    }

    /// <summary>All windows are one address, quicker than any clerk.</summary>
    private sealed class UnlimitedApplication() : FazhiApplication(Template.Demo, listens: true)
    {
        protected override void Configure(IDictionary<string, string> settings) => settings["RateLimit:Enabled"] = "false";
    }
}

/// <summary>The classes that look at legal aid share one application and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class LegalAidBrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "legal aid in the browser";
}
