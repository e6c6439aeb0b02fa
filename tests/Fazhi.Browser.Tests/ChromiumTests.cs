using Fazhi.Testing;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

public sealed class ChromiumTests
{
    [Fact]
    public async Task Chinese_text_is_drawn_with_a_Chinese_font_and_not_as_boxes()
    {
        using var playwright = await Playwright.CreateAsync();
        var chromium = Chromium.Find();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium.ExecutablePath, Args = Chromium.Args, Env = chromium.Env });
        var page = await browser.NewPageAsync(new() { Locale = "zh-CN" });
        await page.SetContentAsync("<body style='font:32px sans-serif'><p id=a>法律援助决定书</p><p id=b>锟斤拷烫屯葺㙍</p><b>进贤县司法局〔2022〕</b>");

        // Characters that a font lacks are all drawn as the same box.
        var differ = await page.EvaluateAsync<bool>(
            """
            () => {
              const draw = (text) => {
                const canvas = document.createElement('canvas');
                const pen = canvas.getContext('2d');
                pen.font = '32px sans-serif';
                pen.fillText(text, 10, 50);
                return canvas.toDataURL();
              };
              return new Set(['法', '律', '援', '助', '\u{e000}'].map(draw)).size === 5;
            }
            """);
        Assert.True(differ);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, ".artifacts", "browser", "chinese.png") });
    }
}
