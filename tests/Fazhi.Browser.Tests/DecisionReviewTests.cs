using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>Legality reviews, major decisions and what other modules ask to have reviewed, worked in the browser.</summary>
public sealed class DecisionReviewTests(Office office) : IClassFixture<Office>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Fact]
    public async Task A_departments_contract_is_reviewed_to_its_opinion_and_adoption()
    {
        var liaison = await office.SignInAsync("transport.liaison");
        var submitted = await SubmitAsync(liaison, "合同、协议", "隧道照明维护合同");
        await submitted.StandsAtAsync("审查中");
        await submitted.AttachAsync("合同文本草案.png");

        var clerk = await office.SignInAsync("decision.clerk");
        var review = await DossierPage.OpenAsync(clerk, submitted.Address);
        await review.TakeAsync("邀请法律顾问、公职律师", async () =>
        {
            await clerk.Locator("body").ChooseAsync("法律顾问、公职律师", "公职律师");
            await clerk.Field("需要提出意见的问题").FillAsync("付款条款是否明确？");
        });
        await review.StandsAtAsync("待顾问意见");
        await review.TakeAsync("提出法律意见", () => clerk.Field("法律意见").FillAsync("第五条应当写明期限。"));
        await review.TakeAsync("作出审查结论", async () =>
        {
            await ConcludeAsync(clerk, "修改后合法", "主体适格；按下列意见修改后可以签订。");
            await FindAsync(clerk, "第五条", "付款条件不明确", "写明验收合格后三十日内付款");
            await clerk.Locator("body").ChooseAsync("是否采纳", "全部采纳");
        });
        await review.StandsAtAsync("待出具意见");
        var opinion = await review.ReadAsync("合法性审查意见书");   // issued with the conclusion
        Assert.Contains("隧道照明维护合同", opinion, StringComparison.Ordinal);
        Assert.Contains("写明验收合格后三十日内付款", opinion, StringComparison.Ordinal);
        await review.TakeAsync("出具审查意见书");
        await review.StandsAtAsync("待反馈采纳情况");

        submitted = await DossierPage.OpenAsync(liaison, submitted.Address);
        await submitted.TakeAsync("反馈采纳情况");
        await submitted.StandsAtAsync("已办结");
        await liaison.SaysAsync("全部采纳");
        await submitted.OpenTabAsync("流程图");
        await liaison.SaysAsync("你在这里");
    }

    [Fact]
    public async Task A_township_matter_goes_through_both_levels_with_one_supplement()
    {
        var office1 = await office.SignInAsync("wenzhen.office");
        var township = await SubmitAsync(office1, "合同、协议", "集镇绿化养护合同");
        await township.StandsAtAsync("待司法所初审");
        await township.TakeAsync("初审通知补充材料", async () =>
        {
            await office1.Field("需要补充的材料").FillAsync("对方当事人的资信证明");
            await office1.Locator("body").FillDayAsync("补充期限", Today.AddDays(5));
        });
        await township.StandsAtAsync("待补充材料（初审）");
        Assert.Contains("对方当事人的资信证明", await township.ReadAsync("补充材料通知书"), StringComparison.Ordinal);
        await township.TakeAsync("初审收到补充材料");
        await township.TakeAsync("提请县级会商", () => office1.Field("请会商的问题").FillAsync("是否属于乡镇的法定职权？"));
        await township.StandsAtAsync("县级会商中");

        var clerk = await office.SignInAsync("decision.clerk");
        var county = await DossierPage.OpenAsync(clerk, township.Address);
        await county.TakeAsync("答复会商", () => clerk.Field("会商意见").FillAsync("属于乡镇的法定职权。"));

        township = await DossierPage.OpenAsync(office1, township.Address);
        await office1.SaysAsync("属于乡镇的法定职权。");
        await township.TakeAsync("报县审查", () => office1.Field("初审意见").FillAsync("程序完整，请县级审查。"));

        county = await DossierPage.OpenAsync(clerk, township.Address);
        await clerk.SaysAsync("程序完整，请县级审查。");
        await county.TakeAsync("作出审查结论", async () =>
        {
            await ConcludeAsync(clerk, "合法", "合法，可以签订。");
        });
        await county.StandsAtAsync("待出具意见");
        var opinion = await county.ReadAsync("合法性审查意见书");
        Assert.Contains("温圳镇", opinion, StringComparison.Ordinal);
        Assert.Contains("合法，可以签订。", opinion, StringComparison.Ordinal);
        await county.TakeAsync("出具审查意见书");

        township = await DossierPage.OpenAsync(office1, township.Address);
        await township.TakeAsync("反馈采纳情况");
        await township.StandsAtAsync("已办结");
        await township.OpenTabAsync("时间轴");
        foreach (var act in new[] { "初审通知补充材料", "提请县级会商", "报县审查", "出具审查意见书", "反馈采纳情况" })
            await Assertions.Expect(office1.Locator(".timeline-entry").Filter(new() { HasText = act }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_major_decision_is_stopped_at_its_discussion_until_the_review_is_lawful_then_goes_to_the_archive()
    {
        var liaison = await office.SignInAsync("transport.liaison", "/decision-review/decisions/new");
        await liaison.GetByText("目录外", new() { Exact = true }).ClickAsync();
        await liaison.Field("决策事项").FillAsync("渡口撤并方案");
        await liaison.Field("目录外决策的理由").FillAsync("安全检查要求限期完成。");
        await liaison.Locator("body").FillDayAsync("启动日期", Today.AddDays(-60));
        await liaison.Field("内容和需要解决的问题").FillAsync("撤并客流量小、隐患大的渡口。");
        await liaison.Button("启动").ClickAsync();
        await liaison.Locator(".dossier-facts").WaitForAsync();
        var decision = new DossierPage(liaison);
        await liaison.SaysAsync("目录外");

        Task Day(string label, int ago) => liaison.Locator("body").FillDayAsync(label, Today.AddDays(-ago));
        await decision.TakeAsync("公开征求意见", async () =>
        {
            await liaison.Field("公布的渠道").FillAsync("县政府网站");
            await Day("公布日期", 58);
            await Day("截止日期", 27);
        });
        await decision.TakeAsync("结束征求意见", () => Day("结束日期", 26));
        await decision.TakeAsync("专家论证", async () =>
        {
            await liaison.Field("专家").FillAsync("省交通规划院高级工程师\n高校教授");
            await liaison.Field("组织论证的单位").FillAsync("县发展研究中心");
            await liaison.Field("论证意见").FillAsync("可行。");
            await liaison.Field("采纳情况").FillAsync("已采纳。");
            await Day("论证日期", 25);
        });
        await decision.TakeAsync("风险评估", async () =>
        {
            await liaison.Locator("body").ChooseAsync("风险等级", "低风险");
            await liaison.Field("评估主体").FillAsync("县委政法委");
            await liaison.Field("评估结论").FillAsync("风险可控。");
            await Day("评估日期", 25);
        });
        await decision.TakeAsync("送请合法性审查", () => Day("送审日期", 24));
        await decision.StandsAtAsync("合法性审查中");
        Assert.Equal(0, await liaison.Button("提交集体讨论").CountAsync());   // no way to the discussion before the opinion

        Assert.Contains("超越法定权限", await OpineAsync("渡口撤并方案", 1, "不合法"), StringComparison.Ordinal);
        decision = await OpenWhenAsync(liaison, decision.Address, "草案形成中");
        await Assertions.Expect(liaison.GetByLabel("法定环节").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "合法性审查" })).ToContainTextAsync("受阻");
        Assert.Equal(0, await liaison.Button("提交集体讨论").CountAsync());   // nor after an unlawful one
        await decision.TakeAsync("送请合法性审查", () => Day("送审日期", 20));
        Assert.Contains("本件合法", await OpineAsync("渡口撤并方案", 2, "合法"), StringComparison.Ordinal);
        decision = await OpenWhenAsync(liaison, decision.Address, "待提交集体讨论");
        await decision.TakeAsync("提交集体讨论");
        await decision.StandsAtAsync("已提交集体讨论");

        var clerk = await office.SignInAsync("decision.clerk");
        var county = await DossierPage.OpenAsync(clerk, decision.Address);
        await county.TakeAsync("讨论通过", async () =>
        {
            await clerk.Field("会议名称").FillAsync("县政府常务会议");
            await clerk.Field("会议纪要文号").FillAsync("进府纪〔2026〕9号");
            await clerk.Locator("body").FillDayAsync("向同级党委请示报告之日", Today);
        });

        decision = await DossierPage.OpenAsync(liaison, decision.Address);
        await decision.TakeAsync("公布决策", () => liaison.Field("公布的渠道").FillAsync("县政府网站"));
        await decision.TakeAsync("报告执行情况", () => liaison.Field("执行情况").FillAsync("已全部撤并。"));
        await decision.TakeAsync("归档", async () =>
        {
            foreach (var filed in await liaison.GetByLabel("已归入").AllAsync())
                await filed.CheckAsync();
        });
        await decision.StandsAtAsync("已归档");

        await liaison.GotoAsync($"/decision-review/decisions?year={Today.AddDays(-60).Year}");
        await liaison.GetByRole(AriaRole.Button, new() { NameRegex = new("渡口撤并方案，启动：\\s*受阻") }).ClickAsync();
        await liaison.SaysAsync("目录外决策：安全检查要求限期完成。");
        await liaison.ScreenshotAsync(new() { Path = Path.Combine(Fazhi.Testing.Repository.Root, ".artifacts", "browser", "colour-board.png") });
    }

    [Fact]
    public async Task A_county_document_goes_to_the_bureau_for_review_and_with_its_opinion_on_to_the_filing_package()
    {
        var page = await office.SignInAsync("normative.clerk", "/normative-documents/documents/new");
        var form = page.Locator("main");
        await form.ChooseAsync("制定主体", "进贤县人民政府");
        await form.GetByLabel("名称").FillAsync("进贤县湖泊岸线管理办法");
        await form.GetByLabel("主要内容").FillAsync("规定岸线的管理职责。");
        await form.GetByLabel("起草说明").FillAsync("为了保护岸线起草。");
        await page.Button("立卷，写入草案").ClickAsync();
        await page.Heading("写入草案").WaitForAsync();
        await page.Button("添加依据").ClickAsync();
        await form.ChooseAsync("上位法", "土地管理法");
        await form.ChooseAsync("条款", "第三条");
        await form.GetByLabel("全文").FillAsync("第一条 为了保护岸线，制定本办法。\n第二条 岸线由水行政主管部门管理。");
        await page.Button("保存草案").ClickAsync();
        await page.Locator(".dossier-facts").WaitForAsync();
        var document = new DossierPage(page);

        await document.TakeAsync("公开征求意见", () => page.Field("公告地址").FillAsync("政府网站"));
        await document.TakeAsync("结束征求意见", () => page.Field("提前结束的理由").FillAsync("汛期将至"));
        await document.TakeAsync("完成公平竞争审查和自查", async () =>
        {
            await page.Locator("body").ChooseAsync("公平竞争审查结论", "符合");
            await page.Locator("body").ChooseAsync("政策一致性评估结论", "符合");
            await page.Field("审查人").FillAsync("水利局法规股");
        });
        await document.TakeAsync("送合法性审核");
        await document.StandsAtAsync("合法性审核中");

        var opinion = await OpineAsync("进贤县湖泊岸线管理办法", 1, "修改后合法", early: "汛期将至");
        Assert.Contains("进贤县湖泊岸线管理办法", opinion, StringComparison.Ordinal);
        document = await OpenWhenAsync(page, document.Address, "待集体讨论");
        await page.SaysAsync("第二条：超越法定权限。建议：删去");   // the opinion, as it was told back
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("合审") }).First.WaitForAsync();

        await document.TakeAsync("集体讨论通过", async () =>
        {
            await page.Field("会议名称").FillAsync("县政府常务会议");
            await page.Field("会议意见").FillAsync("通过。");
            await page.Field("对合法性审核意见的采纳情况").FillAsync("第二条已删去。");
        });
        await document.TakeAsync("统一登记、编号、印发");
        await document.TakeAsync("公布", async () =>
        {
            await page.Locator("body").FillDayAsync("公布之日", Today);
            await page.Field("公布载体或者网址").FillAsync("政府网站");
            await page.Locator("body").FillDayAsync("施行之日", Today);
        });
        await document.TakeAsync("报上一级人民政府备案");
        var package = await page.RunAndWaitForDownloadAsync(() => page.Button("下载备案材料").ClickAsync());
        Assert.Contains("进府发", package.SuggestedFilename, StringComparison.Ordinal);
        var opinions = Files.WordsIn((await package.PathAsync())!, "5 合法性审核意见.docx");
        Assert.Contains("第二条：超越法定权限。建议：删去", opinions, StringComparison.Ordinal);
        Assert.Contains("第二条已删去。", opinions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_and_the_flow_chart_print_on_A3_with_their_colours_and_what_is_opened_next_does_not()
    {
        var clerk = await office.SignInAsync("decision.clerk", "/decision-review/decisions");
        await clerk.GetByRole(AriaRole.Region, new() { Name = "色域化面板" }).WaitForAsync();
        Assert.All(await SheetsAsync(), sheet => Assert.Equal((1191, 841), sheet));
        await clerk.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(clerk.Button("打印（A3）")).ToBeHiddenAsync();
        var blocked = clerk.Locator("td.board-blocked").First;   // white on red: unreadable where the colour is left out
        Assert.Equal("exact", await blocked.EvaluateAsync<string>("cell => getComputedStyle(cell).printColorAdjust"));
        await clerk.EmulateMediaAsync(new() { Media = Media.Null });

        await clerk.GetByRole(AriaRole.Link, new() { Name = "合法性审查", Exact = true }).First.ClickAsync();
        await clerk.Heading("合法性审查").WaitForAsync();
        Assert.All(await SheetsAsync(), sheet => Assert.Equal((595, 842), sheet));

        var closed = (await clerk.GetAsync("/api/v1/decision-review/reviews?status=closed&pageSize=1")).GetProperty("items")[0].GetProperty("id").GetString();
        await clerk.GotoAsync($"/decision-review/reviews/{closed}/poster");
        await clerk.SaysAsync("你在这里");
        Assert.Equal([(1191, 841)], await SheetsAsync());   // on one sheet

        async Task<List<(int Width, int Height)>> SheetsAsync()
        {
            var pdf = System.Text.Encoding.Latin1.GetString(await clerk.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            return [.. System.Text.RegularExpressions.Regex.Matches(pdf, @"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]").Select(m => (Points(m.Groups[1].Value), Points(m.Groups[2].Value)))];
        }

        static int Points(string text) => (int)double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The county's review of what another dossier asked for, by an adviser's advice to its opinion.</summary>
    /// <returns>The words of the printed opinion.</returns>
    private async Task<string> OpineAsync(string name, int round, string outcome, string? early = null)
    {
        var clerk = await office.SignInAsync("decision.clerk");
        var review = await DossierPage.OpenAsync(clerk, $"/decision-review/reviews/{await WaitForReviewAsync(clerk, name, round)}");
        await review.TakeAsync("邀请法律顾问、公职律师", async () =>
        {
            await clerk.Locator("body").ChooseAsync("法律顾问、公职律师", "公职律师");
            await clerk.Field("需要提出意见的问题").FillAsync("权限、程序和内容");
        });
        await review.TakeAsync("提出法律意见", () => clerk.Field("法律意见").FillAsync("见书面意见。"));
        await review.TakeAsync("作出审查结论", async () =>
        {
            await ConcludeAsync(clerk, outcome, $"本件{outcome}，依法办理。");
            if (outcome != "合法") await FindAsync(clerk, "第二条", "超越法定权限", "删去");
            await clerk.Locator("body").ChooseAsync("是否采纳", "全部采纳");
        });
        var opinion = await review.ReadAsync("合法性审查意见书");
        await review.TakeAsync("出具审查意见书", early is null ? null : () => clerk.Field("提前出具的理由").FillAsync(early));
        await review.StandsAtAsync("待反馈采纳情况");
        return opinion;
    }

    /// <summary>The modules learn of each other a moment later, by an event.</summary>
    private static async Task<string> WaitForReviewAsync(IPage page, string name, int round)
    {
        for (var tries = 0; ; tries++)
        {
            var items = (await page.GetAsync($"/api/v1/decision-review/reviews?q={Uri.EscapeDataString(name)}&round={round}")).GetProperty("items");
            if (items.GetArrayLength() > 0) return items[0].GetProperty("id").GetString()!;
            Assert.True(tries < 100, "The review was not opened.");
            await page.WaitForTimeoutAsync(200);
        }
    }

    private static async Task<DossierPage> OpenWhenAsync(IPage page, string address, string status)
    {
        for (var tries = 0; ; tries++)
        {
            var dossier = await DossierPage.OpenAsync(page, address);
            if (await page.Locator(".dossier-facts").GetByText(status, new() { Exact = true }).CountAsync() > 0) return dossier;
            Assert.True(tries < 50, $"It never stood at {status}.");
            await page.WaitForTimeoutAsync(300);
        }
    }

    private static async Task<DossierPage> SubmitAsync(IPage page, string kind, string title)
    {
        await page.GotoAsync("/decision-review/reviews/new");
        await page.Locator("body").ChooseAsync("送审种类", kind);
        await page.Field("送审件名称").FillAsync(title);
        await page.Field("内容摘要和需要审查的问题").FillAsync("请审查合同的主体、内容和程序。");
        await page.Field("对方当事人、利害关系人").FillAsync("某某照明工程有限公司");
        await page.Button("送审").ClickAsync();
        await page.Locator(".dossier-facts").WaitForAsync();
        return new(page);
    }

    private static async Task ConcludeAsync(IPage clerk, string outcome, string summary)
    {
        await clerk.Drawer("作出审查结论").ChooseAsync("结论", outcome);
        await clerk.Field("审查意见").FillAsync(summary);
    }

    private static async Task FindAsync(IPage clerk, string clause, string problem, string suggestion)
    {
        await clerk.Button("增加一条意见").ClickAsync();
        await clerk.Field("条款").FillAsync(clause);
        await clerk.Field("问题").FillAsync(problem);
        await clerk.Field("修改建议").FillAsync(suggestion);
    }
}
