using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.EmbeddedPostgres;

/// <summary>The folder of one server: <c>data/</c> is PostgreSQL's, the rest is ours.</summary>
internal sealed class Cluster(EmbeddedPostgresOptions options, ServerBinaries binaries, ServerUser user)
{
    public const string Superuser = "fazhi";

    private readonly string _folder = Path.GetFullPath(options.Folder);

    public string Data => Path.Combine(_folder, "data");
    public string Log => LogOf(_folder);
    public string Password => File.ReadAllText(PasswordFile).Trim();

    public static string LogOf(string folder) => Path.Combine(folder, "server.log");

    private string PasswordFile => Path.Combine(_folder, "password");

    /// <summary>Creates the cluster, or checks that this PostgreSQL can open the one that is there.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (!Directory.Exists(Data))
            await CreateAsync(ct);
        await CheckAsync(ct);
        await StopOrphanAsync(ct);
        if (File.Exists(Log))
            File.Move(Log, Log + ".1", overwrite: true);
    }

    /// <summary>Settings are ours at every start; an administrator's own go into <c>custom.conf</c> beside it.</summary>
    public void Configure(int port)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["max_connections"] = "200",
            ["password_encryption"] = "scram-sha-256",
            ["shared_buffers"] = $"{Math.Clamp(memory / 8, 64, 1024)}MB",
            ["effective_cache_size"] = $"{Math.Clamp(memory / 2, 256, 65536)}MB",
            ["work_mem"] = "16MB",
            ["maintenance_work_mem"] = "128MB",
            ["max_wal_size"] = "2GB",
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["random_page_cost"] = "1.1",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "Asia/Shanghai",
            ["lc_messages"] = "C",
            ["log_min_messages"] = "warning",
        };
        if (!options.Durable)
        {
            settings["fsync"] = "off";
            settings["full_page_writes"] = "off";
            settings["synchronous_commit"] = "off";
            settings["max_connections"] = "400";
        }
        foreach (var (name, value) in options.Settings)
            settings[name] = value;
        var text = new StringBuilder("# Written at every start. Your own settings belong in custom.conf.\n");
        foreach (var (name, value) in settings)
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        text.Append("include_if_exists = 'custom.conf'\n");
        File.WriteAllText(Path.Combine(Data, "postgresql.conf"), text.ToString());
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        if (!File.Exists(PasswordFile))
            await CreatePasswordAsync(ct);
        // Under another name until it is whole: a broken-off initdb leaves nothing that looks like a cluster.
        var unfinished = Data + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        List<string> arguments =
        [
            "-D", unfinished, "-U", Superuser, $"--pwfile={PasswordFile}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums",
        ];
        if (!options.Durable)
            arguments.Add("--no-sync");
        var result = await Commands.RunAsync(user.Command(binaries.InitDb, arguments), ct);
        if (result.ExitCode != 0)
            throw StartFailure.Explain(result.Output, _folder, port: null);
        Directory.Move(unfinished, Data);
    }

    private async Task CreatePasswordAsync(CancellationToken ct)
    {
        await File.WriteAllTextAsync(PasswordFile, RandomNumberGenerator.GetHexString(40, lowercase: true) + "\n", ct);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (Environment.IsPrivilegedProcess)
            await Commands.RunAsync(["chown", $"--reference={_folder}", PasswordFile], ct);
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        if (!File.Exists(PasswordFile))
            throw Broken("缺少文件 password");
        var versionFile = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(versionFile) || !int.TryParse(File.ReadAllText(versionFile).Trim(), CultureInfo.InvariantCulture, out var found))
            throw Broken("缺少可读的文件 data/PG_VERSION");
        var ours = await MajorVersionAsync(ct);
        if (found > ours)
        {
            throw new EmbeddedPostgresException(
                $"数据文件夹 {_folder} 由更新的 PostgreSQL {found} 创建，内置的 PostgreSQL {ours} 不能打开。请使用新版本的法治工作台，或者改用其他数据文件夹。");
        }
        if (found < ours)
        {
            throw new EmbeddedPostgresException(
                $"数据文件夹 {_folder} 由较旧的 PostgreSQL {found} 创建，内置的 PostgreSQL {ours} 不能直接打开。请先用旧版本导出数据，再导入新的数据文件夹。");
        }
    }

    private async Task<int> MajorVersionAsync(CancellationToken ct)
    {
        var result = await Commands.RunAsync(user.Command(binaries.Postgres, "--version"), ct);   // postgres (PostgreSQL) 18.4
        var version = result.Output.Split(' ')[^1].Split('.')[0];
        return int.TryParse(version, CultureInfo.InvariantCulture, out var major) ? major : throw StartFailure.Explain(result.Output, _folder, port: null);
    }

    /// <summary>We hold the folder's lock, so a server that still runs here was left behind by a process that was killed.</summary>
    private async Task StopOrphanAsync(CancellationToken ct)
    {
        var pidFile = Path.Combine(Data, "postmaster.pid");
        if (!File.Exists(pidFile) || !int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid))
            return;
        // The number of a dead server stays in the file on purpose: PostgreSQL uses it to see whether its children are gone too.
        if (ProcessName(pid) is not { } name)
            return;
        if (name.StartsWith("postgres", StringComparison.Ordinal) && WorksIn(pid))
            await Commands.RunAsync(user.Command(binaries.PgCtl, "stop", "-D", Data, "-m", "fast", "-w", "-t", "120"), ct);
        else
            File.Delete(pidFile);   // Another program has the number now, after a restart of the machine.
    }

    private static string? ProcessName(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool WorksIn(int pid) =>
        !OperatingSystem.IsLinux() || File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == new DirectoryInfo(Data).FullName;

    private EmbeddedPostgresException Broken(string what) =>
        new($"数据文件夹 {_folder} 已损坏：{what}。请从备份恢复，或者改用新的数据文件夹。");
}
