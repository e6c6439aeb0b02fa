using System.Net;
using Fazhi.Platform.Identity;

namespace Fazhi.Platform.Tests.Identity;

public sealed class GrantTests(PlatformApplication app) : IClassFixture<PlatformApplication>
{
    [Fact]
    public async Task A_changed_assignment_counts_from_the_next_request()
    {
        var (id, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var caller = await app.SignInAsync(name);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await AssignAsync(id, BuiltInRoles.Lawyer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await AssignAsync(id, BuiltInRoles.JusticeOffice)).Status);
        var answer = await caller.GetAsync("/api/v1/echo");
        Assert.Equal("organizationAndBelow", answer.Body.GetProperty("scope").GetString());
        Assert.InRange(answer.Body.GetProperty("organizations").GetInt32(), 1, 2);
    }

    [Fact]
    public async Task A_changed_role_counts_from_the_next_request_of_everyone_who_holds_it()
    {
        var secadmin = await app.SignInAsync("secadmin");
        var created = await secadmin.SendAsync(HttpMethod.Post, "/api/v1/roles",
            new { code = "tester", name = "测试", description = "", permissions = new[] { "echo.read" }, scopes = new { echo = "own" } });
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var (id, name) = await app.NewUserAsync("tester");
        var caller = await app.SignInAsync(name);
        Assert.Equal("own", (await caller.GetAsync("/api/v1/echo")).Body.GetProperty("scope").GetString());

        var role = await secadmin.GetAsync(created.Location!);
        Assert.Equal(1, role.Body.GetProperty("users").GetInt32());
        var body = new { name = "测试", description = "", permissions = new[] { "echo.make" }, scopes = new Dictionary<string, string>() };
        Assert.Equal(HttpStatusCode.NoContent, (await secadmin.SendAsync(HttpMethod.Put, created.Location!, body, role.Tag)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await secadmin.SendAsync(HttpMethod.Put, created.Location!, body, role.Tag)).Status);
        Assert.Equal((HttpStatusCode)428, (await secadmin.SendAsync(HttpMethod.Put, created.Location!, body)).Status);
        var inUse = await secadmin.SendAsync(HttpMethod.Delete, created.Location!, ifMatch: (await secadmin.GetAsync(created.Location!)).Tag);
        Assert.Equal("identity.role-in-use", inUse.Code);
        Assert.NotEqual(Guid.Empty, id);
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_the_next_request_and_back_when_enabled()
    {
        var (id, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var caller = await app.SignInAsync(name);
        var sysadmin = await app.SignInAsync("sysadmin");
        Assert.Equal(HttpStatusCode.NoContent, (await sysadmin.SendAsync(HttpMethod.Post, $"/api/v1/users/{id}/disable", ifMatch: await TagAsync(sysadmin, id))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal("session.disabled", (await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/session", new { userName = name, password = PlatformApplication.Password })).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await sysadmin.SendAsync(HttpMethod.Post, $"/api/v1/users/{id}/enable", ifMatch: await TagAsync(sysadmin, id))).Status);
        await app.SignInAsync(name);
    }

    [Fact]
    public async Task The_three_administrators_are_separated()
    {
        var (sysadmin, secadmin, auditor) = (await app.SignInAsync("sysadmin"), await app.SignInAsync("secadmin"), await app.SignInAsync("auditor"));
        var (id, _) = await app.NewUserAsync();
        var tag = await TagAsync(sysadmin, id);
        foreach (var administrator in new[] { sysadmin, secadmin, auditor })
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sysadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{id}/roles", new { roleIds = Array.Empty<Guid>() }, tag)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secadmin.SendAsync(HttpMethod.Post, $"/api/v1/users/{id}/disable", ifMatch: tag)).Status);
        foreach (var path in new[] { "/api/v1/users", "/api/v1/roles" })
            Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Nobody_grants_to_himself_nor_edits_a_role_that_he_holds()
    {
        var secadmin = await app.SignInAsync("secadmin");
        var own = (await secadmin.GetAsync("/api/v1/session")).Body.GetProperty("id").GetGuid();
        var clerk = await RoleAsync(secadmin, BuiltInRoles.LegalAidClerk);
        var self = await secadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{own}/roles", new { roleIds = new[] { clerk } }, await TagAsync(secadmin, own));
        Assert.Equal("identity.no-self-grant", self.Code);
        var role = await secadmin.GetAsync($"/api/v1/roles/{await RoleAsync(secadmin, BuiltInRoles.SecurityAdministrator)}");
        var edit = await secadmin.SendAsync(HttpMethod.Put, $"/api/v1/roles/{role.Body.GetProperty("id").GetGuid()}",
            new { name = "x", description = "", permissions = new[] { "roles.assign" }, scopes = new Dictionary<string, string>() }, role.Tag);
        Assert.Equal("identity.no-self-grant", edit.Code);
    }

    [Fact]
    public async Task One_person_and_one_role_have_one_duty()
    {
        var secadmin = await app.SignInAsync("secadmin");
        var (id, _) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var both = new { roleIds = new[] { await RoleAsync(secadmin, BuiltInRoles.LegalAidClerk), await RoleAsync(secadmin, BuiltInRoles.SystemAdministrator) } };
        Assert.Equal("identity.one-duty", (await secadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{id}/roles", both, await TagAsync(secadmin, id))).Code);
        var mixed = new { code = "mixed", name = "混合", description = "", permissions = new[] { "echo.read", "users.manage" }, scopes = new Dictionary<string, string>() };
        Assert.Equal("identity.one-duty", (await secadmin.SendAsync(HttpMethod.Post, "/api/v1/roles", mixed)).Code);
    }

    [Fact]
    public async Task A_reset_password_is_shown_once_and_opens_nothing_but_its_own_change()
    {
        var (id, name) = await app.NewUserAsync(BuiltInRoles.LegalAidClerk);
        var sysadmin = await app.SignInAsync("sysadmin");
        var reset = await sysadmin.SendAsync(HttpMethod.Post, $"/api/v1/users/{id}/reset-password", ifMatch: await TagAsync(sysadmin, id));
        var password = reset.Body.GetProperty("password").GetString()!;
        var caller = await app.SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.True((await caller.GetAsync("/api/v1/session")).Body.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent,
            (await caller.SendAsync(HttpMethod.Put, "/api/v1/session/password", new { currentPassword = password, newPassword = "Another-one-2026" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/echo")).Status);
    }

    [Fact]
    public async Task The_sysadmin_cannot_take_over_the_account_of_another_administrator()
    {
        var sysadmin = await app.SignInAsync("sysadmin");
        var users = (await sysadmin.GetAsync("/api/v1/users?q=secadmin")).Body.GetProperty("items");
        var secadmin = users[0].GetProperty("id").GetGuid();
        var answer = await sysadmin.SendAsync(HttpMethod.Post, $"/api/v1/users/{secadmin}/reset-password", ifMatch: await TagAsync(sysadmin, secadmin));
        Assert.Equal("identity.reset-by-another-duty", answer.Code);
    }

    [Fact]
    public async Task Users_are_paged_by_keyset_without_gap_or_repetition()
    {
        for (var i = 0; i < 5; i++) await app.NewUserAsync(BuiltInRoles.Lawyer);
        var sysadmin = await app.SignInAsync("sysadmin");
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await sysadmin.GetAsync($"/api/v1/users?pageSize=2{(after is null ? "" : $"&after={after}")}")).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(u => u.GetProperty("userName").GetString()!));
            after = page.GetProperty("nextCursor").GetString();
        }
        while (after is not null);

        var all = (await sysadmin.GetAsync("/api/v1/users?pageSize=200")).Body.GetProperty("items").EnumerateArray().Select(u => u.GetProperty("userName").GetString()!);
        Assert.Equal(all, seen);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task A_new_user_begins_with_a_generated_password_and_no_role()
    {
        var sysadmin = await app.SignInAsync("sysadmin");
        var bureau = (await sysadmin.GetAsync("/api/v1/organizations")).Body.EnumerateArray().Single(o => o.GetProperty("code").GetString() == "sfj").GetProperty("id").GetGuid();
        var body = new { userName = "new.person", displayName = "新人", organizationId = bureau };
        var created = await sysadmin.SendAsync(HttpMethod.Post, "/api/v1/users", body);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.True((await sysadmin.SendAsync(HttpMethod.Post, "/api/v1/users", body)).HasError("userName"));
        var read = await sysadmin.GetAsync(created.Location!);
        Assert.Equal(0, read.Body.GetProperty("roles").GetArrayLength());
        Assert.False(read.Body.TryGetProperty("password", out _));
        await app.SignInAsync("new.person", created.Body.GetProperty("password").GetString()!);
    }

    [Fact]
    public async Task The_tree_of_organizations_changes_and_the_scopes_with_it()
    {
        var (_, name) = await app.NewUserAsync(BuiltInRoles.JusticeOffice);
        var office = await app.SignInAsync(name);
        Assert.Equal(1, (await office.GetAsync("/api/v1/echo")).Body.GetProperty("organizations").GetInt32());   // the only test that adds one
        var sysadmin = await app.SignInAsync("sysadmin");
        var parent = (await sysadmin.GetAsync("/api/v1/organizations")).Body.EnumerateArray().Single(o => o.GetProperty("code").GetString() == "360124102-sfs").GetProperty("id").GetGuid();
        var created = await sysadmin.SendAsync(HttpMethod.Post, "/api/v1/organizations", new { code = "sub", name = "下级", kind = "section", parentId = parent });
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(2, (await office.GetAsync("/api/v1/echo")).Body.GetProperty("organizations").GetInt32());
        var circle = await sysadmin.SendAsync(HttpMethod.Put, $"/api/v1/organizations/{parent}",
            new { name = "甲镇司法所", parentId = created.Body.GetProperty("id").GetGuid(), ordinal = 1 }, (await sysadmin.GetAsync($"/api/v1/organizations/{parent}")).Tag);
        Assert.Equal("organizations.no-circle", circle.Code);
    }

    [Fact]
    public async Task Who_moves_to_another_organization_leaves_the_roles_behind_and_administrators_keep_theirs()
    {
        var (id, name) = await app.NewUserAsync(BuiltInRoles.JusticeOffice);
        var (administrator, _) = await app.NewUserAsync(BuiltInRoles.SecurityAdministrator);
        var caller = await app.SignInAsync(name);
        var sysadmin = await app.SignInAsync("sysadmin");
        Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(id, "360124102-sfs", "改名"));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(id, "360124", "改名"));
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync("/api/v1/echo")).Status);
        Assert.Equal(0, (await sysadmin.GetAsync($"/api/v1/users/{id}")).Body.GetProperty("roles").GetArrayLength());
        Assert.Contains("roleIds", await app.AfterOfLastAuditAsync(id), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NoContent, await MoveAsync(administrator, "360124", "改名"));
        Assert.Equal(1, (await sysadmin.GetAsync($"/api/v1/users/{administrator}")).Body.GetProperty("roles").GetArrayLength());

        async Task<HttpStatusCode> MoveAsync(Guid user, string organization, string displayName)
        {
            var organizations = (await sysadmin.GetAsync("/api/v1/organizations")).Body.EnumerateArray();
            var to = organizations.Single(o => o.GetProperty("code").GetString() == organization).GetProperty("id").GetGuid();
            return (await sysadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{user}", new { displayName, organizationId = to }, await TagAsync(sysadmin, user))).Status;
        }
    }

    [Fact]
    public async Task A_data_scope_of_a_business_is_that_duty()
    {
        var secadmin = await app.SignInAsync("secadmin");
        var scopes = new { code = "sees-all", name = "只有范围", description = "", permissions = Array.Empty<string>(), scopes = new { echo = "county" } };
        var created = await secadmin.SendAsync(HttpMethod.Post, "/api/v1/roles", scopes);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var (id, _) = await app.NewUserAsync();
        var both = new { roleIds = new[] { created.Body.GetProperty("id").GetGuid(), await RoleAsync(secadmin, BuiltInRoles.SystemAdministrator) } };
        Assert.Equal("identity.one-duty", (await secadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{id}/roles", both, await TagAsync(secadmin, id))).Code);
        var mixed = new { code = "sees-and-manages", name = "混合", description = "", permissions = new[] { "users.manage" }, scopes = new { echo = "own" } };
        Assert.Equal("identity.one-duty", (await secadmin.SendAsync(HttpMethod.Post, "/api/v1/roles", mixed)).Code);
    }

    [Fact]
    public async Task Grants_that_are_lawful_each_are_not_made_at_once_when_together_they_are_not()
    {
        var (first, second) = (await app.SignInAsync("secadmin"), await app.SignInAsync("secadmin"));
        var office = await RoleAsync(first, BuiltInRoles.JusticeOffice);
        for (var i = 0; i < 15; i++)
        {
            var role = await first.SendAsync(HttpMethod.Post, "/api/v1/roles", new { code = $"race-{i}", name = "竞", description = "", permissions = Array.Empty<string>(), scopes = new Dictionary<string, string>() });
            var (id, _) = await app.NewUserAsync();
            var tag = await TagAsync(first, id);
            var answers = await Task.WhenAll(
                first.SendAsync(HttpMethod.Put, $"/api/v1/users/{id}/roles", new { roleIds = new[] { role.Body.GetProperty("id").GetGuid(), office } }, tag),
                second.SendAsync(HttpMethod.Put, role.Location!, new { name = "竞", description = "", permissions = new[] { "users.manage" }, scopes = new Dictionary<string, string>() }, role.Tag));
            Assert.Equal("identity.one-duty", Assert.Single(answers, a => a.Status != HttpStatusCode.NoContent).Code);
        }
    }

    [Fact]
    public async Task Two_organizations_put_under_each_other_at_once_make_no_circle()
    {
        var (first, second) = (await app.SignInAsync("sysadmin"), await app.SignInAsync("sysadmin"));
        var county = (await first.GetAsync("/api/v1/organizations")).Body.EnumerateArray().Single(o => o.GetProperty("code").GetString() == "360124").GetProperty("id").GetGuid();
        for (var i = 0; i < 15; i++)
        {
            var (a, b) = (await CreateAsync($"circle-a-{i}"), await CreateAsync($"circle-b-{i}"));
            var answers = await Task.WhenAll(MoveAsync(first, a, b), MoveAsync(second, b, a));
            Assert.Equal("organizations.no-circle", Assert.Single(answers, x => x.Status != HttpStatusCode.NoContent).Code);
        }

        Task<Answer> CreateAsync(string code) => first.SendAsync(HttpMethod.Post, "/api/v1/organizations", new { code, name = code, kind = "section", parentId = county });

        static Task<Answer> MoveAsync(Caller caller, Answer child, Answer parent) => caller.SendAsync(HttpMethod.Put, child.Location!,
            new { name = "移", parentId = parent.Body.GetProperty("id").GetGuid(), ordinal = 1 }, child.Tag);
    }

    [Fact]
    public async Task A_sign_in_under_a_name_that_is_none_is_audited_and_answered_as_a_wrong_password()
    {
        var name = $"nobody{Guid.NewGuid():N}"[..20];
        var unknown = await app.Anonymous().SignInAsync(name, "Whatever-2022");
        var wrong = await app.Anonymous().SignInAsync("clerk", "Whatever-2022");
        Assert.Equal((wrong.Status, wrong.Body.GetProperty("code").GetString(), wrong.Body.GetProperty("title").GetString()),
            (unknown.Status, unknown.Body.GetProperty("code").GetString(), unknown.Body.GetProperty("title").GetString()));
        var entry = await app.FailedSignInAsync(name);
        Assert.Equal((Guid.Empty, (Guid?)null), (entry.ActorId, entry.SubjectId));
        await app.SignInAsync("clerk");
    }

    private static async Task<string?> TagAsync(Caller caller, Guid user) => (await caller.GetAsync($"/api/v1/users/{user}")).Tag;

    private static async Task<Guid> RoleAsync(Caller caller, string code) =>
        (await caller.GetAsync("/api/v1/roles")).Body.EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("id").GetGuid();

    private async Task<Answer> AssignAsync(Guid user, string role)
    {
        var secadmin = await app.SignInAsync("secadmin");
        return await secadmin.SendAsync(HttpMethod.Put, $"/api/v1/users/{user}/roles", new { roleIds = new[] { await RoleAsync(secadmin, role) } }, await TagAsync(secadmin, user));
    }
}
