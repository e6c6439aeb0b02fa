using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Fazhi.Platform.Security;

/// <summary>What it takes to read each kind of dossier, as its module says where it maps the procedure. Of a kind without one, the data scope alone decides.</summary>
public sealed class DossierReaders
{
    private readonly ConcurrentDictionary<(string Module, string Resource), string> readers = new();

    /// <summary>All kinds of dossiers with the codes of their permissions.</summary>
    public IReadOnlyDictionary<(string Module, string Resource), string> All => readers;

    /// <summary>Whoever holds the permission reads dossiers of the kind within the data scope.</summary>
    public void Add(string module, string resource, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        readers[(module, resource)] = permission.Code;
    }

    /// <summary>By module, the kinds that these permissions do not open.</summary>
    public IReadOnlyDictionary<string, string[]> HiddenFrom(IReadOnlySet<string> permissions) =>
        readers.Where(r => !permissions.Contains(r.Value)).GroupBy(r => r.Key.Module, r => r.Key.Resource, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
