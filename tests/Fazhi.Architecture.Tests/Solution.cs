using System.Reflection;
using System.Xml.Linq;

namespace Fazhi.Architecture.Tests;

/// <summary>The source tree and what was built from it. Everything is read from the disk, so that a new module is checked without a line here.</summary>
internal static class Solution
{
    public static string Root { get; } = FindRoot();

    public static string Backend { get; } = Path.Combine(Root, "backend");

    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetDirectories(Path.Combine(Backend, "Modules")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>Name and file of every project below <c>backend</c>.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = Directory.EnumerateFiles(Backend, "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);

    public static IReadOnlyList<string> ReferencesOf(string project) => [.. XDocument.Load(Projects[project]).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];

    public static Assembly Load(string module) => Assembly.Load($"Fazhi.{module}");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fazhi.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Fazhi.slnx is not above the tests.");
    }
}
