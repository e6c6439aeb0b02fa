namespace Fazhi.EmbeddedPostgres;

/// <summary>How the embedded PostgreSQL is set up.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Everything of this server: the cluster, its password and its log. Created at the first start.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder with <c>bin/</c>, <c>lib/</c> and <c>share/</c>; without it the npm package of the source tree is used.</summary>
    public string? Binaries { get; init; }

    /// <summary>The port on 127.0.0.1; without it a free one is chosen at each start.</summary>
    public int? Port { get; init; }

    /// <summary>The database that <see cref="PostgresServer.ConnectionString"/> names; created when missing.</summary>
    public string Database { get; init; } = "fazhi";

    /// <summary>False for tests only: nothing is flushed to disk, a power failure may destroy the cluster.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Further settings of <c>postgresql.conf</c>, which win over ours.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
