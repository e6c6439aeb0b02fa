using System.Diagnostics;
using System.Globalization;
using Fazhi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fazhi.Platform.Tests.Servers;

public sealed class PostgresServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fazhi-server-").FullName;

    private string Folder => Path.Combine(_folder, "postgres");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_keeps_the_data_and_stopping_ends_the_process()
    {
        int pid;
        await using (var server = await StartAsync())
        {
            await ExecuteAsync(server, "CREATE TABLE notes (text text); INSERT INTO notes VALUES ('法律援助')");
            pid = ServerPid();
            Assert.True(IsRunning(pid));
        }
        await HasEndedAsync(pid);

        await using var again = await StartAsync();
        Assert.Equal("法律援助", await ExecuteAsync(again, "SELECT text FROM notes"));
    }

    [Fact]
    public async Task Names_sort_and_compare_in_UTF8_and_changes_survive_a_power_failure()
    {
        await using var server = await StartAsync();
        Assert.Equal("UTF8", await ExecuteAsync(server, "SHOW server_encoding"));
        Assert.Equal("on", await ExecuteAsync(server, "SHOW synchronous_commit"));
        Assert.Equal("on", await ExecuteAsync(server, "SHOW fsync"));
        Assert.Equal("C.UTF-8", await ExecuteAsync(server, "SELECT datlocale FROM pg_database WHERE datname = 'fazhi'"));
    }

    [Fact]
    public async Task A_killed_server_recovers_with_the_next_start()
    {
        await using (var server = await StartAsync())
        {
            await ExecuteAsync(server, "CREATE TABLE notes (text text); INSERT INTO notes VALUES ('已提交')");
            Kill(ServerPid());
        }
        await using var again = await StartAsync();
        Assert.Equal("已提交", await ExecuteAsync(again, "SELECT text FROM notes"));
    }

    [Fact]
    public async Task A_server_left_behind_by_a_killed_program_is_replaced()
    {
        await using (var first = await StartAsync())
            await ExecuteAsync(first, "CREATE TABLE notes (text text); INSERT INTO notes VALUES ('还在')");
        var orphan = await StartOrphanAsync();

        await using var server = await StartAsync();

        await HasEndedAsync(orphan);
        Assert.Equal("还在", await ExecuteAsync(server, "SELECT text FROM notes"));
    }

    [Fact]
    public async Task A_stale_process_number_that_now_belongs_to_another_program_does_no_harm()
    {
        await (await StartAsync()).DisposeAsync();
        File.WriteAllText(
            Path.Combine(Folder, "data", "postmaster.pid"),
            string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n{Folder}/data\n1700000000\n5432\n\nlocalhost\n1 1\nready\n"));

        await using var server = await StartAsync();
        Assert.Equal(1, await ExecuteAsync(server, "SELECT 1"));
    }

    [Fact]
    public async Task The_password_is_random_and_nobody_enters_without_it()
    {
        await using var server = await StartAsync();
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "fazhi", Pooling = false };
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT 1");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, "password")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(Folder).UnixFileMode);
        }
    }

    [Fact]
    public async Task A_folder_in_use_says_so()
    {
        await using var server = await StartAsync();
        Assert.Contains("正由另一个运行中的法治工作台使用", await FailureAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_a_newer_PostgreSQL_says_so()
    {
        await (await StartAsync()).DisposeAsync();
        File.WriteAllText(Path.Combine(Folder, "data", "PG_VERSION"), "99\n");
        Assert.Contains("由更新的 PostgreSQL 99 创建", await FailureAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/PG_VERSION")]
    [InlineData("data/global/pg_control")]
    [InlineData("password")]
    public async Task A_broken_folder_says_so(string lost)
    {
        await (await StartAsync()).DisposeAsync();
        File.Delete(Path.Combine(Folder, lost));
        Assert.Contains("已损坏", await FailureAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_says_so()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync(port));
        Assert.Contains($"无法使用端口 {port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_programs_say_how_to_install_them()
    {
        var options = new EmbeddedPostgresOptions { Folder = Folder, Binaries = _folder };
        var failure = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => PostgresServer.StartAsync(options, NullLogger.Instance, CancellationToken.None));
        Assert.Contains("npm ci", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "磁盘空间不足")]
    [InlineData("FATAL:  could not write block 0\nHINT:  Check free disk space.\nPANIC:  cannot abort transaction 1, it was already committed", "磁盘空间不足")]
    [InlineData("FATAL:  data directory \"/x\" has wrong ownership", "无权使用数据文件夹")]
    [InlineData("initdb: error: could not look up effective user ID 1234: user does not exist", "没有对应的用户名")]
    [InlineData("FATAL:  could not create shared memory segment: Cannot allocate memory", "内存不足")]
    [InlineData("PANIC:  could not locate a valid checkpoint record", "could not locate a valid checkpoint record")]
    public void What_PostgreSQL_prints_becomes_one_sentence(string printed, string expected) =>
        Assert.Contains(expected, StartFailure.Explain(printed, "/data", 5432).Message, StringComparison.Ordinal);

    private Task<PostgresServer> StartAsync(int? port = null) =>
        PostgresServer.StartAsync(new() { Folder = Folder, Port = port }, NullLogger.Instance, CancellationToken.None);

    private async Task<string> FailureAsync() => (await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync())).Message;

    /// <summary>A server as a killed program leaves it: running, and nobody holding the lock.</summary>
    private async Task<int> StartOrphanAsync()
    {
        var binaries = ServerBinaries.Find(null);
        var user = await ServerUser.ForAsync(Folder, binaries, CancellationToken.None);
        var command = user.Command(binaries.PgCtl, "start", "-w", "-D", Path.Combine(Folder, "data"), "-l", Path.Combine(Folder, "server.log"));
        var result = await Commands.RunAsync(command, CancellationToken.None);
        Assert.True(result.ExitCode == 0, result.Output);
        return ServerPid();
    }

    private int ServerPid() =>
        int.Parse(File.ReadLines(Path.Combine(Folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>The server removes its number just before it ends, and init takes a moment to bury it.</summary>
    private static async Task HasEndedAsync(int pid)
    {
        for (var wait = 0; IsRunning(pid); wait++)
        {
            Assert.True(wait < 100, "The server still runs.");
            await Task.Delay(100);
        }
    }

    private static bool IsRunning(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<object?> ExecuteAsync(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
