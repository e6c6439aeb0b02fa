using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>Legal aid worked in the browser, step by step, with every document that the steps write.</summary>
public sealed class LegalAidCaseTests(Office office) : IClassFixture<Office>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Fact]
    public async Task A_new_application_is_taken_through_to_filing_and_its_documents_are_printed()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var aid = await DossierPage.ApplyAsync(clerk, "周小兰", "追索劳动报酬");
        await aid.StandsAtAsync("待审查");
        await aid.AttachAsync("法律援助申请表.png");
        var acceptance = await aid.PrintAsync("法律援助申请受理通知书");
        Assert.Contains("周小兰", acceptance, StringComparison.Ordinal);
        Assert.Contains("法律援助申请表", acceptance, StringComparison.Ordinal);

        await aid.TakeAsync("通知补充材料", async () =>
        {
            await clerk.Field("需要补充的材料").FillAsync("身份证复印件\n工资欠条");
            await clerk.Locator("body").FillDayAsync("补充期限", Today.AddDays(15));
        });
        await aid.StandsAtAsync("待补充材料");
        Assert.Contains("工资欠条", await aid.ReadAsync("补充材料通知书"), StringComparison.Ordinal);
        await aid.TakeAsync("收到补充材料");

        await aid.TakeAsync("决定给予法律援助", () => clerk.Field("审查意见").FillAsync("请求支付劳动报酬，符合法律援助条件。"));
        var grant = await aid.ReadAsync("给予法律援助决定书");
        Assert.Contains("请求支付劳动报酬，符合法律援助条件", grant, StringComparison.Ordinal);
        Assert.Contains($"〔{Today.Year}〕", grant, StringComparison.Ordinal);

        var (name, firm) = await DemoLawyerAsync();
        await aid.TakeAsync("指派", async () =>
        {
            await clerk.Locator("body").ChooseAsync("法律援助人员", $"{name}（{firm}");
            await clerk.Field("不按轮派的理由").FillAsync("受援人此前由该律师提供咨询。");
        });
        await aid.StandsAtAsync("办理中");
        Assert.Contains(name, await aid.ReadAsync("指派通知书"), StringComparison.Ordinal);
        Assert.Contains(firm, await aid.ReadAsync("法律援助公函"), StringComparison.Ordinal);

        await HandleAsLawyerAsync(aid.Address);

        aid = await DossierPage.OpenAsync(clerk, aid.Address);
        Assert.Contains("双方达成调解，当庭支付三万元。", await aid.PrintAsync("法律援助案件结案报告表"), StringComparison.Ordinal);
        await aid.TakeAsync("结案材料审查合格", () => clerk.Field("质量评分").FillAsync("95"));
        await aid.TakeAsync("核定补贴", async () => Assert.Equal("1500.00", await clerk.Field("补贴金额").InputValueAsync()));
        await aid.TakeAsync("归档");
        await aid.StandsAtAsync("已归档");

        var receipt = await aid.PrintReceiptAsync("给予法律援助决定书");
        Assert.Contains("给予法律援助决定书", receipt, StringComparison.Ordinal);
        Assert.Contains("周小兰", receipt, StringComparison.Ordinal);
        await clerk.Button("记载送达：给予法律援助决定书").ClickAsync();
        await clerk.Locator("body").ChooseAsync("送达方式", "直接送达");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "记载送达", Exact = true }).ClickAsync();
        await clerk.SaysAsync("直接送达 周小兰");
        Assert.Contains("法律援助申请受理通知书", await aid.ReadAsync("法律援助案件卷宗封面和卷内目录"), StringComparison.Ordinal);
    }

    /// <summary>The assigned lawyer's part: at most five fields a step, photographs into the dossier.</summary>
    private async Task HandleAsLawyerAsync(string address)
    {
        var lawyer = await office.SignInAsync("lawyer");
        var aid = await DossierPage.OpenAsync(lawyer, address);
        await aid.TakeAsync("登记委托协议");
        await aid.TakeAsync("报告办理进展", async () =>
        {
            Assert.InRange(await lawyer.GetByRole(AriaRole.Dialog).Locator(".ant-form-item").CountAsync(), 1, 5);
            await lawyer.Locator("body").ChooseAsync("进展种类", "调解、协商");
            await lawyer.Field("内容").FillAsync("与用人单位协商一次。");
            await lawyer.GetByRole(AriaRole.Dialog).Locator("input[type=file]").SetInputFilesAsync(
                new FilePayload { Name = "协商现场.png", MimeType = "image/png", Buffer = Files.Photo });
        });
        await aid.OpenTabAsync("材料");
        await lawyer.SaysAsync("协商现场.png");
        await aid.TakeAsync("结案", async () =>
        {
            await lawyer.Locator("body").ChooseAsync("结案结果", "调解结案");
            await lawyer.Field("挽回（取得）的经济利益").FillAsync("30000");
            await lawyer.Locator("body").ChooseAsync("证明材料", "调解书、调解协议");
            await lawyer.Field("办理情况和结果").FillAsync("双方达成调解，当庭支付三万元。");
        });
        await aid.TakeAsync("提交结案材料");
        await aid.StandsAtAsync("结案材料待审查");
    }

    private async Task<(string Name, string Firm)> DemoLawyerAsync()
    {
        var lawyer = await office.SignInAsync("lawyer");
        var cases = await lawyer.GetAsync("/api/v1/legal-aid/cases?pageSize=1");
        var dossier = await lawyer.GetAsync($"/api/v1/legal-aid/cases/{cases.GetProperty("items")[0].GetProperty("id")}");
        var assignment = dossier.GetProperty("assignments").EnumerateArray().Last();
        return (assignment.GetProperty("practitionerName").GetString()!, assignment.GetProperty("institutionName").GetString()!);
    }

    [Fact]
    public async Task A_refusal_needs_reasons_and_its_decision_names_the_remedy_by_which_it_is_then_reviewed()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var aid = await DossierPage.ApplyAsync(clerk, "周小兰", "确认劳动关系");
        await aid.BeginAsync("决定不予法律援助");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "决定不予法律援助", Exact = true }).ClickAsync();
        await clerk.SaysAsync("请填写不予援助的理由");
        await clerk.Button("取消").ClickAsync();

        await aid.TakeAsync("决定不予法律援助", async () =>
        {
            await clerk.Field("不予援助的理由").FillAsync("申请事项不属于法律援助的范围。");
            await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "决定不予法律援助", Exact = true }).ClickAsync();
            await clerk.SaysAsync("缺少必填内容：依据的法律条款");
            await clerk.Field("依据的法律条款").FillAsync("《中华人民共和国法律援助法》第三十一条");
        });
        await aid.StandsAtAsync("不予援助");
        var refusal = await aid.ReadAsync("不予法律援助决定书");
        Assert.Contains("申请事项不属于法律援助的范围", refusal, StringComparison.Ordinal);
        Assert.Contains("异议", refusal, StringComparison.Ordinal);
        Assert.Contains("司法局", refusal, StringComparison.Ordinal);

        await aid.TakeAsync("登记送达");
        Assert.Contains("不予法律援助决定书", await aid.PrintReceiptAsync("不予法律援助决定书"), StringComparison.Ordinal);
        await aid.TakeAsync("提出异议", () => clerk.Field("异议理由").FillAsync("请求支付劳动报酬属于援助范围。"));
        await aid.StandsAtAsync("异议审查中");
        var leader = await office.SignInAsync("leader");
        aid = await DossierPage.OpenAsync(leader, aid.Address);
        await aid.TakeAsync("异议不成立", () => leader.Field("理由").FillAsync("经审查，原决定正确。"));
        await aid.StandsAtAsync("异议不成立");
        var review = await aid.ReadAsync("异议审查决定书");
        Assert.Contains("经审查，原决定正确", review, StringComparison.Ordinal);
        Assert.Contains("行政复议", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aid_that_was_granted_is_terminated_on_a_ground_of_the_law_and_the_decision_is_sent()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var aid = await DossierPage.ApplyAsync(clerk, "周小兰", "工伤保险待遇");
        await aid.TakeAsync("决定给予法律援助", () => clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox, new() { Name = "给予法律援助决定书" }).UncheckAsync());
        await aid.PrintAsync("给予法律援助决定书");
        await aid.TakeAsync("终止法律援助", async () =>
        {
            await clerk.Locator("body").ChooseAsync("法定情形", "自行委托律师或者其他代理人");
            await clerk.Field("理由").FillAsync("受援人自行委托了律师。");
        });
        await aid.StandsAtAsync("已终止");
        var termination = await aid.ReadAsync("终止法律援助决定书");
        Assert.Contains("第四十八条", termination, StringComparison.Ordinal);
        Assert.Contains("受援人自行委托了律师", termination, StringComparison.Ordinal);
        await aid.TakeAsync("发送终止决定");
        await aid.TakeAsync("登记送达");
        Assert.Contains("终止法律援助决定书", await aid.PrintReceiptAsync("终止法律援助决定书"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_name_is_put_right_with_its_reason_and_the_next_document_has_it()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var aid = await DossierPage.ApplyAsync(clerk, "周晓兰", "追索加班工资");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "更正登记信息", Exact = true }).ClickAsync();
        await clerk.Field("更正的理由").FillAsync("与身份证不符。");
        await clerk.AccessibleAsync("更正登记信息");
        await clerk.Button("更正").ClickAsync();
        await clerk.SaysAsync("没有需要更正的内容");
        await clerk.Locator("fieldset").First.Locator("input").First.FillAsync("周小岚");
        await clerk.Button("更正").ClickAsync();
        await clerk.SaysAsync("受援人 周小岚");
        await aid.OpenTabAsync("时间轴");
        await clerk.SaysAsync("申请人：与身份证不符。");
        await aid.TakeAsync("决定给予法律援助");
        Assert.Contains("周小岚", await aid.ReadAsync("给予法律援助决定书"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_keeps_WCAG_2_2_AA_on_every_tab_and_in_the_forms_over_it()
    {
        var clerk = await office.SignInAsync("legalaid.clerk");
        var cases = await clerk.GetAsync("/api/v1/legal-aid/cases?status=awaitingAssignment&pageSize=1");
        var aid = await DossierPage.OpenAsync(clerk, $"/legal-aid/cases/{cases.GetProperty("items")[0].GetProperty("id")}");
        foreach (var tab in new[] { "基本信息", "时间轴", "期限", "文书", "材料", "流程图" })
        {
            await aid.OpenTabAsync(tab);
            await clerk.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await clerk.AccessibleAsync(tab);
        }

        await aid.BeginAsync("指派");
        await clerk.AccessibleAsync("指派");
        await clerk.Button("取消").ClickAsync();
        await aid.OpenTabAsync("期限");
        await clerk.GetByText("为什么是这一天").First.ClickAsync();
        await clerk.GetByText("逐日清单").WaitForAsync();
        await clerk.AccessibleAsync("为什么是这一天");
    }
}
