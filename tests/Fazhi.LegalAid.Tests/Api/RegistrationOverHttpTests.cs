using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>What no case is opened with; 一事一案: a second case of the same person and cause needs a reason, and tells nobody of cases that he may not see.</summary>
public sealed class RegistrationOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
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

    [Theory]
    [InlineData("divisionCode", "361003102000", "subject.divisionCode", "不是本县登记的区划")]
    [InlineData("divisionCode", "360124999", "subject.divisionCode", "不是本县登记的区划")]
    [InlineData("receivedOn", "1900-01-01", "receivedOn", "当日还没有“审查并决定”的期限规定")]
    [InlineData("name", "\u200B\u200D\uFEFF", "applicants[0].name", "姓名")]
    [InlineData("committedOn", "2100-01-01", null, "日期不能晚于今天")]
    [InlineData("monthlyIncome", "0.123", "means.monthlyIncome", "家庭人均月收入")]
    [InlineData("phone", "打电话给我", "applicants[0].phone", "联系电话须为电话号码")]
    [InlineData("phone", "-----", "applicants[0].phone", "联系电话须为电话号码")]
    [InlineData("name", "\u3164\u2800\uFE0F", "applicants[0].name", "姓名")]
    public async Task What_cannot_be_is_refused_with_its_field_and_leaves_nothing(string wrong, string value, string? field, string sentence)
    {
        using var office = await application.SignInAsync("wenzhen.office");
        var cause = $"不能立案{wrong}{value.Length}";
        using var answer = await ReceiveAsync(office, cause, 1, (wrong, value));
        Assert.Equal(field is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await JsonOf(answer);
        Assert.Contains(sentence, field is null ? problem.GetProperty("title").GetString() : problem.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await office.GetFromJsonAsync($"/api/v1/legal-aid/cases/count?q={Uri.EscapeDataString(cause)}")).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("360124")]
    [InlineData("360124102")]
    public async Task The_county_and_its_townships_are_known(string division)
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var answer = await ReceiveAsync(office, $"区划{division}", 1, ("divisionCode", division));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task Marks_that_nobody_sees_are_left_out_of_a_name()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var answer = await ReceiveAsync(office, "看不见的字符", 1, ("name", "\u200B王\u202E小\uFEFF明\uFFFE"));
        var read = await office.GetFromJsonAsync($"/api/v1/legal-aid/cases/{(await JsonOf(answer)).GetProperty("id").GetString()}");
        Assert.Equal("王小明", read.GetProperty("applicants")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_no_character_is_looked_for_and_found_nowhere()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        foreach (var list in (string[])["legal-aid/cases", "matters"])
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/api/v1/{list}?q=%E7%94%B2%EF%BF%BE%E4%B9%99")).StatusCode);
    }

    [Fact]
    public async Task One_person_is_entered_once_in_a_notified_case()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var person = new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" };
        var again = person with { documentNumber = "360124 19000101 ００１５" };
        using var twice = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases/notices", new
        {
            notice = new { authority = "court", authorityName = "某县人民法院", noticeNumber = "（2026）赣0124刑援1号", receivedOn = TimeProvider.System.TodayInChina(), ground = "minor" },
            subject = new { kind = "criminal", form = "criminalDefence", stage = "firstInstance", cause = "盗窃罪", facts = "通知辩护", divisionCode = "360124" },
            applicants = new[] { person, again },
        });
        Assert.Equal("同一受援人不得重复填写。", (await JsonOf(twice)).GetProperty("errors").GetProperty("applicants")[0].GetString());
    }

    private static Task<HttpResponseMessage> ReceiveAsync(HttpClient client, string cause, int times, (string Field, string Value) other = default) => client.PostAsJsonAsync("/api/v1/legal-aid/cases", new
    {
        channel = "township", receivedOn = other.Field == "receivedOn" ? other.Value : $"{TimeProvider.System.TodayInChina():yyyy-MM-dd}",
        subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause, facts = "拖欠工资", divisionCode = other.Field == "divisionCode" ? other.Value : "360124" },
        applicants = Enumerable.Repeat(new { name = other.Field == "name" ? other.Value : "张三", phone = other.Field == "phone" ? other.Value : null, documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" }, times),
        means = new
        {
            basis = "exempt", ground = "migrantWages", committedOn = other.Field == "committedOn" ? other.Value : null,
            monthlyIncome = other.Field == "monthlyIncome" ? decimal.Parse(other.Value!, System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null,
        },
    });

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<string> WordsOf(HttpResponseMessage answer) => (await JsonOf(answer)).GetRawText();
}
