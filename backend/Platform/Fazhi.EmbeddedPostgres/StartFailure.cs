namespace Fazhi.EmbeddedPostgres;

/// <summary>Says in one sentence why PostgreSQL did not start, from what it printed.</summary>
internal static class StartFailure
{
    private static readonly string[] PortTaken = ["Address already in use", "could not bind", "could not create any TCP/IP sockets"];

    private static readonly string[] NoSpace = ["No space left on device", "Check free disk space", "Disk quota exceeded"];

    public static bool IsDiskFull(string output) => Array.Exists(NoSpace, s => output.Contains(s, StringComparison.Ordinal));

    public static bool IsPortTaken(string output) => Array.Exists(PortTaken, s => output.Contains(s, StringComparison.Ordinal));

    /// <summary>Processes of a killed server are still leaving: the next try succeeds.</summary>
    public static bool IsPredecessorLeaving(string output) =>
        output.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    public static EmbeddedPostgresException Explain(string output, string folder, int? port)
    {
        bool Says(string text) => output.Contains(text, StringComparison.Ordinal);
        var reason =
            IsDiskFull(output) ? DiskFull(folder)
            : IsPortTaken(output) ? $"内置 PostgreSQL 无法使用端口 {port}：端口已被占用或不允许监听。请更换端口后重新启动。"
            : Says("error while loading shared libraries") ? $"内置 PostgreSQL 不完整，请重新安装：{LastLine(output)}"
            : Says("could not look up effective user ID") ? "内置 PostgreSQL 需要系统用户名，而当前用户编号没有对应的用户名。请换用系统中已有的用户启动。"
            : Says("Permission denied") || Says("wrong ownership") || Says("not permitted") ?
                $"内置 PostgreSQL 无权使用数据文件夹 {folder}：{LastLine(output)}"
            : Says("Cannot allocate memory") ? $"内存不足，内置 PostgreSQL 无法启动：{LastLine(output)}"
            : $"数据文件夹 {folder} 已损坏，内置 PostgreSQL 无法启动：{LastLine(output)}。请从备份恢复，或者改用新的数据文件夹。";
        return new(reason);
    }

    public static string DiskFull(string folder) => $"磁盘空间不足，无法写入数据文件夹 {folder}。请清理磁盘后重新启动。";

    private static string LastLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (Array.FindLast(lines, l => l.Contains("PANIC:", StringComparison.Ordinal) || l.Contains("FATAL:", StringComparison.Ordinal))
            ?? Array.Find(lines, l => !l.StartsWith("pg_ctl:", StringComparison.Ordinal)
                && (l.Contains("error:", StringComparison.OrdinalIgnoreCase) || l.Contains("could not", StringComparison.Ordinal)))
            ?? lines.LastOrDefault() ?? "没有输出").TrimEnd('.');
    }
}
