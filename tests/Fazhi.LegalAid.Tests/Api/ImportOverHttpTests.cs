using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;
using MiniExcelLibs;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>The import as a clerk does it: a dry run, the real one, the same file once more, and the rows that came back, corrected.</summary>
public sealed class ImportOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private const string Cause = "导入试验（接口）";
    private static readonly string Today = TimeProvider.System.TodayInChina().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Each_row_is_created_once_or_comes_back_with_its_reasons_in_the_layout_it_came_in()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var rows = new[] { Row("H-1", Identity(1)), Row("H-2", Identity(2)), Row("H-2", Identity(3)), Row("H-3", "360124190001010010"), Row("", null) };

        var tried = Counts(await ImportAsync(clerk, rows, dryRun: true));
        Assert.Equal((5, 2, 2, 0, 2, 1), tried);
        Assert.Equal(0, await CasesAsync(clerk));

        var imported = await ImportAsync(clerk, rows, dryRun: false);
        Assert.Equal((5, 2, 2, 0, 2, 1), Counts(imported));
        Assert.Equal(2, await CasesAsync(clerk));

        Assert.Equal((5, 2, 0, 2, 2, 1), Counts(await ImportAsync(clerk, rows, dryRun: false)));
        Assert.Equal(2, await CasesAsync(clerk));

        // What came back says why, is in the layout of the import, and goes in once it is corrected.
        var back = Read(imported.GetProperty("rejectedRowsFile").GetBytesFromBase64());
        Assert.Equal(["H-2", "H-3"], back.Select(r => r["原编号"]));
        Assert.Equal(["与第 3 行重复", "身份证号：公民身份号码的校验码不符，请核对是否输错"], back.Select(r => string.Concat(r.Last().Value!.TakeWhile(c => c != '（')).TrimEnd('。')));
        var corrected = back.ConvertAll(r => r.Where(c => c.Key != r.Last().Key).ToDictionary(c => c.Key, object? (c) => c.Value));
        (corrected[0]["原编号"], corrected[1]["身份证号"]) = ("H-2a", Identity(4));
        Assert.Equal((2, 2, 2, 0, 0, 0), Counts(await ImportAsync(clerk, [.. corrected], dryRun: false)));
        Assert.Equal(4, await CasesAsync(clerk));
    }

    [Fact]
    public async Task Two_rows_of_one_person_and_cause_are_one_case()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        Dictionary<string, object?>[] rows = [Row("T-1", Identity(21)), Row("T-2", Identity(21))];
        foreach (var row in rows) row["案由"] = "同一事项纠纷";
        var imported = await ImportAsync(clerk, rows, dryRun: false);
        Assert.Equal((2, 1, 1, 0, 1, 0), Counts(imported));
        var back = Assert.Single(Read(imported.GetProperty("rejectedRowsFile").GetBytesFromBase64()));
        Assert.Equal(("T-2", "同一当事人的同一事项在本文件中已有一行。"), (back["原编号"], back.Last().Value));
    }

    [Fact]
    public async Task Who_may_not_import_creates_nothing()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var answer = await PostAsync(office, [Row("N-1", Identity(9))], dryRun: false);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static (int In, int Accepted, int Created, int Present, int Rejected, int Blank) Counts(JsonElement import)
    {
        var report = import.GetProperty("report");
        int Of(string name) => report.GetProperty(name).GetInt32();
        Assert.Equal(Of("rowsIn"), Of("accepted") + Of("rejected") + Of("blank"));
        return (Of("rowsIn"), Of("accepted"), Of("created"), Of("alreadyPresent"), Of("rejected"), Of("blank"));
    }

    private static async Task<int> CasesAsync(HttpClient client) =>
        (await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?q={Uri.EscapeDataString(Cause)}")).GetProperty("count").GetInt32();

    private static async Task<JsonElement> ImportAsync(HttpClient client, Dictionary<string, object?>[] rows, bool dryRun)
    {
        using var answer = await PostAsync(client, rows, dryRun);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Dictionary<string, object?>[] rows, bool dryRun)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.ToArray()), "file", "台账.xlsx" } };
        return await client.PostAsync($"/api/v1/legal-aid/cases/import?dryRun={(dryRun ? "true" : "false")}", form);
    }

    private static List<Dictionary<string, string?>> Read(byte[] workbook)
    {
        using var file = new MemoryStream(workbook);
        var all = file.Query(excelType: ExcelType.XLSX).Select(r => ((IDictionary<string, object?>)r).Values.Select(v => v?.ToString()?.TrimEnd('*')).ToList()).ToList();
        var header = all.FindIndex(r => r.Contains("原编号"));
        return all.Skip(header + 1).Select(r => all[header].Zip(r).Where(c => c.First is not null).ToDictionary(c => c.First!, c => c.Second)).ToList();
    }

    private static Dictionary<string, object?> Row(string number, string? identity) => identity is null
        ? Row("x", "x").ToDictionary(c => c.Key, object? (_) => null)
        : new()
        {
            ["原编号"] = number, ["申请人"] = "导入甲", ["身份证号"] = identity, ["案件类型"] = "民事", ["援助形式"] = "诉讼代理", ["办案阶段"] = "一审", ["案由"] = Cause,
            ["案情概要"] = "台账导入", ["乡镇代码"] = "360124100", ["申请方式"] = "来访", ["收到日期"] = Today,
        };

    /// <summary>A synthetic number: born on the first day of 1900, with a check digit that fits.</summary>
    private static string Identity(int person)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var digits = $"36012419000101{800 + person}";
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }
}
