using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Platform.Persistence;

/// <summary>One after the other: whoever issues or voids a matter's documents, or takes a step that rests on them.</summary>
public static class MatterLock
{
    /// <summary>Begins a transaction that holds the matter's row until it ends; a step that is being saved holds it too.</summary>
    /// <param name="db">The context that will save.</param>
    /// <param name="matterId">The matter; of one that does not exist nothing is held.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IDbContextTransaction> HoldMatterAsync(this DbContext db, Guid matterId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from platform.matters where id = {matterId} for update", ct);
        return transaction;
    }
}
