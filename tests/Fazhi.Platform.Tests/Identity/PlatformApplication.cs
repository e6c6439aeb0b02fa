using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Fazhi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Tests.Identity;

/// <summary>Accounts, grants and organizations over HTTP on Kestrel and a database of their own, with a small business module that echoes.</summary>
public class PlatformApplication : IAsyncLifetime
{
    public const string Password = "Fazhi-test-2022";

    public static readonly Permission ReadEchoes = new("echo.read", "查看回声");
    public static readonly Permission MakeEchoes = new("echo.make", "制造回声");

    private int echoes;
    private TestDatabase? database;
    private WebApplication? app;

    public Uri Address { get; private set; } = new("http://localhost");

    public IServiceProvider Services => app!.Services;

    /// <summary>How many echoes were made.</summary>
    public int Echoes => Volatile.Read(ref echoes);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Template.Empty);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 1_000_000);
        builder.Configuration.AddInMemoryCollection(Settings().Append(new("ConnectionStrings:Fazhi", database.ConnectionString)));
        builder.Services.AddSingleton(TimeProvider.System).AddFazhiPersistence().AddFazhiWeb().AddFazhiIdentity().AddFazhiOrganizations();
        builder.Services.AddPermissions(new("echo", "回声", [ReadEchoes, MakeEchoes],
        [
            new(BuiltInRoles.LegalAidClerk, ScopeKind.County, ReadEchoes, MakeEchoes),
            new(BuiltInRoles.JusticeOffice, ScopeKind.OrganizationAndBelow, ReadEchoes),
        ]));
        builder.Services.AddUseCases<PlatformDbContext>();
        app = builder.Build();
        app.UseFazhiProblems();
        app.UseRouting();
        app.UseFazhiIdentity();
        var api = app.MapGroup("/api/v1");
        api.MapIdentity();
        api.MapOrganizations();
        api.MapDictionaries();
        MapEchoes(api);
        await using (var scope = app.Services.CreateAsyncScope()) await SeedAsync(scope.ServiceProvider);
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public Caller Anonymous() => new(Address);

    public async Task<Caller> SignInAsync(string userName, string password = Password)
    {
        var caller = Anonymous();
        var (status, body) = await caller.SignInAsync(userName, password);
        Assert.True(status == HttpStatusCode.OK, $"{userName}: {status} {body}");
        return caller;
    }

    /// <summary>A user of one role, made for one test.</summary>
    public async Task<(Guid Id, string UserName)> NewUserAsync(params string[] roles)
    {
        var name = $"u{Guid.NewGuid():N}"[..12];
        await using var scope = app!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("360124", app.Services.GetRequiredService<PermissionCatalogue>());
        return (await scope.ServiceProvider.GetRequiredService<IdentitySeeder>().EnsureUserAsync(new(name, "某人", "360124102-sfs", roles), Password, false, CancellationToken.None), name);
    }

    /// <summary>What the last change of a user changed, as the audit keeps it.</summary>
    public async Task<string> AfterOfLastAuditAsync(Guid user)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().Where(e => e.SubjectId == user).OrderByDescending(e => e.Id).Select(e => e.After ?? "").FirstAsync();
    }

    /// <summary>The audit entry of a sign-in under a name that nobody has.</summary>
    public async Task<AuditEntry> FailedSignInAsync(string userName)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().SingleAsync(e => e.Action == "signInFailed" && e.Reason!.Contains(userName));
    }

    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings() =>
        [new("RateLimit:SignInsPerAddressPerMinute", "100000"), new("RateLimit:PerAddressPerMinute", "100000"), new("Session:LockOutAfter", "3")];

    private static async Task SeedAsync(IServiceProvider services)
    {
        await services.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
        services.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("360124", services.GetRequiredService<PermissionCatalogue>());
        await services.GetRequiredService<OrganizationSeeder>().EnsureAsync("360124", new(2020, 1, 1),
        [
            new("360124", "某县", OrganizationKind.County, null),
            new("sfj", "某县司法局", OrganizationKind.Bureau, "360124"),
            new("360124102", "甲镇", OrganizationKind.Township, "360124", "360124102"),
            new("360124102-sfs", "甲镇司法所", OrganizationKind.JusticeOffice, "360124102", "360124102"),
        ], [new("360124102", "甲镇", "镇")], CancellationToken.None);
        var identity = services.GetRequiredService<IdentitySeeder>();
        await identity.SeedRolesAsync(CancellationToken.None);
        foreach (var role in new[] { BuiltInRoles.SystemAdministrator, BuiltInRoles.SecurityAdministrator, BuiltInRoles.Auditor })
            await identity.EnsureUserAsync(new(role, role, "sfj", role), Password, mustChange: false, CancellationToken.None);
        await identity.EnsureUserAsync(new("clerk", "承办人", "sfj", BuiltInRoles.LegalAidClerk), Password, mustChange: false, CancellationToken.None);
    }

    private void MapEchoes(RouteGroupBuilder api)
    {
        api.MapGet("/echo", (ICurrentUser users) => new { scope = users.User.ScopeOf("echo").Kind, organizations = users.User.ScopeOf("echo").OrganizationIds.Count })
            .RequirePermission(ReadEchoes);
        api.MapPost("/echo", async (EchoBody body, TimeProvider clock) =>
        {
            if (body.Text == "slow") await Task.Delay(700);
            if (body.Text == "broken") throw new Rule("echo.broken", "某法第一条", "不得回声。").Broken("");
            if (body.Text == "defect") throw new InvalidOperationException("secret detail");
            var number = Interlocked.Increment(ref echoes);
            return Reply.Created($"/api/v1/echo/{number}", new { number, body.Text, body.On, body.Kind, today = clock.TodayInChina() }, new(1));
        }).RequirePermission(MakeEchoes);
        api.MapPut("/echo/{id}", (Guid id, IfMatch expected, int times) =>
        {
            expected.Require(7);
            return Reply.NoContent(new(8));
        }).RequirePermission(MakeEchoes);
    }

    private sealed record EchoBody(string Text, DateOnly? On, OrganizationKind? Kind, decimal? Amount, DateTimeOffset? At);
}

/// <summary>A browser: it keeps cookies and sends the antiforgery token back.</summary>
public sealed class Caller(Uri address)
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    public HttpClient Http => client ??= new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public string? Cookie(string name) => cookies.GetCookies(address)[name]?.Value;

    public async Task<(HttpStatusCode Status, JsonElement Body)> SignInAsync(string userName, string password)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/session", new { userName, password });
        return (answer.Status, answer.Body);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null, string? key = null, bool token = true)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (token && Cookie("XSRF-TOKEN") is { } value) request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(value));
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(text).RootElement : default;
        if ((int)response.StatusCode >= 400) Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return new(response.StatusCode, json, response.Headers.ETag?.ToString(), response.Headers.Location?.ToString(), response.Headers.RetryAfter?.ToString());
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);
}

public sealed record Answer(HttpStatusCode Status, JsonElement Body, string? Tag, string? Location, string? RetryAfter)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public bool HasError(string field) => Body.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out _);
}
