using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Testing;
using MiniExcelLibs;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Api;

/// <summary>The ledger of submissions as a clerk brings it in: a dry run, the real one, and the same file once more.</summary>
public sealed class ImportOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private const string Title = "台账试验送审件";
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task Each_row_is_submitted_once_to_its_level_or_comes_back_with_its_reasons()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var rows = new[]
        {
            Row("D-1", "县交通运输局"), Row("T-1", "温圳镇"), Row("T-1", "温圳镇"), Row("X-1", "某某局", "不存在的种类"), Row("X-2", "县交通运输局", village: "罗家村"), Row("X-3", "县交通运输局", on: Today.AddDays(1)),
        };
        Assert.Equal((6, 2, 2, 0, 4), Counts(await ImportAsync(clerk, rows, dryRun: true)));
        Assert.Empty(await FoundAsync(clerk));

        var imported = await ImportAsync(clerk, rows, dryRun: false);
        Assert.Equal((6, 2, 2, 0, 4), Counts(imported));
        var reasons = imported.GetProperty("report").GetProperty("rejectedRows").EnumerateArray().Select(r => string.Join('；', r.GetProperty("reasons").EnumerateArray().Select(x => x.GetString()))).ToList();
        Assert.Equal("与第 3 行重复", reasons[0]);
        Assert.Equal("送审单位：机构表中没有“某某局”；送审种类：目录中没有“不存在的种类”，或者已经停用", reasons[1]);
        Assert.StartsWith("村级组织：只有乡镇可以为村级组织送审", reasons[2], StringComparison.Ordinal);
        Assert.Equal(DossierRules.NotInTheFuture.Sentence, reasons[3]);
        Assert.True(imported.GetProperty("rejectedRowsFile").GetBytesFromBase64().Length > 0);

        Assert.Equal((6, 2, 0, 2, 4), Counts(await ImportAsync(clerk, rows, dryRun: false)));
        var found = (await FoundAsync(clerk)).ToDictionary(r => r.Text("level"));
        Assert.Equal(("underReview", "firstReview"), (found["department"].Text("status"), found["township"].Text("status")));
        var detail = await clerk.ReadAsync($"{Caller.Reviews}/{found["township"].Text("id")}");
        Assert.Equal(["江西某某建设有限公司", "张某"], detail.GetProperty("parties").EnumerateArray().Select(p => p.GetString()));
        Assert.All(detail.GetProperty("materials").EnumerateArray(), m => Assert.Equal("导入自台账，原编号T-1", m.Text("remark")));
        Assert.NotEmpty(detail.GetProperty("deadlines").EnumerateArray());
    }

    [Fact]
    public async Task The_template_is_the_layout_and_only_the_bureau_imports()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var template = new MemoryStream(await clerk.GetByteArrayAsync($"{Caller.Reviews}/import-template.xlsx"));
        Assert.Equal(["原编号*", "送审单位*", "村级组织", "送审种类*", "送审件名称*", "内容摘要*", "对方当事人", "送审日期*"],
            template.Query(excelType: ExcelType.XLSX).Select(r => ((IDictionary<string, object?>)r).Values.Select(v => v?.ToString())).First());
        using var liaison = await application.SignInAsync("transport.liaison");
        using var refused = await PostAsync(liaison, [Row("N-1", "县交通运输局")], dryRun: false);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Dictionary<string, object?> Row(string number, string unit, string kind = "合同、协议", string? village = null, DateOnly? on = null) => new()
    {
        ["原编号"] = number, ["送审单位"] = unit, ["村级组织"] = village, ["送审种类"] = kind, ["送审件名称"] = Title, ["内容摘要"] = "请审查主体和付款条款。",
        ["对方当事人"] = "江西某某建设有限公司、张某", ["送审日期"] = (on ?? Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static async Task<List<JsonElement>> FoundAsync(HttpClient client) =>
        [.. (await client.ReadAsync($"{Caller.Reviews}?q={Uri.EscapeDataString(Title)}")).GetProperty("items").EnumerateArray()];

    private static (int In, int Accepted, int Created, int Present, int Rejected) Counts(JsonElement import)
    {
        var report = import.GetProperty("report");
        int Of(string name) => report.GetProperty(name).GetInt32();
        return (Of("rowsIn"), Of("accepted"), Of("created"), Of("alreadyPresent"), Of("rejected"));
    }

    private static async Task<JsonElement> ImportAsync(HttpClient client, Dictionary<string, object?>[] rows, bool dryRun)
    {
        using var answer = await PostAsync(client, rows, dryRun);
        return await answer.JsonOf();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Dictionary<string, object?>[] rows, bool dryRun)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.ToArray()), "file", "送审台账.xlsx" } };
        return await client.PostAsync($"{Caller.Reviews}/import?dryRun={(dryRun ? "true" : "false")}", form);
    }
}
