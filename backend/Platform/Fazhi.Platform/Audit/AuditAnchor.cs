using System.Globalization;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Fazhi.Platform.Audit;

/// <summary>The head of the chain written down outside the database (<c>audit-head.txt</c> in the data folder): whoever cuts off the end of the
/// chain, or rewrites all of it, does not reach this.</summary>
/// <remarks>One line for each database, by the identity that PostgreSQL gives it: a data folder that served another database says nothing about
/// this one, and a backup restored into a new one has no head until it is sealed for the first time.</remarks>
public sealed class AuditAnchor(IConfiguration configuration)
{
    private readonly string file = Path.Combine(configuration["Data:Folder"] is { Length: > 0 } folder ? folder : ".data", "audit-head.txt");

    /// <summary>The head last written for the database; null where none was.</summary>
    public async Task<AuditHead?> ReadAsync(PlatformDbContext db, CancellationToken ct) => Lines().GetValueOrDefault(await IdentityAsync(db, ct));

    /// <summary>Writes the head down, unless a later one stands there: a chain that has become shorter stays found out.</summary>
    internal async Task WriteAsync(PlatformDbContext db, AuditHead head, CancellationToken ct)
    {
        var (lines, identity) = (Lines(), await IdentityAsync(db, ct));
        if (lines.GetValueOrDefault(identity)?.Place > head.Place) return;
        lines[identity] = head;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Environment.ProcessId}.tmp";
        await File.WriteAllLinesAsync(draft, lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Value.Place} {l.Value.Hash} {l.Key}")), ct);
        File.Move(draft, file, overwrite: true);
    }

    private Dictionary<string, AuditHead> Lines()
    {
        var lines = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        if (!File.Exists(file)) return lines;
        foreach (var line in File.ReadAllLines(file))
            if (line.Split(' ') is [var digits, var hash, var identity] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
                lines[identity] = new(place, hash);
        return lines;
    }

    private static Task<string> IdentityAsync(PlatformDbContext db, CancellationToken ct) => db.Database.SqlQuery<string>($"""
        select c.system_identifier || '-' || d.oid as "Value" from pg_control_system() c, pg_database d where d.datname = current_database()
        """).SingleAsync(ct);
}
