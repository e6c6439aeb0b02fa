using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fazhi.Platform.Persistence;

/// <summary>Turns what a save changes into audit entries (one for each aggregate), timeline entries, rows of the matter index, and the events
/// that are to be delivered.</summary>
public sealed class ChangeRecorder(ICurrentUser users, IRequestOrigin origin, TimeProvider clock, ConsumerCatalogue consumers, OutboxSignal signal)
{
    private bool told;

    /// <summary>The rows to be written with the save, and how.</summary>
    internal List<(object Row, EntityState State)> Record(DbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && AuditJson.IsAudited(e.Metadata.ClrType))
            .ToList();
        if (changed.Count == 0) return [];

        var written = new List<(object, EntityState)>();
        foreach (var group in changed.GroupBy(RootOf)) written.Add((Audit(group.Key, [.. group]), EntityState.Added));
        foreach (var entry in changed)
        {
            if (entry is { Entity: IDossier dossier, State: not EntityState.Deleted }) Index(entry, dossier, written);
            if (entry.Entity is AggregateRoot aggregate) Tell(aggregate, written);
        }

        return written;
    }

    /// <summary>After the save: wakes the delivery. Where a transaction is still open, the next look of the delivery finds the event.</summary>
    internal void Saved()
    {
        if (told) signal.Wake();
        told = false;
    }

    private void Tell(AggregateRoot aggregate, List<(object, EntityState)> written)
    {
        foreach (var (e, version) in aggregate.TakeTold())
        {
            var (id, at) = (Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow());
            foreach (var consumer in consumers.Of(e)) written.Add((OutboxMessage.Of(id, consumer, e, users.User.CountyCode, aggregate.Id, version, at), EntityState.Added));
            told = true;
        }
    }

    private static void Index(EntityEntry entry, IDossier dossier, List<(object, EntityState)> written)
    {
        written.Add((Matter.Of(dossier, ((AggregateRoot)dossier).Version), entry.State));
        foreach (var e in dossier.TakeEvents()) written.Add((TimelineEntry.Of(dossier.Id, e), EntityState.Added));
    }

    private AuditEntry Audit((string Subject, Guid? Id) root, List<EntityEntry> entries)
    {
        var user = users.User;
        var at = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            ActorId = user.Id,
            ActorName = user.DisplayName,
            RemoteAddress = origin.RemoteAddress,
            Action = entries.Exists(e => e.State == EntityState.Added && IsRoot(e, root)) ? "created"
                : entries.Exists(e => e.State == EntityState.Deleted && IsRoot(e, root)) ? "deleted" : "changed",
            Subject = root.Subject,
            SubjectId = root.Id,
            Before = AuditJson.Write(entries, before: true),
            After = AuditJson.Write(entries, before: false),
        };
    }

    private static bool IsRoot(EntityEntry entry, (string Subject, Guid? Id) root) => entry.Metadata.ClrType.Name == root.Subject;

    /// <summary>The aggregate that an entry belongs to: itself, or the root that its first foreign key to an aggregate names.</summary>
    private static (string Subject, Guid? Id) RootOf(EntityEntry entry)
    {
        if (entry.Entity is not AggregateRoot)
            foreach (var key in entry.Metadata.GetForeignKeys())
                if (key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(AggregateRoot)))
                    return (key.PrincipalEntityType.ClrType.Name, entry.Property(key.Properties[0]).CurrentValue as Guid?);
        return (entry.Metadata.ClrType.Name, entry.Metadata.FindPrimaryKey()?.Properties is [var id, ..] ? entry.Property(id).CurrentValue as Guid? : null);
    }
}

/// <summary>Where the present request came from.</summary>
public interface IRequestOrigin
{
    /// <summary>The client's address; null outside a request.</summary>
    string? RemoteAddress { get; }
}
