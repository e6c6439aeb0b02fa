using System.Globalization;
using Fazhi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fazhi.Load.Stage;

/// <summary>The PostgreSQL that is measured: the one that <c>ConnectionStrings__Fazhi</c> names, or an embedded one that flushes to disk.
/// Each size of the data is a database of its own.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    private readonly PostgresServer? embedded;
    private readonly string connectionString;
    private readonly string database;

    private Theatre(LoadOptions options, PostgresServer? embedded, string connectionString, string? database = null) =>
        (Options, this.embedded, this.connectionString, this.database) = (options, embedded, connectionString, database ?? NameOf(options.Rows));

    public LoadOptions Options { get; }

    public static async Task<Theatre> OpenAsync(LoadOptions options)
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Fazhi") is { Length: > 0 } given) return new(options, null, given);
        var server = await PostgresServer.StartAsync(new() { Folder = Path.GetFullPath(Path.Combine(options.Data, "postgres")) }, NullLogger.Instance, CancellationToken.None);
        return new(options, server, server.ConnectionString);
    }

    public static string NameOf(int rows) => string.Create(CultureInfo.InvariantCulture, $"fazhi_load_{rows}");

    /// <summary>Connects to a database.</summary>
    public NpgsqlConnectionStringBuilder Connection(string database) => new(connectionString) { Database = database, CommandTimeout = 3600, MaxPoolSize = 60 };

    /// <summary>Connects to the database of so many rows.</summary>
    public NpgsqlConnectionStringBuilder Connection(int rows) => Connection(NameOf(rows));

    /// <summary>Connects to the database that is measured.</summary>
    public NpgsqlConnectionStringBuilder Connection() => Connection(database);

    /// <summary>The same server, over another database.</summary>
    public Theatre Over(string other) => new(Options, null, connectionString, other);

    public NpgsqlDataSource Administration() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false, CommandTimeout = 3600 });

    /// <summary>Starts the application over a database.</summary>
    public Task<HostProcess> HostAsync(string database) => HostProcess.StartAsync(Connection(database).ConnectionString, Path.GetFullPath(Options.Data));

    /// <summary>Starts the application over the database of so many rows.</summary>
    public Task<HostProcess> HostAsync(int rows) => HostAsync(NameOf(rows));

    public Task<HostProcess> HostAsync() => HostAsync(database);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (embedded is not null) await embedded.DisposeAsync();
    }

    public static void Say(string line) => Console.WriteLine($"▸ {line}");
}
