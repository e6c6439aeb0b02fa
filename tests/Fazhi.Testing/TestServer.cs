using System.Collections.Concurrent;
using Fazhi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fazhi.Testing;

/// <summary>
/// The PostgreSQL of this test process: the one that <c>ConnectionStrings__Fazhi</c> names, whose role must be allowed to create databases,
/// or an embedded one that flushes nothing and is thrown away at the end.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const string Folders = "test-servers";

    private static readonly Lazy<Task<TestServer>> Single = new(StartAsync);

    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly NpgsqlDataSource _administration;

    private readonly ConcurrentBag<string> _templates = [];
    private readonly PostgresServer? _embedded;
    private readonly string? _folder;

    private TestServer(string connectionString, PostgresServer? embedded = null, string? folder = null)
    {
        (_embedded, _folder) = (embedded, folder);
        _connection = new NpgsqlConnectionStringBuilder(connectionString);
        _administration = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false, CommandTimeout = 120 });
    }

    /// <summary>The server, if a test has started it.</summary>
    public static TestServer? Started => Single is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } started } ? started.Result : null;

    public static Task<TestServer> GetAsync() => Single.Value;

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(_connection.ConnectionString)
    {
        Database = database,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _administration.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Has a database dropped when the tests are over.</summary>
    public void DropInTheEnd(string database) => _templates.Add(database);

    public async ValueTask DisposeAsync()
    {
        if (_embedded is null)
            foreach (var database in _templates) await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        await _administration.DisposeAsync();
        if (_embedded is null) return;
        await _embedded.DisposeAsync();
        Directory.Delete(_folder!, recursive: true);
    }

    private static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Fazhi") is { Length: > 0 } given)
            return new(given);
        var root = Path.Combine(Repository.Root, ".artifacts", Folders);
        RemoveLeftOver(root);
        var folder = Path.Combine(root, Guid.CreateVersion7().ToString("N"));
        var server = await PostgresServer.StartAsync(
            new() { Folder = folder, Durable = false, Settings = new Dictionary<string, string> { ["shared_buffers"] = "256MB" } },
            NullLogger.Instance,
            CancellationToken.None);
        return new(server.ConnectionString, server, folder);
    }

    /// <summary>Folders of test processes that were killed; their server has stopped itself since.</summary>
    private static void RemoveLeftOver(string root)
    {
        if (!Directory.Exists(root))
            return;
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).UtcDateTime;
        foreach (var folder in new DirectoryInfo(root).EnumerateDirectories().Where(f => f.CreationTimeUtc < yesterday))
            folder.Delete(recursive: true);
    }
}
