using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>一事一案: a second case of the same person and cause needs a reason, and tells nobody of cases that he may not see.</summary>
public sealed class DuplicatesOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task Another_office_learns_that_there_is_a_case_but_not_which()
    {
        using var quanling = await application.SignInAsync("quanling.office");
        using var wenzhen = await application.SignInAsync("wenzhen.office");
        var first = await JsonOf(await ReceiveAsync(quanling, "重复的事项", 1));
        var number = (await JsonOf(await quanling.GetAsync($"/api/v1/legal-aid/cases/{first.GetProperty("id").GetString()}"))).GetProperty("number").GetString()!;

        using var own = await ReceiveAsync(quanling, "重复的事项", 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Contains(number, await WordsOf(own), StringComparison.Ordinal);

        using var others = await ReceiveAsync(wenzhen, "重复的事项", 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.StatusCode);
        var words = await WordsOf(others);
        Assert.DoesNotContain(number, words, StringComparison.Ordinal);
        Assert.Contains("其他单位在办的案件", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_is_entered_once_in_a_case()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var twice = await ReceiveAsync(office, "一人两次", 2);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Equal("同一申请人不得重复填写。", (await JsonOf(twice)).GetProperty("errors").GetProperty("applicants")[0].GetString());
    }

    private static Task<HttpResponseMessage> ReceiveAsync(HttpClient client, string cause, int times) => client.PostAsJsonAsync("/api/v1/legal-aid/cases", new
    {
        channel = "township", receivedOn = TimeProvider.System.TodayInChina(),
        subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause, facts = "拖欠工资", divisionCode = "360124" },
        applicants = Enumerable.Repeat(new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" }, times),
        means = new { basis = "exempt", ground = "migrantWages" },
    });

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<string> WordsOf(HttpResponseMessage answer) => (await JsonOf(answer)).GetRawText();
}
