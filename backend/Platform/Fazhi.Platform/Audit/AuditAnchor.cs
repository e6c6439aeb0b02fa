using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Fazhi.Platform.Audit;

/// <summary>The head of the chain written down outside the database (<c>audit-head.txt</c> in the data folder): whoever cuts off the end of the
/// chain, or rewrites all of it, does not reach this.</summary>
public sealed class AuditAnchor(IConfiguration configuration)
{
    private readonly string file = Path.Combine(configuration["Data:Folder"] is { Length: > 0 } folder ? folder : ".data", "audit-head.txt");

    /// <summary>The head last written; null where none was.</summary>
    public AuditHead? Read()
    {
        if (!File.Exists(file)) return null;
        var parts = File.ReadAllText(file).Trim().Split(' ');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new(place, parts[1]) : null;
    }

    internal void Write(AuditHead head)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Environment.ProcessId}.tmp";
        File.WriteAllText(draft, string.Create(CultureInfo.InvariantCulture, $"{head.Place} {head.Hash}\n"));
        File.Move(draft, file, overwrite: true);
    }
}
