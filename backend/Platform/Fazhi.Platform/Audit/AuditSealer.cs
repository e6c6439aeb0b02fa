using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Audit;

/// <summary>Chains audit entries a moment after they were written, in order and in batches: nothing on the way of a request waits for it.</summary>
/// <remarks>A transaction that commits late brings entries between those that are sealed already. So the first round of a process walks all of them,
/// one a minute as far back as the longest transaction, and the others the last seconds only.</remarks>
public sealed class AuditSealer(IServiceScopeFactory scopes, AuditAnchor anchor, TimeProvider clock)
{
    private static readonly TimeSpan LateCommit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FarLook = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NearLook = TimeSpan.FromSeconds(5);

    /// <summary>How long after its instant an entry may still be without a seal: the longest transaction, and the pause until it is looked for.</summary>
    internal static readonly TimeSpan LateSeal = LateCommit + (2 * FarLook);

    private const int Batch = 1000;
    private const long Lock = 0x46617A6869;   // one of several instances seals; the others find the lock taken and leave

    private DateTimeOffset? lookedFar;
    private DateTimeOffset looked;

    /// <summary>Seals what is not sealed yet.</summary>
    /// <returns>How many entries were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var far = lookedFar is null || now - lookedFar >= FarLook;
        var begin = lookedFar is not { } at ? DateTimeOffset.UnixEpoch : far ? at - LateCommit : looked - NearLook;
        var (total, place) = (0, new Place(begin, Guid.Empty));
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await SealBatchAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), place, ct) is not { } batch) return total;
            total += batch.Count;
            if (batch.Count < Batch) break;
            place = new(batch[^1].At, batch[^1].Id);
        }

        // Only a walk that came to its end counts: another instance may have had the lock.
        (looked, lookedFar) = (now, far ? now : lookedFar);
        return total;
    }

    /// <returns>What was sealed; null where another instance seals.</returns>
    private async Task<List<AuditEntry>?> SealBatchAsync(PlatformDbContext db, Place after, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(ct)) return null;

        var batch = await db.Set<AuditEntry>().AsNoTracking().Where(e => EF.Functions.GreaterThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(after.At, after.Id)))
            .Where(e => !db.Set<AuditSeal>().Any(s => s.EntryId == e.Id)).OrderBy(e => e.At).ThenBy(e => e.Id).Take(Batch).ToListAsync(ct);
        if (batch.Count == 0) return batch;

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
        return batch;
    }

    private sealed record Place(DateTimeOffset At, Guid Id);
}

/// <summary>Seals every few seconds while the host runs, and once more when it stops.</summary>
internal sealed class AuditSealing(AuditSealer sealer, TimeProvider clock, ILogger<AuditSealing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SealAsync(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealAsync(cancellationToken);
    }

    private async Task SealAsync(CancellationToken ct)
    {
        try
        {
            await sealer.SealAsync(ct);
        }
        catch (Exception failure)
        {
            // The next round tries again, or the next start.
            if (failure is not OperationCanceledException) logger.LogError("Audit entries were not sealed: {Failure}", failure.GetType().Name);
        }
    }
}
