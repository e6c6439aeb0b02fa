using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Outbox;

/// <summary>Wakes the delivery of this instance as soon as an event is saved.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim wake = new(0);

    public void Dispose() => wake.Dispose();

    internal void Wake()
    {
        if (wake.CurrentCount == 0) wake.Release();
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken ct) => wake.WaitAsync(atMost, ct);
}

/// <summary>Delivers events while the host runs: at the signal, and every half second for what other instances saved or retries wait for.</summary>
internal sealed class OutboxWorker(OutboxDelivery delivery, OutboxSignal signal, IOptions<OutboxOptions> options, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await delivery.DeliverNextAsync(stoppingToken))
                    await Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => delivery.DeliverDueAsync(stoppingToken)));
                else
                    await signal.WaitAsync(Interval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError("Events were not delivered: {Failure}", failure.GetType().Name);   // the next round tries again
                await Task.Delay(Interval, CancellationToken.None);
            }
        }
    }
}
