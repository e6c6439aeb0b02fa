namespace Fazhi.Platform.Audit;

/// <summary>One audited event: who, when, from where, what, before and after. Rows are only ever added; a database trigger refuses
/// update and delete, and <see cref="AuditSeal"/> chains them so that tampering shows.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ActorId { get; init; }

    public string ActorName { get; init; } = "";

    /// <summary>Address that the request came from; null for jobs.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>created, changed, deleted, revealed, exported, signedIn …</summary>
    public string Action { get; init; } = "";

    /// <summary>What kind of thing, in the code's own name.</summary>
    public string Subject { get; init; } = "";

    public Guid? SubjectId { get; init; }

    /// <summary>The changed fields before, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>The changed fields after, as JSON.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A link of the hash chain over the audit entries, made by the sealer in the order it found them.</summary>
public sealed class AuditSeal
{
    /// <summary>Place in the chain, from 1 without a gap.</summary>
    public long Place { get; init; }

    public Guid EntryId { get; init; }

    /// <summary>SHA-256 over the previous link's hash and the entry's own fields.</summary>
    public byte[] Hash { get; init; } = [];
}
