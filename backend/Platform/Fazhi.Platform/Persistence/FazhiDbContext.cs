using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Persistence;

/// <summary>A context whose every save writes, in the same transaction, the audit entries of what changed and, for dossiers, their row in
/// the matter index, their timeline and the events they tell.</summary>
public abstract class FazhiDbContext(DbContextOptions options, ChangeRecorder recorder) : DbContext(options)
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous: call SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var written = recorder.Record(this);
        var detect = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
            recorder.Saved();
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detect;
            // What the recorder wrote is never changed again; a second save of the same dossier writes its row anew.
            foreach (var row in written) Entry(row).State = EntityState.Detached;
        }
    }
}
