using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Api;

public sealed class DecisionsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private const string Decisions = "/api/v1/decision-review/decisions";
    private const string Catalogues = "/api/v1/decision-review/catalogues";
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_decision_is_stopped_before_its_discussion_until_the_review_is_lawful_then_goes_to_its_archive()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        var decision = await StartAsync(liaison, "客运线路调整方案");
        Assert.Contains((await clerk.ReadAsync($"{Decisions}/board?outside=true")).GetProperty("rows").EnumerateArray(), r => decision.EndsWith(r.Text("id"), StringComparison.Ordinal));

        await liaison.RefusedAsync(decision, "open-comments", new { closesOn = Today.AddDays(-40), channel = "网站", on = Today.AddDays(-55) }, HttpStatusCode.UnprocessableEntity,
            "decision-review.shorter-comments-need-reason");
        await liaison.TakeAsync(decision, "open-comments", new { closesOn = Today.AddDays(-24), channel = "网站", on = Today.AddDays(-55) });
        await liaison.TakeAsync(decision, "record-comment", new { source = "citizen", content = "建议增加班次", on = Today.AddDays(-30) });
        await liaison.TakeAsync(decision, "close-comments", new { on = Today.AddDays(-23) });
        await liaison.TakeAsync(decision, "record-argumentation", new { experts = new[] { "专家甲" }, organizer = "研究中心", opinion = "可行", adoption = "已采纳", on = Today.AddDays(-22) });
        await liaison.TakeAsync(decision, "record-risk-assessment", new { level = "low", assessor = "政法委", conclusion = "可控", on = Today.AddDays(-22) });
        await liaison.RefusedAsync(decision, "request-review", new { on = Today.AddDays(-20) }, HttpStatusCode.UnprocessableEntity, "decision-review.comments-answered");
        var comment = (await liaison.ReadAsync(decision)).GetProperty("comments")[0].GetProperty("id").GetGuid();
        await liaison.TakeAsync(decision, "answer-comment", new { commentId = comment, adopted = true });
        await liaison.TakeAsync(decision, "request-review", new { on = Today.AddDays(-20) });
        await liaison.RefusedAsync(decision, "submit-for-discussion", new { on = Today }, HttpStatusCode.Conflict, "transition.notAllowed");

        await application.OpineAsync(clerk, decision, 1, "unlawful");
        Assert.Equal("drafting", (await liaison.ReadAsync(decision)).Text("status"));
        await liaison.TakeAsync(decision, "request-review", new { on = Today.AddDays(-19) });
        await application.OpineAsync(clerk, decision, 2, "lawful");
        Assert.Equal("reviewed", (await liaison.ReadAsync(decision)).Text("status"));

        await liaison.TakeAsync(decision, "submit-for-discussion", new { on = Today });
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.StepAsync(decision, "adopt", new { meeting = "会议", minutesNumber = "1号", partyReportedOn = Today, on = Today })).StatusCode);
        await clerk.RefusedAsync(decision, "adopt", new { meeting = "会议", minutesNumber = "1号", on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.party-reported");
        await clerk.TakeAsync(decision, "adopt", new { meeting = "县政府常务会议", minutesNumber = "1号", partyReportedOn = Today, on = Today });
        await liaison.TakeAsync(decision, "publish", new { channel = "网站", on = Today });
        await liaison.TakeAsync(decision, "report-execution", new { content = "已实施", on = Today });
        var list = (await liaison.ReadAsync(decision)).GetProperty("archiveList").EnumerateArray().Select(i => i.GetString()).ToList();
        await liaison.RefusedAsync(decision, "archive", new { items = new[] { new { name = list[0], filed = true } }, on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.archive-complete");
        await liaison.TakeAsync(decision, "archive", new { items = list.Select(name => new { name, filed = true }), on = Today });
        Assert.Equal("archived", (await liaison.ReadAsync(decision)).Text("status"));
    }

    [Fact]
    public async Task A_hearing_stands_in_the_calendar_of_those_who_see_the_decision()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        using var clerk = await application.SignInAsync("decision.clerk");
        using var office = await application.SignInAsync("wenzhen.office");
        var decision = await StartAsync(liaison, "出租汽车运价调整方案");
        var day = Today.AddDays(20);
        await liaison.TakeAsync(decision, "schedule-hearing", new { hearingOn = day, place = "县政府第一会议室" });

        foreach (var (client, mine, seen) in new[] { (liaison, true, true), (clerk, false, true), (clerk, true, false), (office, false, false) })
        {
            var calendar = await client.ReadAsync($"/api/v1/calendar?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}&mine={(mine ? "true" : "false")}");
            var hearings = calendar.GetProperty("entries").EnumerateArray().Where(e => e.Text("kind") == "hearing" && e.Text("title").Contains("出租汽车运价", StringComparison.Ordinal)).ToList();
            Assert.Equal(seen ? ["听证会，县政府第一会议室"] : [], hearings.Select(h => h.Text("label")));
        }
    }

    [Fact]
    public async Task Another_departments_decision_is_out_of_reach()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        var other = (await clerk.ReadAsync($"{Decisions}?pageSize=200")).GetProperty("items").EnumerateArray().First(d => !d.Text("organizationName").Contains("交通", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"{Decisions}/{other.Text("id")}")).StatusCode);
        var board = (await liaison.ReadAsync($"{Decisions}/board")).GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(board);
        Assert.All(board, r => Assert.Contains("交通", r.Text("organizationName"), StringComparison.Ordinal));
        using var office = await application.SignInAsync("wenzhen.office");
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync($"{Decisions}/board")).StatusCode);
    }

    [Fact]
    public async Task The_board_says_of_each_cell_its_colour_its_reason_and_its_law_and_where_it_burns()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        var board = await clerk.ReadAsync($"{Decisions}/board?year={Today.Year}");
        Assert.Equal(10, board.GetProperty("stages").GetArrayLength());
        Assert.Equal(7, board.GetProperty("legend").GetArrayLength());
        var cells = board.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("cells").EnumerateArray()).ToList();
        Assert.All(cells, c => Assert.True(c.Text("why").Length > 1 && c.Text("legalBasis").Length > 1));
        Assert.Contains(cells, c => c.Text("colour") == "blocked");
        Assert.Equal(cells.Count(c => c.Text("colour") == "blocked"), board.GetProperty("heat").EnumerateArray().Sum(h => h.GetProperty("blocked").GetInt32()));
    }

    [Fact]
    public async Task The_catalogue_is_changed_with_a_reason_and_an_item_is_started_once()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        var created = await clerk.PostAsJsonAsync(Catalogues, new { year = 2031 });
        await created.JsonOf();
        var catalogue = created.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsJsonAsync(Catalogues, new { year = 2031 })).StatusCode);
        var transport = (await liaison.ReadAsync("/api/v1/session")).GetProperty("organizationId").GetGuid();
        await clerk.TakeAsync(catalogue, "edit-items", new { items = new[] { new { name = "公交票价调整", organizationId = transport, basis = "县政府工作报告" } } });
        await clerk.TakeAsync(catalogue, "submit", new { });
        await clerk.TakeAsync(catalogue, "approve", new { approvedBy = "县委常委会", on = Today });
        var item = (await clerk.ReadAsync(catalogue)).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.BadRequest, (await liaison.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = item })).StatusCode);   // not published yet
        await clerk.TakeAsync(catalogue, "publish", new { link = "https://example.org", on = Today });
        var bureau = (await clerk.ReadAsync("/api/v1/session")).GetProperty("organizationId").GetGuid();
        using (var elsewhere = await clerk.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = item, organizationId = bureau }))
            Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);   // the item is another unit's
        Assert.Equal(HttpStatusCode.Created, (await liaison.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = item })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await liaison.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = item })).StatusCode);
        await clerk.TakeAsync(catalogue, "adjust", new { reason = "增加事项" });
        await clerk.RefusedAsync(catalogue, "edit-items", new { items = Array.Empty<object>() }, HttpStatusCode.UnprocessableEntity, "decision-review.started-item-stays");
        Assert.Equal("编制目录", (await clerk.ReadAsync($"/api/v1/matters/{catalogue.Split('/')[^1]}/timeline")).GetProperty("items")[0].Text("label"));
    }

    [Fact]
    public async Task A_catalogue_in_adjustment_stays_in_force_until_its_next_version_says_what_changed()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        var created = await clerk.PostAsJsonAsync(Catalogues, new { year = 2032 });
        await created.JsonOf();
        var (catalogue, transport) = (created.Headers.Location!.ToString(), (await liaison.ReadAsync("/api/v1/session")).GetProperty("organizationId").GetGuid());
        await clerk.RefusedAsync(catalogue, "submit", new { }, HttpStatusCode.UnprocessableEntity, "decision-review.catalogue-empty");
        var (kept, dropped) = (new { name = "公交线网规划", organizationId = transport, basis = "县政府工作报告" }, new { name = "停车收费调整", organizationId = transport, basis = "县政府工作报告" });
        await clerk.TakeAsync(catalogue, "edit-items", new { items = new[] { kept, dropped } });
        await clerk.TakeAsync(catalogue, "submit", new { });
        await clerk.TakeAsync(catalogue, "send-back", new { reason = "补充依据" });
        await PublishAsync(clerk, catalogue);
        var first = (await clerk.ReadAsync(catalogue)).GetProperty("items").EnumerateArray().ToDictionary(i => i.Text("name"), i => i.GetProperty("id").GetGuid());

        await clerk.TakeAsync(catalogue, "adjust", new { reason = "上级新近部署" });
        await clerk.TakeAsync(catalogue, "edit-items", new
        {
            items = new object[]
            {
                new { name = "公交线网规划（修订）", organizationId = transport, basis = "县政府工作报告", id = first["公交线网规划"] },
                new { name = "渡口撤并方案", organizationId = transport, basis = "安全检查通报" },
            },
        });
        var added = (await clerk.ReadAsync(catalogue)).GetProperty("items").EnumerateArray().Single(i => i.Text("name") == "渡口撤并方案").GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.BadRequest, (await liaison.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = added })).StatusCode);   // the first version is in force
        await PublishAsync(clerk, catalogue);

        var versions = (await liaison.ReadAsync(catalogue)).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal([1, 2], versions.Select(v => v.GetProperty("number").GetInt32()));
        Assert.Equal(["增加：公交线网规划", "增加：停车收费调整"], Changes(versions[0]));
        Assert.Equal(["增加：渡口撤并方案", "移出：停车收费调整", "变更：公交线网规划（修订）"], Changes(versions[1]));
        Assert.Equal(("上级新近部署", "县委常委会"), (versions[1].Text("reason"), versions[1].Text("approvedBy")));
        Assert.Equal(["公交线网规划", "停车收费调整"], versions[0].GetProperty("items").EnumerateArray().Select(i => i.Text("name")));   // kept as it was
        Assert.Equal(HttpStatusCode.BadRequest, (await liaison.PostAsJsonAsync(Decisions, new { summary = "内容", on = Today, catalogueItemId = first["停车收费调整"] })).StatusCode);

        static IEnumerable<string?> Changes(JsonElement version) => version.GetProperty("changes").EnumerateArray().Select(c => c.GetString());
    }

    [Fact]
    public async Task A_decision_outside_the_catalogue_alarms_until_the_catalogue_takes_it_in()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        using var unexplained = await liaison.PostAsJsonAsync(Decisions, new { name = "桥梁限行方案", summary = "内容", on = Today });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "decision-review.in-catalogue"), (unexplained.StatusCode, (await unexplained.Content.ReadFromJsonAsync<JsonElement>()).Text("code")));
        var before = await OutsideAsync();
        var decision = await StartAsync(liaison, "桥梁限行方案");
        Assert.Equal(before + 1, await OutsideAsync());
        Assert.Equal("目录外决策：上级新近部署", (await StartCellAsync()).Text("why"));

        var created = await clerk.PostAsJsonAsync(Catalogues, new { year = 2033 });
        await created.JsonOf();
        var (catalogue, transport) = (created.Headers.Location!.ToString(), (await liaison.ReadAsync("/api/v1/session")).GetProperty("organizationId").GetGuid());
        await clerk.TakeAsync(catalogue, "edit-items", new { items = new[] { new { name = "桥梁限行方案", organizationId = transport, basis = "安全检查通报" } } });
        await PublishAsync(clerk, catalogue);
        var item = new { itemId = (await clerk.ReadAsync(catalogue)).GetProperty("items")[0].GetProperty("id").GetGuid() };
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.StepAsync(decision, "link-to-catalogue", item)).StatusCode);
        await clerk.TakeAsync(decision, "link-to-catalogue", item);
        Assert.Equal((before, "done"), (await OutsideAsync(), (await StartCellAsync()).Text("colour")));
        Assert.Contains("目录外决策", (await liaison.ReadAsync($"{decision}/timeline")).GetProperty("items").EnumerateArray().Select(t => t.Text("label")));   // what was, was

        async Task<int> OutsideAsync() => (await clerk.ReadAsync($"{Decisions}/board?year={Today.AddDays(-56).Year}")).GetProperty("heat").EnumerateArray().Sum(h => h.GetProperty("outside").GetInt32());
        async Task<JsonElement> StartCellAsync() => (await clerk.ReadAsync($"{Decisions}/board?year={Today.AddDays(-56).Year}")).GetProperty("rows").EnumerateArray()
            .Single(r => decision.EndsWith(r.Text("id"), StringComparison.Ordinal)).GetProperty("cells").EnumerateArray().Single(c => c.Text("stage") == "start");
    }

    private static async Task PublishAsync(HttpClient clerk, string catalogue)
    {
        await clerk.TakeAsync(catalogue, "submit", new { });
        await clerk.TakeAsync(catalogue, "approve", new { approvedBy = "县委常委会", on = Today });
        await clerk.TakeAsync(catalogue, "publish", new { link = "https://example.org", on = Today });
    }

    private static async Task<string> StartAsync(HttpClient liaison, string name)
    {
        using var answer = await liaison.PostAsJsonAsync(Decisions, new { name, summary = "内容", on = Today.AddDays(-56), outsideReason = "上级新近部署" });
        await answer.JsonOf();
        return answer.Headers.Location!.ToString();
    }
}
