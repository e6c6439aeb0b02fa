namespace Fazhi.EmbeddedPostgres;

/// <summary>One program at a time uses a folder; the system releases the lock when the program dies.</summary>
internal static class FolderLock
{
    public static FileStream Take(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows() && !Directory.EnumerateFileSystemEntries(folder).Any())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, "lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path) && !DiskErrors.IsFull(e))
        {
            throw new EmbeddedPostgresException($"数据文件夹 {folder} 正由另一个运行中的法治工作台使用。请先停止它，或者改用其他数据文件夹。", e);
        }
    }
}

internal static class DiskErrors
{
    private const int NoSpace = 28;                                // ENOSPC
    private const int NoQuota = 122;                               // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool IsFull(IOException e) => e.HResult is NoSpace or NoQuota or WindowsDiskFull;
}
