using System.Globalization;

namespace Fazhi.EmbeddedPostgres;

/// <summary>
/// PostgreSQL refuses to run as root. Started by root, it runs as the owner of its folder, or as <c>nobody</c> in a new folder.
/// </summary>
/// <remarks>
/// A folder below /root is closed to that user. Then the server keeps one capability, to search and read any folder, because moving data and
/// programs elsewhere or opening /root would surprise more. Without the fixup bit, access(2) would ignore the capability, and initdb asks access(2).
/// </remarks>
internal sealed class ServerUser
{
    private const string Nobody = "65534 65534";
    private const int DacOverride = 1;
    private const int DacReadSearch = 2;

    private readonly IReadOnlyList<string> _prefix;

    private ServerUser(IReadOnlyList<string> prefix) => _prefix = prefix;

    public IReadOnlyList<string> Command(string program, params IEnumerable<string> arguments) => [.. _prefix, program, .. arguments];

    /// <summary>Finds the user for the server and makes it the owner of the folder.</summary>
    public static async Task<ServerUser> ForAsync(string folder, ServerBinaries binaries, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            return new([]);
        if (!Environment.IsPrivilegedProcess)
            return new([]);

        var owner = (await RunAsync(["stat", "-c", "%u %g", folder], ct)).Output;
        if (owner.StartsWith("0 ", StringComparison.Ordinal))
        {
            owner = Nobody;
            await RunAsync(["chown", "-hR", owner.Replace(' ', ':'), folder], ct);
        }
        var ids = owner.Split(' ');
        List<string> prefix = ["setpriv", $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups"];
        if (!IsOpenToAll(folder) || !IsOpenToAll(binaries.Root))
        {
            var capability = Capability();
            prefix.AddRange([$"--inh-caps=+{capability}", $"--ambient-caps=+{capability}", "--securebits=+no_setuid_fixup"]);
        }
        prefix.Add("--");
        return new(prefix);
    }

    private static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        var result = await Commands.RunAsync(command, ct);
        return result.ExitCode == 0 ? result : throw new EmbeddedPostgresException($"无法为内置 PostgreSQL 准备运行用户：{result.Output}");
    }

    private static bool IsOpenToAll(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }
        return true;
    }

    private static string Capability()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("CapEff:", StringComparison.Ordinal));
        var held = ulong.Parse(line.AsSpan("CapEff:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (held >> DacReadSearch & 1) == 1 ? "dac_read_search"
            : (held >> DacOverride & 1) == 1 ? "dac_override"
            : throw new EmbeddedPostgresException("内置 PostgreSQL 不能以 root 身份运行，而其他用户无权进入当前文件夹。请以普通用户身份启动，或者把程序和数据放到所有用户都能进入的文件夹。");
    }
}
