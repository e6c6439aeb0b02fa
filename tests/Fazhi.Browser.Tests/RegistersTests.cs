using System.Globalization;
using Fazhi.Kernel;
using Microsoft.Playwright;
using MiniExcelLibs;
using static Microsoft.Playwright.Assertions;

namespace Fazhi.Browser.Tests;

/// <summary>The registers of legal aid, worked by the clerk as they are on paper.</summary>
public sealed class RegistersTests(Office office) : IClassFixture<Office>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_new_lawyer_of_a_new_firm_goes_on_duty_and_advises_somebody()
    {
        var page = await office.SignInAsync("legalaid.clerk", "/legal-aid/institutions");
        await page.Button("登记机构").ClickAsync();
        var form = page.Drawer("登记机构");
        await form.GetByLabel("名称").FillAsync("江西青岚律师事务所");
        await form.GetByLabel("统一社会信用代码").FillAsync("123");
        await form.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync();
        await Expect(form.GetByText("统一社会信用代码应为十八位")).ToBeVisibleAsync();   // the API's word, beside the field
        await form.GetByLabel("统一社会信用代码").FillAsync("");
        await form.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "查看江西青岚律师事务所的人员" }).ClickAsync();

        await Expect(page.GetByText("没有符合条件的人员")).ToBeVisibleAsync();
        await page.Button("登记人员").ClickAsync();
        form = page.Drawer("登记人员");
        await Expect(form.GetByText("江西青岚律师事务所")).ToBeVisibleAsync();   // chosen already
        await form.GetByLabel("姓名").FillAsync("章青岚");
        await form.GetByLabel("执业证号").FillAsync("13601202010999999");
        await form.FillDayAsync("首次执业日期", new(2020, 10, 1));
        await form.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync();
        await Expect(page.Row("章青岚")).ToContainTextAsync("有效");

        await page.GetByRole(AriaRole.Link, new() { Name = "值班律师" }).ClickAsync();
        await page.Button("安排值班").ClickAsync();
        form = page.Drawer("安排值班");
        await form.ChooseAsync("值班律师", "章青岚");
        await form.GetByRole(AriaRole.Button, new() { Name = "安排" }).ClickAsync();
        await page.Button("章青岚").ClickAsync();

        form = page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("求助人").FillAsync("万某");
        await form.GetByLabel("咨询事项").FillAsync("如何申请取保候审");
        await form.GetByLabel("解答和帮助").FillAsync("告知条件和程序，协助填写申请");
        await form.GetByRole(AriaRole.Button, new() { Name = "记录" }).ClickAsync();
        await page.Button("章青岚（1 人次）").ClickAsync();
        await Expect(page.GetByText("已有法律帮助 1 人次，班次不再改动。")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.GotoAsync(FormattableString.Invariant($"/legal-aid/consultations?from={Today:yyyy-MM-dd}&to={Today:yyyy-MM-dd}"));
        await Expect(page.Row("如何申请取保候审")).ToContainTextAsync("章青岚");
        await Expect(page.GetByText("1 人次，不计入法律援助案件")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_of_subsidies_takes_a_line_once_and_the_payment_list_is_a_workbook()
    {
        var page = await office.SignInAsync("legalaid.clerk", "/legal-aid/subsidies");
        await page.Button("登记标准").ClickAsync();
        var form = page.Drawer("登记补贴标准");
        await form.GetByLabel("年份").FillAsync("2031");
        await form.ChooseAsync("案件类型", "行政");
        await form.GetByLabel("每件基数").FillAsync("1860");
        await form.GetByLabel("制定文件").FillAsync("县财〔2031〕1号");
        var save = form.GetByRole(AriaRole.Button, new() { Name = "登记" });
        await save.ClickAsync();
        await Expect(page.Row("县财〔2031〕1号")).ToContainTextAsync("1,860.00 元");

        await page.Button("登记标准").ClickAsync();
        await form.GetByLabel("年份").FillAsync("2031");
        await form.ChooseAsync("案件类型", "行政");
        await form.GetByLabel("每件基数").FillAsync("1");
        await form.GetByLabel("制定文件").FillAsync("重复");
        await save.ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("这一年这类案件已有补贴标准");
        await page.Keyboard.PressAsync("Escape");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "导出发放表（xlsx）" }).ClickAsync());
        Assert.StartsWith("法律援助补贴发放表-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("法律援助补贴发放表", string.Concat(((IDictionary<string, object?>)MiniExcel.Query(await download.PathAsync(), excelType: ExcelType.XLSX).First()).Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_tried_first_says_why_rows_come_back_and_creates_each_case_once()
    {
        var page = await office.SignInAsync("legalaid.clerk", "/legal-aid/import");
        var template = await page.RunAndWaitForDownloadAsync(() => page.Button("下载导入模板").ClickAsync());
        Assert.Equal("法律援助申请导入模板.xlsx", template.SuggestedFilename);

        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        MiniExcel.SaveAs(file, new[] { Application("T-1", 1), Application("T-2", 2), Application("", 3), Application("T-4", 4, cause: ""), Blank() });
        try
        {
            await page.GetByLabel("填好的导入模板（xlsx）").SetInputFilesAsync(file);
            await Expect(page.GetByText("总行数 5 ＝ 接受 2 ＋ 退回 2 ＋ 空行 1")).ToBeVisibleAsync();
            await Expect(page.Row("T-4")).ToContainTextAsync("案由：必填");
            var rejected = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载退回的行（xlsx）" }).ClickAsync());
            Assert.Equal("退回的行.xlsx", rejected.SuggestedFilename);

            await page.GetByRole(AriaRole.Button, new() { Name = "导入 2 件" }).ClickAsync();
            await Expect(page.GetByText("已导入：新建 2 件，已在库 0 件。")).ToBeVisibleAsync();

            await page.ReloadAsync();
            await page.GetByLabel("填好的导入模板（xlsx）").SetInputFilesAsync(file);
            await Expect(page.GetByText("可新建 0 件，已在库 2 件")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "没有可以新建的行" })).ToBeDisabledAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, object?> Application(string number, int person, string cause = "导入试验纠纷") => new()
    {
        ["原编号"] = number, ["申请人"] = $"导入{person}", ["身份证号"] = IdentityNumber(person), ["案件类型"] = "民事", ["援助形式"] = "诉讼代理", ["办案阶段"] = "一审",
        ["案由"] = cause, ["案情概要"] = "台账导入", ["乡镇代码"] = "360124100", ["申请方式"] = "来访",
        ["收到日期"] = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, object?> Blank() => Application("", 0).ToDictionary(p => p.Key, object? (_) => null);

    /// <summary>A number of nobody, with its check digit (GB 11643).</summary>
    private static string IdentityNumber(int sequence)
    {
        var body = FormattableString.Invariant($"36012419000102{sequence:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }
}
