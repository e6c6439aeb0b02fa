using System.Net;
using System.Net.Http.Json;
using Fazhi.Platform.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Testing;

/// <summary>The whole application over the 2022 demo, on a database of its own. One per test class: <c>IClassFixture&lt;FazhiApplication&gt;</c>.</summary>
public class FazhiApplication : IAsyncLifetime
{
    /// <summary>Of every demo user.</summary>
    public static string Password { get; } = Environment.GetEnvironmentVariable("FAZHI_DEMO_PASSWORD") ?? "Fazhi-demo-2022";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("fazhi-test-data-");
    private readonly Dictionary<string, string> _settings = [];
    private readonly Template _template;
    private readonly bool _listens;
    private TestDatabase? _database;
    private Factory? _factory;

    public FazhiApplication()
        : this(Template.Demo, listens: false)
    {
    }

    protected FazhiApplication(Template template, bool listens = false)
    {
        _template = template;
        _listens = listens;
    }

    public string ConnectionString => _database!.ConnectionString;
    public IServiceProvider Services => _factory!.Services;

    /// <summary>Where a browser finds it; only for an application that listens.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(_template);
        _settings["ConnectionStrings:Fazhi"] = _database.ConnectionString;
        _settings["Urls"] = "http://127.0.0.1:0";
        _settings["Data:Folder"] = _data.FullName;
        _settings["Jobs:Enabled"] = "false";   // a test runs the jobs that it is about; those of a timetable would come in between
        _settings["Spa:Folder"] = Path.Combine(Repository.Root, "frontend", "dist");
        Configure(_settings);
        _factory = new Factory(_settings);
        if (!_listens)
            return;
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = new(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A caller who has not signed in.</summary>
    public HttpClient Anonymous() => Client(new CookieContainer());

    /// <summary>A signed-in caller, whose requests carry the antiforgery token.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string? password = null)
    {
        var cookies = new CookieContainer();
        var client = Client(cookies);
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName, password = password ?? Password });
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{userName} cannot sign in: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var token = cookies.GetCookies(client.BaseAddress!)["XSRF-TOKEN"]
            ?? throw new InvalidOperationException("Signing in set no cookie XSRF-TOKEN.");
        client.DefaultRequestHeaders.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(token.Value));
        return client;
    }

    /// <summary>Delivers every event told so far, and what its consumers tell in turn: afterwards the modules know of each other.</summary>
    /// <exception cref="InvalidOperationException">A consumer failed.</exception>
    public async Task DeliverOutboxAsync()
    {
        var failures = await Services.GetRequiredService<OutboxDelivery>().DeliverAllAsync(CancellationToken.None);
        if (failures.Count > 0)
            throw new InvalidOperationException(string.Join('\n', failures));
    }

    /// <summary>For a fixture of its own that needs other settings.</summary>
    protected virtual void Configure(IDictionary<string, string> settings)
    {
    }

    private HttpClient Client(CookieContainer cookies)
    {
        if (_listens)
            return new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        return _factory!.CreateDefaultClient(Address, new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(cookies));
    }

    private sealed class Factory(Dictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        }
    }
}

/// <summary>The same on a real port of 127.0.0.1, for browsers.</summary>
public sealed class ListeningApplication() : FazhiApplication(Template.Demo, listens: true);
