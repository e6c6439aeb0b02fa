using System.Net;

namespace Fazhi.Platform.Tests.Identity;

public sealed class PageSettingsTests(PlatformApplication application) : IClassFixture<PlatformApplication>
{
    private const string Address = "/api/v1/users/me/views";

    [Fact]
    public async Task Columns_and_views_follow_the_person_and_nobody_else()
    {
        var (_, name) = await application.NewUserAsync("legal-aid-clerk");
        var caller = await application.SignInAsync(name);
        Assert.Equal(0, (await caller.GetAsync(Address)).Body.GetArrayLength());

        Assert.Equal(HttpStatusCode.NoContent, (await KeepAsync(caller, "legal-aid.cases", "张姓")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await KeepAsync(caller, "legal-aid.cases", "李姓")).Status);

        var elsewhere = await application.SignInAsync(name);
        var settings = Assert.Single((await elsewhere.GetAsync(Address)).Body.EnumerateArray());
        Assert.Equal("legal-aid.cases", settings.GetProperty("page").GetString());
        Assert.Equal("phone", Assert.Single(settings.GetProperty("hiddenColumns").EnumerateArray()).GetString());
        var view = Assert.Single(settings.GetProperty("views").EnumerateArray());
        Assert.Equal(("李姓", "李"), (view.GetProperty("name").GetString(), view.GetProperty("filters").GetProperty("q").GetString()));

        var other = await application.SignInAsync("clerk");
        Assert.Equal(0, (await other.GetAsync(Address)).Body.GetArrayLength());
    }

    [Fact]
    public async Task What_is_no_setting_is_refused_with_the_field()
    {
        var caller = await application.SignInAsync("clerk");
        object view = new { name = "同名", filters = new { }, hiddenColumns = Array.Empty<string>() };
        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(caller, "有 空格", new { views = Array.Empty<object>() })).Status);
        Assert.True((await PutAsync(caller, "users", new { views = new[] { view, view } })).HasError("views"));
        Assert.True((await PutAsync(caller, "users", new { hiddenColumns = new[] { new string('x', 65) }, views = Array.Empty<object>() })).HasError("hiddenColumns"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(caller, "users", new { views = new object?[] { null } })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await application.Anonymous().GetAsync(Address)).Status);
    }

    private static Task<Answer> KeepAsync(Caller caller, string page, string name) =>
        PutAsync(caller, page, new { hiddenColumns = new[] { "phone" }, views = new[] { new { name, filters = new { q = name[..1] }, hiddenColumns = Array.Empty<string>() } } });

    private static Task<Answer> PutAsync(Caller caller, string page, object body) => caller.SendAsync(HttpMethod.Put, $"{Address}/{Uri.EscapeDataString(page)}", body);
}
