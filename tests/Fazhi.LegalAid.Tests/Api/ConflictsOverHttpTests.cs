using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fazhi.Testing;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>Who may not act in a case: known by document or name, on either side; and what follows a lawyer's registration.</summary>
public sealed class ConflictsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private const string Wang = "360124198501010018", Zhao = "360124198601010015";

    [Fact]
    public async Task Whoever_aided_the_opponent_is_known_by_his_document_and_by_name_only_without_one()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var lawyer = await AssignedAsync(clerk, Case("王甲诉某公司", "王甲", Wang));
        await RefusedAsync(clerk, lawyer, Case("诉王甲，只有姓名", "赵乙", Zhao, (" 王甲 ", null)), "更正登记，填写对方的证件号码");
        await RefusedAsync(clerk, lawyer, Case("诉王甲，姓名写法不同", "赵乙", Zhao, ("王钾", Wang.ToLowerInvariant())), "曾为对方当事人王钾提供法律援助");
        await AssignedAsync(clerk, Case("诉另一个王甲", "赵乙", Zhao, ("王甲", "360124199001010016")), lawyer);
    }

    [Fact]
    public async Task Whoever_acts_against_the_applicant_does_not_act_for_him()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var lawyer = await AssignedAsync(clerk, Case("钱丙诉孙丁", "钱丙", "360124198701010012", ("孙丁", null)));
        await RefusedAsync(clerk, lawyer, Case("孙丁的另一案", "孙丁", "36012419880101001X"), "正在办理以孙丁为对方当事人的案件");
    }

    [Theory]
    [InlineData("applicants", "criminalDefence", "criminal", null)]
    [InlineData("subject.opposingParties", "litigation", "civil", "王甲")]
    public async Task Parties_who_cannot_stand_together_are_refused(string field, string form, string kind, string? opponent)
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var application1 = Case("当事人有误", "王甲", Wang, opponent is null ? [] : [(opponent, null)]);
        application1["subject"]!["form"] = form;
        application1["subject"]!["kind"] = kind;
        if (opponent is null) application1["applicants"]!.AsArray().Add(new JsonObject { ["name"] = "赵乙", ["documentKind"] = "citizenIdentityCard", ["documentNumber"] = Zhao });
        using var answer = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", application1);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await AidDossier.JsonOf(answer)).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_renamed_institution_is_renamed_with_its_people()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var person = (await clerk.GetFromJsonAsync("/api/v1/legal-aid/practitioners?pageSize=1")).GetProperty("items")[0];
        var address = $"/api/v1/legal-aid/institutions/{person.GetProperty("institutionId").GetString()}";
        using var read = await clerk.GetAsync(address);
        var body = JsonNode.Parse(await read.Content.ReadAsStringAsync())!.AsObject();
        body["name"] = "更名律师事务所";
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        using var renamed = await clerk.SendAsync(request);
        Assert.True(renamed.StatusCode == HttpStatusCode.NoContent, await renamed.Content.ReadAsStringAsync());
        Assert.Equal("更名律师事务所", (await clerk.GetFromJsonAsync($"/api/v1/legal-aid/practitioners/{person.GetProperty("id").GetString()}")).GetProperty("institutionName").GetString());
    }

    [Fact]
    public async Task A_lawyer_sees_his_cases_while_the_account_is_his()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var lawyer = await application.SignInAsync("lawyer");
        var mine = (await lawyer.GetFromJsonAsync("/api/v1/legal-aid/cases?status=handling&pageSize=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var handled = await clerk.GetFromJsonAsync($"/api/v1/legal-aid/cases/{mine}");
        var address = $"/api/v1/legal-aid/practitioners/{handled.GetProperty("assignments").EnumerateArray().Last().GetProperty("practitionerId").GetString()}";
        var account = await LinkAsync(null);
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.GetAsync($"/api/v1/legal-aid/cases/{mine}")).StatusCode);
        await LinkAsync(account);
        Assert.Equal(HttpStatusCode.OK, (await lawyer.GetAsync($"/api/v1/legal-aid/cases/{mine}")).StatusCode);

        async Task<string?> LinkAsync(string? user)
        {
            using var read = await clerk.GetAsync(address);
            var body = JsonNode.Parse(await read.Content.ReadAsStringAsync())!.AsObject();
            var before = (string?)body["userId"];
            body["userId"] = user;
            using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
            request.Headers.IfMatch.Add(read.Headers.ETag!);
            using var answer = await clerk.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
            return before;
        }
    }

    private static JsonObject Case(string cause, string name, string document, params (string Name, string? Document)[] opponents)
    {
        var application = AidDossier.Application(cause);
        application["applicants"] = new JsonArray(new JsonObject { ["name"] = name, ["documentKind"] = "citizenIdentityCard", ["documentNumber"] = document });
        application["subject"]!["opposingParties"] = new JsonArray([.. opponents.Select(o => new JsonObject { ["name"] = o.Name, ["documentNumber"] = o.Document })]);
        return application;
    }

    private static async Task<string> AssignedAsync(HttpClient clerk, JsonObject application, string? lawyer = null)
    {
        var aid = await AidDossier.ReceiveAsync(clerk, application);
        await aid.TakeAsync("grant", new { on = AidDossier.Today });
        if (lawyer is null) await aid.AssignAsync(first: true);
        else await aid.TakeAsync("assign", new { practitionerId = lawyer, overrideReason = "当事人要求", on = AidDossier.Today });
        return (await aid.ReadAsync()).GetProperty("assignments")[0].GetProperty("practitionerId").GetString()!;
    }

    private static async Task RefusedAsync(HttpClient clerk, string lawyer, JsonObject application, string says)
    {
        var aid = await AidDossier.ReceiveAsync(clerk, application);
        await aid.TakeAsync("grant", new { on = AidDossier.Today });
        Assert.DoesNotContain(lawyer, (await clerk.GetFromJsonAsync($"/api/v1/legal-aid/cases/{aid.Id}/assignment-proposal")).GetRawText(), StringComparison.Ordinal);
        using var answer = await aid.PostAsync("assign", new { practitionerId = lawyer, overrideReason = "当事人要求", on = AidDossier.Today });
        var problem = await AidDossier.JsonOf(answer);
        Assert.Equal("legal-aid.no-conflict", problem.GetProperty("code").GetString());
        Assert.Contains(says, problem.GetRawText(), StringComparison.Ordinal);
    }
}
