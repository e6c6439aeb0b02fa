using Fazhi.Platform.Jobs;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Outbox;

/// <summary>Forgets what was delivered a month ago: the modules keep what they made of it.</summary>
internal sealed class OutboxCleaner(PlatformDbContext db, TimeProvider clock) : IJob
{
    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-30);
        return db.Set<OutboxMessage>().Where(m => m.DeliveredAt < before).ExecuteDeleteAsync(ct);
    }
}
