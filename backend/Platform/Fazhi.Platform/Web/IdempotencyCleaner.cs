using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Web;

/// <summary>Forgets answers older than two days: a caller may count on one.</summary>
internal sealed class IdempotencyCleaner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IdempotencyCleaner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var before = clock.GetUtcNow().AddDays(-2);
                await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<IdempotencyKey>().Where(k => k.At < before).ExecuteDeleteAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("Old idempotency keys were not deleted: {Failure}", failure.GetType().Name);   // the next hour tries again
            }
        }
    }

    /// <summary>A host that failed to start is thrown away without being stopped; that is the end of the loop too, not a failure.</summary>
    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
