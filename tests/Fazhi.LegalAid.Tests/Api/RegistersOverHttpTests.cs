using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

public sealed class RegistersOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_shift_is_changed_and_cancelled_until_somebody_was_advised_on_it()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var lawyers = await LawyersAsync(clerk);
        var shift = await PlanAsync(clerk, Today, "court", lawyers[0]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsJsonAsync("/api/v1/legal-aid/duty-shifts", Shift(Today, "court", lawyers[0]))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(clerk, HttpMethod.Put, shift, "\"7\"", Shift(Today, "procuratorate", lawyers[1]))).StatusCode);
        using var changed = await SendAsync(clerk, HttpMethod.Put, shift, "\"1\"", Shift(Today, "procuratorate", lawyers[1]));
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        var row = Assert.Single(await ShiftsAsync(clerk, Today), s => s.GetProperty("id").GetGuid() == shift);
        Assert.Equal(("procuratorate", lawyers[1], 0), (row.GetProperty("place").GetString(), row.GetProperty("practitionerId").GetGuid(), row.GetProperty("consultations").GetInt32()));

        await JsonOf(await clerk.PostAsJsonAsync("/api/v1/legal-aid/consultations", new { shiftId = shift, visitorName = "李某", question = "能否取保候审", advice = "可以申请变更强制措施" }));
        using var refused = await SendAsync(clerk, HttpMethod.Put, shift, changed.Headers.ETag!.Tag, Shift(Today.AddDays(1), "court", lawyers[1]));
        Assert.Equal("legal-aid.shift-used", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(clerk, HttpMethod.Delete, shift, changed.Headers.ETag!.Tag)).StatusCode);

        var other = await PlanAsync(clerk, Today.AddDays(3), "court", lawyers[0]);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(clerk, HttpMethod.Delete, other, "\"1\"")).StatusCode);
        Assert.DoesNotContain(await ShiftsAsync(clerk, Today.AddDays(3)), s => s.GetProperty("id").GetGuid() == other);
    }

    [Fact]
    public async Task A_consultation_is_corrected_and_still_counts_once()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var day = Today.AddDays(-9);
        var period = $"from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}";
        var before = await CountAsync();
        var shift = await PlanAsync(clerk, day, "detentionCentre", (await LawyersAsync(clerk))[2]);
        var id = (await JsonOf(await clerk.PostAsJsonAsync("/api/v1/legal-aid/consultations",
            new { shiftId = shift, visitorName = "王某", question = "刑期", advice = "认罪认罚从宽" }))).GetProperty("id").GetGuid();
        using var corrected = await SendAsync(clerk, HttpMethod.Put, id, "\"1\"", new { visitorName = "汪某", question = "刑期", advice = "认罪认罚从宽" }, "consultations");
        Assert.Equal(HttpStatusCode.NoContent, corrected.StatusCode);

        var list = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/consultations?{period}");
        var row = Assert.Single(list.GetProperty("items").EnumerateArray(), r => r.GetProperty("id").GetGuid() == id);
        Assert.Equal(("汪某", 2), (row.GetProperty("visitorName").GetString(), row.GetProperty("version").GetInt32()));
        Assert.Equal(before + 1, await CountAsync());

        async Task<int> CountAsync() =>
            (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/consultations/count?{period}")).GetProperty("count").GetInt32();
    }

    [Fact]
    public async Task What_is_created_stands_where_its_Location_says()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var shift = await FollowAsync("duty-shifts", Shift(Today.AddDays(-5), "court", (await LawyersAsync(clerk))[1]));
        Assert.Equal(("court", 0), (shift.GetProperty("place").GetString(), shift.GetProperty("consultations").GetInt32()));
        var consultation = await FollowAsync("consultations", new { shiftId = shift.GetProperty("id").GetGuid(), visitorName = "万某", question = "工伤赔偿", advice = "先申请工伤认定" });
        Assert.Equal("工伤赔偿", consultation.GetProperty("question").GetString());
        var rule = await FollowAsync("subsidy-rules", new { year = 2031, kind = "civil", baseAmount = 1500, perExtraRecipient = 200, source = "测试标准" });
        Assert.Equal((2031, 1500m), (rule.GetProperty("year").GetInt32(), rule.GetProperty("baseAmount").GetDecimal()));

        async Task<JsonElement> FollowAsync(string register, object body)
        {
            using var created = await clerk.PostAsJsonAsync($"/api/v1/legal-aid/{register}", body);
            var id = (await JsonOf(created)).GetProperty("id").GetGuid();
            using var found = await clerk.GetAsync(created.Headers.Location);
            Assert.Equal(created.Headers.ETag, found.Headers.ETag);
            var row = await JsonOf(found);
            Assert.Equal(id, row.GetProperty("id").GetGuid());
            return row;
        }
    }

    [Fact]
    public async Task Numbers_of_persons_in_a_consultation_are_masked_until_somebody_says_why_he_looks()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var day = Today.AddDays(-6);
        var shift = await PlanAsync(clerk, day, "aidCentre", (await LawyersAsync(clerk))[0]);
        var written = new { shiftId = shift, visitorName = "胡某", question = "本人电话13812345678，欠薪能否申请支付令", advice = "可以，劳动合同法第三十条" };
        var id = (await JsonOf(await clerk.PostAsJsonAsync("/api/v1/legal-aid/consultations", written))).GetProperty("id").GetGuid();
        var masked = "本人电话138****5678，欠薪能否申请支付令";
        var list = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/consultations?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}");
        Assert.Equal(masked, Assert.Single(list.GetProperty("items").EnumerateArray(), r => r.GetProperty("id").GetGuid() == id).GetProperty("question").GetString());
        Assert.Equal(masked, (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/consultations/{id}")).GetProperty("question").GetString());

        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostAsJsonAsync($"/api/v1/legal-aid/consultations/{id}/reveal", new { reason = " " })).StatusCode);
        var whole = await JsonOf(await clerk.PostAsJsonAsync($"/api/v1/legal-aid/consultations/{id}/reveal", new { reason = "核对联系方式" }));
        Assert.Equal(written.question, whole.GetProperty("question").GetString());
        using var auditor = await application.SignInAsync("auditor");
        var seen = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/entries?subjectId={id}&action=revealed");
        Assert.Equal("核对联系方式", Assert.Single(seen.GetProperty("items").EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_register_shows_how_much_each_practitioner_was_assigned_and_still_handles()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var people = await PractitionersAsync(clerk, "");
        var handling = new Dictionary<Guid, int>();
        foreach (var status in new[] { "handling", "lawyerChangeRequested" })
            foreach (var person in people)
            {
                var id = person.GetProperty("id").GetGuid();
                var cases = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/count?practitionerId={id}&status={status}");
                handling[id] = handling.GetValueOrDefault(id) + cases.GetProperty("count").GetInt32();
            }

        Assert.Contains(handling.Values, n => n > 0);
        Assert.All(people, p => Assert.Equal(handling[p.GetProperty("id").GetGuid()], p.GetProperty("openCases").GetInt32()));
        Assert.Contains(people, p => p.GetProperty("assignedThisYear").GetInt32() > 0);
    }

    private static async Task<List<Guid>> LawyersAsync(HttpClient clerk) => [.. (await PractitionersAsync(clerk, "&kind=lawyer")).Select(p => p.GetProperty("id").GetGuid())];

    private static async Task<List<JsonElement>> PractitionersAsync(HttpClient clerk, string filter) =>
        [.. (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/practitioners?pageSize=200{filter}")).GetProperty("items").EnumerateArray()];

    private static async Task<List<JsonElement>> ShiftsAsync(HttpClient clerk, DateOnly day) =>
        [.. (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/duty-shifts?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}")).EnumerateArray()];

    private static async Task<Guid> PlanAsync(HttpClient clerk, DateOnly on, string place, Guid lawyer) =>
        (await JsonOf(await clerk.PostAsJsonAsync("/api/v1/legal-aid/duty-shifts", Shift(on, place, lawyer)))).GetProperty("id").GetGuid();

    private static object Shift(DateOnly on, string place, Guid practitionerId) => new { on, place, practitionerId };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient clerk, HttpMethod method, Guid id, string tag, object? body = null, string register = "duty-shifts")
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/legal-aid/{register}/{id}");
        if (body is not null) request.Content = JsonContent.Create(body);
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await clerk.SendAsync(request);
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
