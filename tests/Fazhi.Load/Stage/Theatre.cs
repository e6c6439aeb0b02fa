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

    private Theatre(LoadOptions options, PostgresServer? embedded, string connectionString) =>
        (Options, this.embedded, this.connectionString) = (options, embedded, connectionString);

    public LoadOptions Options { get; }

    public static async Task<Theatre> OpenAsync(LoadOptions options)
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Fazhi") is { Length: > 0 } given) return new(options, null, given);
        var server = await PostgresServer.StartAsync(new() { Folder = Path.GetFullPath(Path.Combine(options.Data, "postgres")) }, NullLogger.Instance, CancellationToken.None);
        return new(options, server, server.ConnectionString);
    }

    public static string NameOf(int rows) => string.Create(CultureInfo.InvariantCulture, $"fazhi_load_{rows}");

    /// <summary>Connects to the database of so many rows.</summary>
    public NpgsqlConnectionStringBuilder Connection(int rows) => new(connectionString) { Database = NameOf(rows), CommandTimeout = 3600, MaxPoolSize = 60 };

    public NpgsqlConnectionStringBuilder Connection() => Connection(Options.Rows);

    public NpgsqlDataSource Administration() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false, CommandTimeout = 3600 });

    /// <summary>Starts the application over the database of so many rows.</summary>
    public Task<HostProcess> HostAsync(int rows) => HostProcess.StartAsync(Connection(rows).ConnectionString, Path.GetFullPath(Options.Data));

    public Task<HostProcess> HostAsync() => HostAsync(Options.Rows);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (embedded is not null) await embedded.DisposeAsync();
    }

    public static void Say(string line) => Console.WriteLine($"▸ {line}");
}
