using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;
using Xunit;
using static Fazhi.DecisionReview.Tests.Api.Caller;

namespace Fazhi.DecisionReview.Tests.Api;

public sealed class AdvisersOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task The_register_holds_each_licence_once_and_a_term_in_order_and_only_the_bureau_reads_it()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.GetAsync(Advisers)).StatusCode);
        var adviser = await RegisterAsync(clerk, "甲律师", "执业1号", Today.AddYears(-1), Today.AddDays(30));
        await CodeAsync(await clerk.PostAsJsonAsync(Advisers, Body("乙律师", "执业1号")), HttpStatusCode.UnprocessableEntity, "decision-review.licence-once");
        foreach (var (field, body) in new (string, object)[] { ("appointedUntil", Body("乙律师", "执业2号", Today, Today.AddDays(-1))), ("licenceNumber", Body("乙律师", null)) })
        {
            using var refused = await clerk.PostAsJsonAsync(Advisers, body);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(field, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(e => e.Name.Split('.')[^1]));
        }

        var row = await RowAsync(clerk, "甲律师");
        Assert.True(row.GetProperty("inOffice").GetBoolean() && row.GetProperty("expiresSoon").GetBoolean());
        using var renewal = new HttpRequestMessage(HttpMethod.Put, adviser) { Content = JsonContent.Create(Body("甲律师", "执业1号", Today.AddYears(-1), Today.AddYears(1))) };
        renewal.Headers.TryAddWithoutValidation("If-Match", $"\"{row.GetProperty("version").GetInt64()}\"");
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.SendAsync(renewal)).StatusCode);
        Assert.False((await RowAsync(clerk, "甲律师")).GetProperty("expiresSoon").GetBoolean());
    }

    [Fact]
    public async Task The_population_of_a_year_is_corrected_only_by_who_has_seen_it()
    {
        const string populations = "/api/v1/decision-review/population-bases";
        using var clerk = await application.SignInAsync("decision.clerk");
        Assert.Equal((HttpStatusCode)428, await SetAsync(null, 800_000));
        Assert.Equal(HttpStatusCode.NoContent, await SetAsync(0, 800_000));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SetAsync(0, 900_000));
        var row = (await clerk.ReadAsync(populations)).EnumerateArray().Single(p => p.GetProperty("year").GetInt32() == 2031);
        Assert.Equal(800_000, row.GetProperty("persons").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, await SetAsync(row.GetProperty("version").GetInt64(), 810_000));

        async Task<HttpStatusCode> SetAsync(long? version, int persons)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"{populations}/2031") { Content = JsonContent.Create(new { persons, measure = "resident", source = "统计公报" }) };
            if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
            using var answer = await clerk.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_pool_leaves_out_whose_term_is_over_and_says_who_is_in_conflict()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        var over = IdOf(await RegisterAsync(clerk, "丙律师", "执业3号", Today.AddYears(-2), Today.AddDays(-1)));
        var serves = IdOf(await RegisterAsync(clerk, "丁律师", "执业4号", Today.AddYears(-1), Today.AddYears(1), "甲方置业有限公司"));
        var party = IdOf(await RegisterAsync(clerk, "戊某某", "执业5号", Today.AddYears(-1), Today.AddYears(1)));
        var review = await SubmitAsync(liaison, "站场租赁合同", "甲方置业有限公司", "戊某某");

        var pool = (await clerk.ReadAsync($"{review}/adviser-candidates")).EnumerateArray().ToDictionary(c => c.Text("adviserId"), c => c.GetProperty("conflicts").EnumerateArray().Select(x => x.GetString()).ToList());
        Assert.DoesNotContain(over, pool.Keys);
        Assert.Equal(["为“甲方置业有限公司”提供法律服务"], pool[serves]);
        Assert.Equal(["本人是当事人"], pool[party]);
        foreach (var (adviser, code) in new[] { (over, "decision-review.adviser-in-office"), (serves, "decision-review.adviser-conflict"), (party, "decision-review.adviser-conflict") })
            await clerk.RefusedAsync(review, "invite-adviser", new { adviserId = adviser, question = "请提意见", on = Today }, HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Invitations_make_the_load_and_judged_opinions_the_rate_of_adoption()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var liaison = await application.SignInAsync("transport.liaison");
        var adviser = IdOf(await RegisterAsync(clerk, "己律师", "执业6号", Today.AddYears(-1), Today.AddYears(1)));
        foreach (var (name, adoption, reason) in new (string, string, string?)[] { ("第一件合同", "adopted", null), ("第二件合同", "notAdopted", "与上级规定不一致") })
        {
            var review = await SubmitAsync(liaison, name, "某某公司");
            await clerk.TakeAsync(review, "invite-adviser", new { adviserId = adviser, question = "请提意见", on = Today });
            await clerk.TakeAsync(review, "submit-advice", new { opinion = $"对{name}的意见", on = Today });
            await clerk.RefusedAsync(review, "invite-adviser", new { adviserId = adviser, question = "再提", on = Today }, HttpStatusCode.UnprocessableEntity, "decision-review.adviser-invited-once");
            var invitation = (await clerk.ReadAsync(review)).GetProperty("invitations")[0].GetProperty("id").GetGuid();
            object Conclusion(string judged, string? why) => new { conclusion = new { outcome = "lawful", summary = "合法" }, advice = new[] { new { invitationId = invitation, adoption = judged, reason = why } }, on = Today };
            await clerk.RefusedAsync(review, "conclude", Conclusion("notAdopted", null), HttpStatusCode.UnprocessableEntity, "decision-review.advice-judged");
            await clerk.TakeAsync(review, "conclude", Conclusion(adoption, reason));
            var written = (await clerk.ReadAsync(review)).GetProperty("invitations")[0];
            Assert.Equal(($"对{name}的意见", adoption), (written.Text("opinion"), written.Text("adoption")));
        }

        var recalled = await SubmitAsync(liaison, "第三件合同", "某某公司");
        await clerk.TakeAsync(recalled, "invite-adviser", new { adviserId = adviser, question = "请提意见", on = Today });
        await clerk.TakeAsync(recalled, "recall-adviser", new { reason = "因事不能按时提出", on = Today });

        var row = await RowAsync(clerk, "己律师");
        Assert.Equal((2, 2, 1), (row.GetProperty("invited").GetInt32(), row.GetProperty("answered").GetInt32(), row.GetProperty("adopted").GetInt32()));
        Assert.Equal(0, (await RowAsync(clerk, "己律师", Today.Year - 1)).GetProperty("invited").GetInt32());
        var candidates = (await clerk.ReadAsync($"{recalled}/adviser-candidates")).EnumerateArray().Where(c => c.GetProperty("conflicts").GetArrayLength() == 0).ToList();
        Assert.Equal(candidates.Select(c => c.GetProperty("load").GetInt32()).Order(), candidates.Select(c => c.GetProperty("load").GetInt32()));   // the least burdened first
        Assert.Equal(2, candidates.Single(c => c.Text("adviserId") == adviser).GetProperty("load").GetInt32());
    }

    private static object Body(string name, string? licence, DateOnly? from = null, DateOnly? until = null, params string[] clients) =>
        new { kind = "lawyer", name, officeName = "某某律师事务所", licensedSince = new DateOnly(2015, 1, 1), licenceNumber = licence, appointedFrom = from, appointedUntil = until, clients };

    private static async Task<string> RegisterAsync(HttpClient clerk, string name, string licence, DateOnly from, DateOnly until, params string[] clients)
    {
        using var answer = await clerk.PostAsJsonAsync(Advisers, Body(name, licence, from, until, clients));
        await answer.JsonOf();
        return answer.Headers.Location!.ToString();
    }

    private static async Task<JsonElement> RowAsync(HttpClient clerk, string name, int? year = null) =>
        Assert.Single((await clerk.ReadAsync($"{Advisers}?q={Uri.EscapeDataString(name)}{(year is { } y ? $"&year={y}" : "")}")).GetProperty("items").EnumerateArray());

    private static async Task<string> SubmitAsync(HttpClient liaison, string title, params string[] parties)
    {
        using var answer = await liaison.PostAsJsonAsync(Reviews, new
        {
            kind = "contract", title, summary = "请审查", on = Today, parties,
            materials = new[] { "合同文本草案", "合同订立的依据和说明", "对方当事人的主体资格、资信材料" }.Select(name => new { name, provided = true }),
        });
        await answer.JsonOf();
        return answer.Headers.Location!.ToString();
    }

    private static async Task CodeAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code")));
        answer.Dispose();
    }

    private static string IdOf(string address) => address.Split('/')[^1];
}
