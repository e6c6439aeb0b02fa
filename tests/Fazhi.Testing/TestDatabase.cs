using System.Collections.Concurrent;
using Npgsql;

namespace Fazhi.Testing;

/// <summary>What a test's database holds to begin with.</summary>
public enum Template
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>The schema and what every installation has: rules, roles, three administrators.</summary>
    Migrated,

    /// <summary>The 2022 demo: organizations, users and cases.</summary>
    Demo,
}

/// <summary>A database of a test class's own, copied from a template in a fraction of a second and dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Run = $"fazhi_test_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..6]}";
    private static readonly ConcurrentDictionary<Template, Lazy<Task<string>>> Templates = new();
    private static readonly SemaphoreSlim Copying = new(1);   // PostgreSQL copies a template only while nobody else uses it.
    private static int _count;

    private readonly TestServer _server;
    private readonly string _name;

    private TestDatabase(TestServer server, string name)
    {
        _server = server;
        _name = name;
        ConnectionString = server.ConnectionString(name);
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(Template template = Template.Migrated)
    {
        var server = await TestServer.GetAsync();
        var source = template == Template.Empty ? "template0" : await TemplateAsync(template);
        return new(server, await CopyAsync(server, source, $"{Run}_{Interlocked.Increment(ref _count)}"));
    }

    public async ValueTask DisposeAsync()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static Task<string> TemplateAsync(Template template) =>
        Templates.GetOrAdd(template, t => new Lazy<Task<string>>(() => BuildAsync(t))).Value;

    private static async Task<string> BuildAsync(Template template)
    {
        var server = await TestServer.GetAsync();
        var name = await CopyAsync(server, "template0", $"{Run}_{template}".ToLowerInvariant());
        server.DropInTheEnd(name);
        await RunHostAsync(template == Template.Demo ? "seed" : "migrate", server.ConnectionString(name));
        return name;
    }

    private static async Task<string> CopyAsync(TestServer server, string source, string name)
    {
        await Copying.WaitAsync();
        try
        {
            // FILE_COPY is the faster way where nothing is flushed.
            await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {source} STRATEGY FILE_COPY");
            return name;
        }
        finally
        {
            Copying.Release();
        }
    }

    /// <summary>Templates are made the way an administrator makes a database: by a verb of the host.</summary>
    private static async Task RunHostAsync(string verb, string connectionString)
    {
        var data = Directory.CreateTempSubdirectory("fazhi-test-data-");
        try
        {
            var (exit, output, errors) = await HostProgram.RunAsync(verb, "--ConnectionStrings:Fazhi", connectionString, "--Data:Folder", data.FullName);
            if (exit != 0)
                throw new InvalidOperationException($"Fazhi.Host {verb} failed with {exit}:\n{output}\n{errors}");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
