using Fazhi.Platform.Jobs;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Web;

/// <summary>Forgets answers older than two days: a caller may count on one.</summary>
internal sealed class IdempotencyCleaner(PlatformDbContext db, TimeProvider clock) : IJob
{
    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-2);
        return db.Set<IdempotencyKey>().Where(k => k.At < before).ExecuteDeleteAsync(ct);
    }
}
