using System.Text.Json;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>What a hand does on any page of the application.</summary>
internal static class PageHelpers
{
    /// <summary>The field under a label, word for word.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Types into a list of choices and takes what it finds.</summary>
    public static async Task ChooseAsync(this IPage page, string label, string option)
    {
        await page.Field(label).FillAsync(option);
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = option }).First.ClickAsync();
    }

    public static async Task PickDayAsync(this IPage page, string label, DateOnly day)
    {
        await page.Field(label).FillAsync(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await page.Field(label).PressAsync("Enter");
    }

    /// <summary>Waits until the page says something.</summary>
    public static Task SaysAsync(this IPage page, string text) => page.GetByText(text).First.WaitForAsync();

    /// <summary>What the API answers to the user of this window.</summary>
    public static async Task<JsonElement> GetAsync(this IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, $"{path}: {answer.Status}");
        return (await answer.JsonAsync())!.Value;
    }
}
