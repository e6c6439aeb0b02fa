using Fazhi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fazhi.Testing;

/// <summary>
/// The PostgreSQL of this test process: the one that <c>ConnectionStrings__Fazhi</c> names, whose role must be allowed to create databases,
/// or an embedded one that flushes nothing and is thrown away at the end.
/// </summary>
internal sealed class TestServer
{
    private const string Folders = "test-servers";

    private static readonly Lazy<Task<TestServer>> Single = new(StartAsync);

    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly NpgsqlDataSource _administration;

    private TestServer(string connectionString)
    {
        _connection = new NpgsqlConnectionStringBuilder(connectionString);
        _administration = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false, CommandTimeout = 120 });
    }

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
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return new(server.ConnectionString);
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
