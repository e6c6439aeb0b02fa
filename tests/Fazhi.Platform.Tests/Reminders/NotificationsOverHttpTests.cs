using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Testing;

namespace Fazhi.Platform.Tests.Reminders;

/// <summary>Chases, receipts, preferences, delegations and the units' desks over HTTP, on the demo.</summary>
public sealed class NotificationsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task A_matter_is_chased_once_a_day_by_one_person_and_only_within_scope()
    {
        using var head = await application.SignInAsync("legalaid.head");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var office = await application.SignInAsync("wenzhen.office");
        var matter = await MatterOfClerkAsync(clerk);
        var words = new { matterId = matter, words = "请尽快办理" };
        using var sent = await head.PostAsJsonAsync("/api/v1/notifications/chases", words);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        using var found = await clerk.GetAsync(sent.Headers.Location);
        Assert.Equal(sent.Headers.ETag, found.Headers.ETag);
        Assert.Equal("请尽快办理", (await found.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("words").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(sent.Headers.Location)).StatusCode);
        await CodeAsync("notifications.chase-once-a-day", await head.PostAsJsonAsync("/api/v1/notifications/chases", words));
        await CodeAsync("notifications.chase-another", await clerk.PostAsJsonAsync("/api/v1/notifications/chases", words));
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsJsonAsync("/api/v1/notifications/chases", words)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/api/v1/notifications/chases?matterId={matter}")).StatusCode);

        var notice = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/notifications?kind=chase")).GetProperty("items").EnumerateArray().First(n => n.GetProperty("matterId").GetGuid() == matter);
        Assert.Contains("请尽快办理", notice.GetProperty("note").GetString(), StringComparison.Ordinal);
        var chase = notice.GetProperty("subjectId").GetGuid();
        using var foreign = await ReplyAsync(head, chase);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);   // only who was chased answers
        using var answered = await ReplyAsync(clerk, chase);
        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
        using var stale = await ReplyAsync(clerk, chase);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var row = (await head.GetFromJsonAsync<JsonElement>($"/api/v1/notifications/chases?matterId={matter}")).EnumerateArray().First();
        Assert.Equal("正在办理", row.GetProperty("answer").GetString());
        Assert.Equal(JsonValueKind.String, row.GetProperty("readAt").ValueKind);
    }

    [Fact]
    public async Task A_receipt_is_the_recipients_alone()
    {
        using var head = await application.SignInAsync("legalaid.head");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var leader = await application.SignInAsync("leader");
        await leader.PostAsJsonAsync("/api/v1/notifications/chases", new { matterId = await MatterOfClerkAsync(clerk, skip: 1), words = "请报进展" });
        var before = await CountAsync(clerk);
        var id = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/notifications?state=unread")).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await head.PostAsync($"/api/v1/notifications/{id}/read", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.PostAsync($"/api/v1/notifications/{id}/read", null)).StatusCode);
        Assert.Equal((before.Unread - 1, before.Open), await CountAsync(clerk));
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.PostAsync($"/api/v1/notifications/{id}/handle", null)).StatusCode);
        Assert.Equal((before.Unread - 1, before.Open - 1), await CountAsync(clerk));
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("legalaid.head")]
    public async Task Every_figure_of_a_unit_and_of_a_handler_is_the_length_of_its_list(string userName)
    {
        using var client = await application.SignInAsync(userName);
        var desk = await client.GetFromJsonAsync<JsonElement>("/api/v1/matters/units");
        foreach (var (rows, key) in new[] { ("units", "organizationId"), ("handlers", "handlerId") })
        {
            var found = desk.GetProperty(rows).EnumerateArray().ToList();
            Assert.NotEmpty(found);
            foreach (var row in found)
                foreach (var bucket in new[] { "open", "dueSoon", "overdue" })
                {
                    var count = await client.GetFromJsonAsync<JsonElement>($"/api/v1/matters/count?bucket={bucket}&{key}={row.GetProperty(key)}");
                    Assert.Equal(count.GetProperty("count").GetInt32(), row.GetProperty(bucket).GetInt32());
                }
        }

        using var clerk = await application.SignInAsync("legalaid.clerk");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/api/v1/matters/units")).StatusCode);
    }

    [Fact]
    public async Task Reminders_are_delegated_within_the_unit_and_to_one_person_at_a_time()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var office = await application.SignInAsync("wenzhen.office");
        var stranger = (await office.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("id").GetGuid();
        var colleague = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/notifications/delegations/choices")).EnumerateArray().First(p => p.GetProperty("displayName").GetString() == "援助中心负责人").GetProperty("id").GetGuid();
        Task<HttpResponseMessage> Delegate(Guid to, string from, string until) => clerk.PostAsJsonAsync("/api/v1/notifications/delegations", new { delegateId = to, from, to = until, reason = "休假" });
        await CodeAsync("notifications.delegate-same-unit", await Delegate(stranger, "2199-01-01", "2199-01-05"));
        using var granted = await Delegate(colleague, "2199-01-01", "2199-01-05");
        Assert.Equal(HttpStatusCode.Created, granted.StatusCode);
        using var read = await clerk.GetAsync(granted.Headers.Location);
        Assert.Equal((granted.Headers.ETag, "2199-01-05"), (read.Headers.ETag, (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("to").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(granted.Headers.Location)).StatusCode);
        await CodeAsync("notifications.one-delegation", await Delegate(colleague, "2199-01-05", "2199-01-06"));
        await CodeAsync("notifications.delegation-ahead", await Delegate(colleague, "2022-01-05", "2022-01-06"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Delegate(colleague, "2199-02-05", "2199-02-01")).StatusCode);
    }

    [Fact]
    public async Task A_mail_template_that_cannot_be_filled_is_an_error_of_its_field_at_preview_and_at_save()
    {
        using var administrator = await application.SignInAsync("sysadmin");
        string[] broken =
        [
            "{% include 'x' %}", "{{ 1 | divided_by: 0 }}", "{{ 99999999999999 | date: '%Y' }}", "{{ 'now' | date: '%9999999999Y' }}", "{{ day | truncate: 99999999999 }}",
            "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "{% for i in (1..100000000) %}{% endfor %}",
            "{% for a in items %}{% for b in items %}{% for c in items %}{% endfor %}{% endfor %}{% endfor %}",
            "{% for a in items %}{% for b in items %}" + new string('长', 10_000) + "{% endfor %}{% endfor %}",
            string.Concat(Enumerable.Repeat("{% if urgent %}", 3000)) + string.Concat(Enumerable.Repeat("{% endif %}", 3000)),
            "{{ '}}' }}{{ " + string.Concat(Enumerable.Repeat("items[", 9000)) + new string(']', 9000) + " }}",
        ];
        foreach (var liquid in broken)
        {
            var body = new { subject = "提醒", html = "<p>{{ recipient }}</p>", text = liquid };
            using var preview = await administrator.PostAsJsonAsync("/api/v1/notifications/templates/urgent/preview", body);
            using var save = new HttpRequestMessage(HttpMethod.Put, "/api/v1/notifications/templates/urgent") { Content = JsonContent.Create(body), Headers = { { "If-Match", "\"0\"" } } };
            using var saved = await administrator.SendAsync(save);
            foreach (var answer in new[] { preview, saved })
            {
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{liquid[..Math.Min(60, liquid.Length)]}: {answer.StatusCode}");
                Assert.Equal("text", Assert.Single((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject()).Name);
            }
        }

        foreach (var shipped in (await administrator.GetFromJsonAsync<JsonElement>("/api/v1/notifications/templates")).EnumerateArray())
            Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsJsonAsync($"/api/v1/notifications/templates/{shipped.GetProperty("code")}/preview", shipped)).StatusCode);
    }

    private static async Task<HttpResponseMessage> ReplyAsync(HttpClient client, Guid chase)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/notifications/chases/{chase}/reply") { Content = JsonContent.Create(new { answer = "正在办理" }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return await client.SendAsync(request);
    }

    private static async Task<(int Unread, int Open)> CountAsync(HttpClient client)
    {
        var count = await client.GetFromJsonAsync<JsonElement>("/api/v1/notifications/count");
        return (count.GetProperty("unread").GetInt32(), count.GetProperty("open").GetInt32());
    }

    private static async Task<Guid> MatterOfClerkAsync(HttpClient clerk, int skip = 0)
    {
        var session = await clerk.GetFromJsonAsync<JsonElement>("/api/v1/session");
        var (me, own) = (session.GetProperty("id").GetString(), session.GetProperty("organizationId").GetString());   // no township's
        return (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/matters?bucket=todo&handlerId={me}&organizationId={own}")).GetProperty("items").EnumerateArray().Skip(skip).First().GetProperty("id").GetGuid();
    }

    private static async Task CodeAsync(string code, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }
}
