using System.Net;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Identity;

public sealed class SessionTests(PlatformApplication app) : IClassFixture<PlatformApplication>
{
    [Fact]
    public async Task Signing_in_gives_the_user_and_both_cookies()
    {
        var caller = app.Anonymous();
        var (status, body) = await caller.SignInAsync("clerk", PlatformApplication.Password);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("承办人", body.GetProperty("displayName").GetString());
        Assert.Equal("某县司法局", body.GetProperty("organizationName").GetString());
        Assert.Equal("某县", body.GetProperty("countyName").GetString());
        Assert.Equal("county", body.GetProperty("scopes").GetProperty("echo").GetString());
        Assert.Contains("echo.make", body.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.NotNull(caller.Cookie("fazhi-session"));
        Assert.NotNull(caller.Cookie("XSRF-TOKEN"));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/session")).Status);
    }

    [Theory]
    [InlineData("clerk", "wrong")]
    [InlineData("nobody.here", "Fazhi-test-2022")]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string userName, string password)
    {
        var answer = await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName, password });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("session.credentials", answer.Code);
    }

    [Fact]
    public async Task Without_a_session_everything_is_refused_but_the_token_is_handed_out()
    {
        var caller = app.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/session")).Status);
        Assert.NotNull(caller.Cookie("XSRF-TOKEN"));
        foreach (var path in new[] { "/api/v1/users", "/api/v1/organizations", "/api/v1/dictionaries", "/api/v1/echo" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync(path)).Status);
    }

    [Fact]
    public async Task An_unsafe_request_without_the_token_is_refused()
    {
        var caller = await app.SignInAsync("clerk");
        var answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", new { text = "a" }, token: false);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("antiforgery.invalid", answer.Code);
        Assert.Equal(HttpStatusCode.Created, (await caller.SendAsync(HttpMethod.Post, "/api/v1/echo", new { text = "a" })).Status);
    }

    [Fact]
    public async Task The_token_of_another_user_does_not_count()
    {
        var clerk = await app.SignInAsync("clerk");
        var other = await app.SignInAsync((await app.NewUserAsync(BuiltInRoles.LegalAidClerk)).UserName);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session/all");
        request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(other.Cookie("XSRF-TOKEN")!));
        using var answer = await clerk.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_passwords_in_a_row_lock_the_account_even_for_the_right_one()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        for (var i = 0; i < 3; i++) await app.Anonymous().SignInAsync(name, "wrong");
        var answer = await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = name, password = PlatformApplication.Password });
        Assert.Equal("session.lockedOut", answer.Code);
        Assert.NotNull(answer.RetryAfter);
    }

    [Fact]
    public async Task Guesses_at_the_old_password_lock_the_account_too()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var caller = await app.SignInAsync(name);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await caller.SendAsync(HttpMethod.Put, "/api/v1/session/password", new { currentPassword = "wrong", newPassword = "Anders-2022-lang" })).Status);
        var right = new { currentPassword = PlatformApplication.Password, newPassword = "Anders-2022-lang" };
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.SendAsync(HttpMethod.Put, "/api/v1/session/password", right)).Status);
        Assert.Equal("session.lockedOut", (await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = name, password = PlatformApplication.Password })).Code);
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_all_count()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.Anonymous().SignInAsync(name, "wrong")));
        Assert.Equal("session.lockedOut",
            (await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = name, password = PlatformApplication.Password })).Code);
    }

    [Fact]
    public async Task No_count_is_lost_among_many_at_the_same_moment()
    {
        var (id, _) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        await Task.WhenAll(Enumerable.Range(0, 31).Select(async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FailedSignIns>().CountAsync(id, default);
        }));
        await using var reading = app.Services.CreateAsyncScope();
        var user = await reading.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<User>().AsNoTracking().SingleAsync(u => u.Id == id);
        Assert.Equal(31 % 3, user.AccessFailedCount);   // every third locks and begins anew
        Assert.NotNull(user.LockedOutUntil);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        foreach (var password in new[] { "wrong", "wrong", PlatformApplication.Password, "wrong", "wrong" }) await app.Anonymous().SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().SignInAsync(name, PlatformApplication.Password)).Status);
    }

    [Fact]
    public async Task A_lock_that_falls_while_the_right_password_is_checked_counts()
    {
        var (id, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        using var scope = app.Services.CreateScope();
        var failures = scope.ServiceProvider.GetRequiredService<FailedSignIns>();
        Assert.Null(await failures.CountAsync(id, default));
        Assert.Null(await failures.CountAsync(id, default));
        var until = await failures.CountAsync(id, default);
        Assert.NotNull(until);
        Assert.Equal(until, await failures.ForgetAsync(id, default));
        Assert.Equal("session.lockedOut", (await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = name, password = PlatformApplication.Password })).Code);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_on_other_machines_at_their_next_request()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var here = await app.SignInAsync(name);
        var there = await app.SignInAsync(name);
        Assert.Equal(HttpStatusCode.NoContent, (await here.SendAsync(HttpMethod.Delete, "/api/v1/session/all")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/echo")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_only()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var here = await app.SignInAsync(name);
        var there = await app.SignInAsync(name);
        Assert.Equal(HttpStatusCode.NoContent, (await here.SendAsync(HttpMethod.Delete, "/api/v1/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/v1/echo")).Status);
    }

    [Fact]
    public async Task A_copied_cookie_opens_nothing_once_its_session_was_signed_out()
    {
        var caller = await app.SignInAsync((await app.NewUserAsync(BuiltInRoles.LegalAidClerk)).UserName);
        var copy = caller.Cookie("fazhi-session");
        Assert.Equal(HttpStatusCode.OK, await ReplayAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await caller.SendAsync(HttpMethod.Delete, "/api/v1/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await ReplayAsync());

        async Task<HttpStatusCode> ReplayAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/echo");
            request.Headers.Add("Cookie", $"fazhi-session={copy}");
            using var answer = await app.Anonymous().Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_this_one_goes_on()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var here = await app.SignInAsync(name);
        var there = await app.SignInAsync(name);
        const string path = "/api/v1/session/password";
        Assert.True((await here.SendAsync(HttpMethod.Put, path, new { currentPassword = "wrong", newPassword = "Another-one-2026" })).HasError("currentPassword"));
        Assert.True((await here.SendAsync(HttpMethod.Put, path, new { currentPassword = PlatformApplication.Password, newPassword = "short" })).HasError("newPassword"));
        var answer = await here.SendAsync(HttpMethod.Put, path, new { currentPassword = PlatformApplication.Password, newPassword = "Another-one-2026" });
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(HttpStatusCode.Created, (await here.SendAsync(HttpMethod.Post, "/api/v1/echo", new { text = "a" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/echo")).Status);
        await app.SignInAsync(name, "Another-one-2026");
    }
}
