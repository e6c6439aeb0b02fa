using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Audit;

/// <summary>Chains audit entries a moment after they were written, in order and in batches: nothing on the way of a request waits for it.</summary>
public sealed class AuditSealer(IServiceScopeFactory scopes, AuditAnchor anchor)
{
    private const int Batch = 1000;
    private const long Lock = 0x46617A6869;   // one of several instances seals; the others find the lock taken and leave
    private static readonly TimeSpan LateCommit = TimeSpan.FromMinutes(10);

    private DateTimeOffset? sealedUpTo;

    /// <summary>Seals what is not sealed yet.</summary>
    /// <returns>How many entries were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var total = 0;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var found = await SealBatchAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), ct);
            total += found;
            if (found < Batch) return total;
        }
    }

    private async Task<int> SealBatchAsync(PlatformDbContext db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(ct)) return 0;

        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => !db.Set<AuditSeal>().Any(s => s.EntryId == e.Id));
        // The first round of a process looks at everything; afterwards only what a slow transaction may have brought late.
        if (sealedUpTo is { } upTo)
        {
            var from = upTo - LateCommit;
            entries = entries.Where(e => e.At >= from);
        }

        var batch = await entries.OrderBy(e => e.At).ThenBy(e => e.Id).Take(Batch).ToListAsync(ct);
        if (batch.Count == 0) return 0;

        var head = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Place).FirstOrDefaultAsync(ct);
        var (place, hash) = (head?.Place ?? 0, head?.Hash ?? new byte[32]);
        var (ids, hashes, first) = (new Guid[batch.Count], new byte[batch.Count][], place + 1);
        for (var i = 0; i < batch.Count; i++)
        {
            hash = AuditChain.Next(hash, ++place, batch[i]);
            (ids[i], hashes[i]) = (batch[i].Id, hash);
        }

        await db.Database.ExecuteSqlAsync($"""
            insert into audit.seals (place, entry_id, hash)
            select {first} + n - 1, id, hash from unnest({ids}, {hashes}) with ordinality as s(id, hash, n)
            """, ct);
        await transaction.CommitAsync(ct);
        await anchor.WriteAsync(db, new(place, Convert.ToHexStringLower(hash)), ct);
        if (batch.Count < Batch) sealedUpTo = batch[^1].At > sealedUpTo.GetValueOrDefault() ? batch[^1].At : sealedUpTo;
        return batch.Count;
    }
}

/// <summary>Seals every few seconds while the host runs, and once more when it stops.</summary>
internal sealed class AuditSealing(AuditSealer sealer, TimeProvider clock, ILogger<AuditSealing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sealer.SealAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError("Audit entries were not sealed: {Failure}", failure.GetType().Name);   // the next round tries again
            }
        }
    }
}
