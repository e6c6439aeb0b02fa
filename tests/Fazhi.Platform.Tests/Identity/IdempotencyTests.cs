using System.Net;

namespace Fazhi.Platform.Tests.Identity;

public sealed class IdempotencyTests(PlatformApplication app) : IClassFixture<PlatformApplication>
{
    private const string Path = "/api/v1/echo";

    [Fact]
    public async Task A_retry_gets_the_first_answer_and_creates_nothing_twice()
    {
        var caller = await app.SignInAsync("clerk");
        var key = Guid.NewGuid().ToString();
        var first = await caller.SendAsync(HttpMethod.Post, Path, new { text = "一" }, key: key);
        var made = app.Echoes;
        var again = await caller.SendAsync(HttpMethod.Post, Path, new { text = "一" }, key: key);
        Assert.Equal(made, app.Echoes);
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.Equal((first.Location, first.Tag, first.Body.GetRawText()), (again.Location, again.Tag, again.Body.GetRawText()));
    }

    [Fact]
    public async Task The_key_of_another_request_is_422_and_of_another_user_is_free()
    {
        var caller = await app.SignInAsync("clerk");
        var key = Guid.NewGuid().ToString();
        await caller.SendAsync(HttpMethod.Post, Path, new { text = "一" }, key: key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await caller.SendAsync(HttpMethod.Post, Path, new { text = "二" }, key: key)).Status);
        var other = await app.SignInAsync((await app.NewUserAsync(Fazhi.Platform.Identity.BuiltInRoles.LegalAidClerk)).UserName);
        Assert.Equal(HttpStatusCode.Created, (await other.SendAsync(HttpMethod.Post, Path, new { text = "二" }, key: key)).Status);
    }

    [Fact]
    public async Task While_the_first_is_in_progress_the_second_is_409_and_one_thing_is_made()
    {
        var caller = await app.SignInAsync("clerk");
        var key = Guid.NewGuid().ToString();
        var slow = caller.SendAsync(HttpMethod.Post, Path, new { text = "slow" }, key: key);
        await Task.Delay(200);
        Assert.Equal(HttpStatusCode.Conflict, (await caller.SendAsync(HttpMethod.Post, Path, new { text = "slow" }, key: key)).Status);
        Assert.Equal(HttpStatusCode.Created, (await slow).Status);
        Assert.Equal(HttpStatusCode.Created, (await caller.SendAsync(HttpMethod.Post, Path, new { text = "slow" }, key: key)).Status);
    }

    [Fact]
    public async Task A_refused_request_may_be_tried_again_and_a_failed_one_not()
    {
        var caller = await app.SignInAsync("clerk");
        var (refused, failed) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await caller.SendAsync(HttpMethod.Post, Path, new { text = "broken" }, key: refused)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await caller.SendAsync(HttpMethod.Post, Path, new { text = "defect" }, key: failed)).Status);
        Assert.Equal("idempotency.inProgress", (await caller.SendAsync(HttpMethod.Post, Path, new { text = "defect" }, key: failed)).Code);
    }

    [Fact]
    public async Task A_key_that_is_none_is_400()
    {
        var caller = await app.SignInAsync("clerk");
        Assert.True((await caller.SendAsync(HttpMethod.Post, Path, new { text = "a" }, key: new string('k', 300))).HasError("Idempotency-Key"));
    }
}
