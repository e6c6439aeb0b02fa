using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Persistence;

/// <summary>A context whose every save writes, in the same transaction, the audit entries of what changed and, for dossiers, their row in
/// the matter index, their timeline and the events they tell.</summary>
/// <remarks>Contexts are pooled, for making one costs as much as a query; so whom a context serves is told to it with each lease, not when it is made.</remarks>
public abstract class FazhiDbContext(DbContextOptions options) : DbContext(options)
{
    private const int MostRowsOfOneBatch = 100;

    private (ChangeRecorder Recorder, ICurrentUser Users)? lease;

    /// <summary>Whom the context serves.</summary>
    protected ICurrentUser Users => Lease.Users;

    private (ChangeRecorder Recorder, ICurrentUser Users) Lease => lease ?? throw new InvalidOperationException("The context serves nobody: take it from the scope.");

    internal void Serve(ChangeRecorder recorder, ICurrentUser users) => lease = (recorder, users);

    /// <summary>Gives the context back to the pool, where it serves nobody.</summary>
    public override void Dispose()
    {
        lease = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose"/>
    public override ValueTask DisposeAsync()
    {
        lease = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous: call SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var recorder = Lease.Recorder;
        ChangeTracker.DetectChanges();
        // Once: or the tracker would look again for every row that the recorder asks about.
        var detect = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        var recorded = new List<(object Row, EntityState State)>();
        try
        {
            recorded = recorder.Record(this);
            int saved;
            if (AddedAlone() is { } added && (List<object>)[.. added, .. recorded.Select(r => r.Row)] is var rows && RowInserts.Suit(this, rows))
            {
                saved = await RowInserts.WriteAsync(this, rows, cancellationToken).ConfigureAwait(false);
                recorded.Clear();
            }
            else
            {
                foreach (var (row, state) in recorded) Entry(row).State = state;
                saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken).ConfigureAwait(false);
                Forget(recorded);   // before the changes are accepted, which would note what these rows were, to compare them later
            }

            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            recorder.Saved();
            return saved;
        }
        finally
        {
            Forget(recorded);
            ChangeTracker.AutoDetectChangesEnabled = detect;
        }
    }

    /// <summary>What the recorder wrote is never changed again; a second save of the same dossier writes its row anew.</summary>
    private void Forget(List<(object Row, EntityState State)> recorded)
    {
        foreach (var (row, _) in recorded) Entry(row).State = EntityState.Detached;
        recorded.Clear();
    }

    /// <summary>The new rows, where nothing else changed and no transaction is open: what a registration is. An update is EF's, which sees to it that the row is
    /// as it was read; and a batch of a whole import would be too long.</summary>
    private List<object>? AddedAlone()
    {
        if (Database.CurrentTransaction is not null) return null;
        var added = new List<object>();
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Unchanged) continue;
            if (entry.State != EntityState.Added || added.Count == MostRowsOfOneBatch) return null;
            added.Add(entry.Entity);
        }

        return added.Count == 0 ? null : added;
    }
}
