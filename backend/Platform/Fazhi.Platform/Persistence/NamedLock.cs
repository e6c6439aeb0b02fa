using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Platform.Persistence;

/// <summary>One after the other, at every instance: who checks a rule over several rows and then saves.</summary>
internal static class NamedLock
{
    /// <summary>Begins a transaction that no other of the same name runs beside. What is read before it may be old.</summary>
    public static async Task<IDbContextTransaction> HoldAsync(this DbContext db, string name, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        return transaction;
    }
}
