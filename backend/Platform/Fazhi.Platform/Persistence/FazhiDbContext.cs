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
        var (detect, transactions) = (ChangeTracker.AutoDetectChangesEnabled, Database.AutoTransactionBehavior);
        ChangeTracker.AutoDetectChangesEnabled = false;
        List<object> written = [];
        try
        {
            written = recorder.Record(this);
            if (IsOneBatchOfInserts()) Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken).ConfigureAwait(false);
            Forget(written);   // before the changes are accepted, which would note what these rows were, to compare them later
            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            recorder.Saved();
            return saved;
        }
        finally
        {
            Forget(written);
            ChangeTracker.AutoDetectChangesEnabled = detect;
            Database.AutoTransactionBehavior = transactions;
        }
    }

    /// <summary>What the recorder wrote is never changed again; a second save of the same dossier writes its row anew.</summary>
    private void Forget(List<object> written)
    {
        foreach (var row in written) Entry(row).State = EntityState.Detached;
        written.Clear();
    }

    /// <summary>One batch is one transaction in PostgreSQL, without the round trip of a COMMIT. Only inserts: an update that finds its row changed
    /// is no error to the server, and the rest of its batch would stand. Keys are made here (a test sees to it), so that no insert waits for another's.</summary>
    private bool IsOneBatchOfInserts()
    {
        var rows = 0;
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Unchanged) continue;
            if (entry.State != EntityState.Added || ++rows > MostRowsOfOneBatch) return false;
        }

        return Database.CurrentTransaction is null;
    }
}
