using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>A legal-aid dossier on the screen: its steps, its documents, its tabs.</summary>
internal sealed class DossierPage(IPage page)
{
    public IPage Page => page;

    public string Address => new Uri(page.Url).AbsolutePath;

    /// <summary>Opens a dossier by its address.</summary>
    public static async Task<DossierPage> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator(".dossier-facts").WaitForAsync();
        return new(page);
    }

    /// <summary>Registers an application of one person for wages, and opens its dossier.</summary>
    public static async Task<DossierPage> ApplyAsync(IPage page, string name, string cause)
    {
        await page.GotoAsync("/legal-aid/cases/new");
        await page.Field("姓名").FillAsync(name);
        await page.Field("证件号码").FillAsync("36012419900101001" + CheckDigit("36012419900101001"));
        await page.Locator("body").ChooseAsync("受援人类别", "农民工");
        await page.Locator("body").ChooseAsync("案件类型", "民事");
        await page.Locator("body").ChooseAsync("援助形式", "诉讼代理");
        await page.Locator("body").ChooseAsync("办案阶段", "一审");
        await page.Field("案由").FillAsync(cause);
        await page.Locator("body").ChooseAsync("受援人所在乡镇", "温圳镇");
        await page.Field("案情概要").FillAsync("用人单位拖欠工资三万元，多次催讨未付。");
        await page.Button("增加对方当事人").ClickAsync();
        await page.Field("姓名或者名称").FillAsync("某某建设有限公司");
        Assert.Equal("1990-01-01", await page.Field("出生日期").InputValueAsync());
        await page.SaysAsync("号码所属地区：江西省进贤县（360124）");
        await page.Button("登记申请").ClickAsync();
        await page.Locator(".dossier-facts").WaitForAsync();
        return new(page);
    }

    public Task OpenTabAsync(string name) => page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Opens the form of a step.</summary>
    public async Task BeginAsync(string step)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "可以办理的步骤" }).GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Submit(step).WaitForAsync();
    }

    /// <summary>Takes a step; whatever the form asks beyond its proposals is filled in between.</summary>
    public async Task TakeAsync(string step, Func<Task>? fill = null)
    {
        await BeginAsync(step);
        if (fill is not null)
            await fill();
        await Submit(step).ClickAsync();
        await DoneAsync();
    }

    /// <summary>Issues a document that the steps taken ask for, fills in what the dossier lacks, and gives the words of what was printed.</summary>
    public async Task<string> PrintAsync(string document, params (string Label, string Text)[] missing)
    {
        await OpenTabAsync("文书");
        await page.GetByRole(AriaRole.Group, new() { Name = "制作文书" }).GetByRole(AriaRole.Button, new() { Name = document, Exact = true }).ClickAsync();
        return await IssueAsync(document, missing);
    }

    /// <summary>The words of a document that its step issued.</summary>
    public async Task<string> ReadAsync(string document)
    {
        await OpenTabAsync("文书");
        return await DownloadAsync(document);
    }

    /// <summary>The receipt by which the recipient of an issued document confirms it.</summary>
    public async Task<string> PrintReceiptAsync(string document)
    {
        await OpenTabAsync("文书");
        await page.Button($"送达回证：{document}").ClickAsync();
        return await IssueAsync("送达回证");
    }

    /// <summary>Puts a file into the dossier.</summary>
    public async Task AttachAsync(string name)
    {
        await OpenTabAsync("材料");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = Files.Photo });
        await page.SaysAsync(name);
    }

    /// <summary>Waits until the dossier says where it stands.</summary>
    public Task StandsAtAsync(string status) => page.Locator(".dossier-facts").GetByText(status, new() { Exact = true }).WaitForAsync();

    private ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    private ILocator Submit(string step) => Dialog.GetByRole(AriaRole.Button, new() { Name = step, Exact = true });

    private Task DoneAsync() => Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });

    private async Task<string> IssueAsync(string document, params (string Label, string Text)[] missing)
    {
        await Submit("印发").WaitForAsync();
        foreach (var (label, text) in missing)
            await page.Field(label).FillAsync(text);
        await Submit("印发").ClickAsync();
        await DoneAsync();
        return await DownloadAsync(document);
    }

    private async Task<string> DownloadAsync(string document)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button($"下载：{document}").Last.ClickAsync());
        Assert.StartsWith(document, download.SuggestedFilename, StringComparison.Ordinal);
        return Files.Words((await download.PathAsync())!);
    }

    /// <summary>GB 11643.</summary>
    private static char CheckDigit(string body) => "10X98765432"[body.Select((figure, place) => (figure - '0') * ((1 << (17 - place)) % 11)).Sum() % 11];
}
