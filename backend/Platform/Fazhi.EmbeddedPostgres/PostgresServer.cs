using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fazhi.EmbeddedPostgres;

/// <summary>A PostgreSQL of our own, running as long as this object lives.</summary>
/// <example><code>await using var postgres = await PostgresServer.StartAsync(new() { Folder = ".data/postgres" }, log, ct);</code></example>
public sealed class PostgresServer : IAsyncDisposable
{
    private const int Attempts = 20;

    private readonly FileStream _lock;
    private readonly Guardian _guardian;
    private readonly Func<string, Task<CommandResult>> _stop;
    private readonly ILogger _log;
    private readonly string _folder;
    private bool _stopped;

    private PostgresServer(string connectionString, string folder, FileStream folderLock, Guardian guardian, Func<string, Task<CommandResult>> stop, ILogger log)
    {
        _folder = folder;
        ConnectionString = connectionString;
        _lock = folderLock;
        _guardian = guardian;
        _stop = stop;
        _log = log;
    }

    /// <summary>For the database named in the options, as a superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>The sentence to show where the disk has become full since the start, which a client only sees as a broken connection; else null.</summary>
    public string? DiskFailure()
    {
        var file = Cluster.LogOf(_folder);
        return File.Exists(file) && File.ReadLines(file).Any(StartFailure.IsDiskFull) ? StartFailure.DiskFull(_folder) : null;
    }

    /// <summary>Starts the server; at the first start it creates the cluster, which takes about a second.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot run; the message says why and what to do.</exception>
    public static async Task<PostgresServer> StartAsync(EmbeddedPostgresOptions options, ILogger log, CancellationToken ct)
    {
        var folder = Path.GetFullPath(options.Folder);
        try
        {
            var binaries = ServerBinaries.Find(options.Binaries);
            var folderLock = FolderLock.Take(folder);
            try
            {
                return await StartAsync(options with { Folder = folder }, binaries, folderLock, log, ct);
            }
            catch
            {
                await folderLock.DisposeAsync();
                throw;
            }
        }
        catch (IOException e) when (DiskErrors.IsFull(e))
        {
            throw new EmbeddedPostgresException(StartFailure.DiskFull(folder), e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException($"当前用户无权使用数据文件夹 {folder}：它可能属于另一用户。请以该用户启动，或者改用其他数据文件夹。", e);
        }
        catch (IOException e)
        {
            throw new EmbeddedPostgresException($"无法使用数据文件夹 {folder}：{e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        NpgsqlConnection.ClearAllPools();
        // A server that crashed on a full disk cannot write the checkpoint of an orderly end.
        var result = await _stop(DiskFailure() is null ? "fast" : "immediate");
        if (result.ExitCode != 0)
            result = await _stop("immediate");
        if (result.ExitCode == 0)
            _log.LogInformation("内置 PostgreSQL 已停止");
        else
            _log.LogError("内置 PostgreSQL 未能停止：{Output}", result.Output);
        _guardian.Dispose();
        await _lock.DisposeAsync();
    }

    private static async Task<PostgresServer> StartAsync(
        EmbeddedPostgresOptions options, ServerBinaries binaries, FileStream folderLock, ILogger log, CancellationToken ct)
    {
        var user = await ServerUser.ForAsync(options.Folder, binaries, ct);
        var cluster = new Cluster(options, binaries, user);
        await cluster.PrepareAsync(ct);

        IReadOnlyList<string> StopCommand(string mode) =>
            user.Command(binaries.PgCtl, "stop", "-D", cluster.Data, "-m", mode, "-w", "-t", "60");
        Task<CommandResult> Stop(string mode) => Commands.RunAsync(StopCommand(mode), CancellationToken.None);

        var guardian = Guardian.Over(StopCommand("fast"));
        try
        {
            var port = await ListenAsync(options, binaries, user, cluster, ct);
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = Cluster.Superuser,
                Password = cluster.Password,
                Database = options.Database,
            };
            await CreateDatabaseAsync(connection, options.Database, options.Folder, ct);
            log.LogInformation("内置 PostgreSQL 已启动：127.0.0.1:{Port}，数据文件夹 {Folder}", port, options.Folder);
            return new(connection.ConnectionString, options.Folder, folderLock, guardian, Stop, log);
        }
        catch
        {
            await Stop("immediate");
            guardian.Dispose();
            throw;
        }
    }

    private static async Task<int> ListenAsync(
        EmbeddedPostgresOptions options, ServerBinaries binaries, ServerUser user, Cluster cluster, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port ?? FreePort();
            cluster.Configure(port);
            // Ten minutes: after a crash the server first replays what it had written ahead.
            var command = user.Command(binaries.PgCtl, "start", "-D", cluster.Data, "-l", cluster.Log, "-w", "-t", "600");
            var result = await Commands.RunAsync(command, ct);
            if (result.ExitCode == 0)
                return port;
            var output = result.Output + "\n" + (File.Exists(cluster.Log) ? await File.ReadAllTextAsync(cluster.Log, ct) : "");
            var again = StartFailure.IsPredecessorLeaving(output) || (options.Port is null && StartFailure.IsPortTaken(output));
            if (!again || attempt == Attempts)
                throw StartFailure.Explain(output, options.Folder, port);
            File.Delete(cluster.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(250), ct);
        }
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder connection, string name, string folder, CancellationToken ct)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "postgres", Pooling = false });
            await using var find = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
            find.Parameters.AddWithValue(name);
            if (await find.ExecuteScalarAsync(ct) is not null)
                return;
            await using var create = source.CreateCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException($"数据文件夹 {folder} 已损坏：文件 password 与数据库不符。请从备份恢复，或者改用新的数据文件夹。", e);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DiskFull)
        {
            throw new EmbeddedPostgresException(StartFailure.DiskFull(folder), e);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
