using Fazhi.Kernel;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Mail;

namespace Fazhi.Platform.Reminders;

/// <summary>Scans from eight in the morning on, writes the digests of a working day, and sends. What a night without power left out, the next
/// run makes good.</summary>
internal sealed class ScanJob(ReminderScan scan, MailComposer composer, MailDelivery delivery, TimeProvider clock) : IJob
{
    public const string Id = "reminders.scan";

    private static readonly TimeSpan Opening = TimeSpan.FromHours(8);

    public async Task RunAsync(CancellationToken ct)
    {
        if (clock.GetUtcNow().ToOffset(ChinaTime.Offset).TimeOfDay < Opening) return;
        await scan.RunAsync(ct);
        await composer.ComposeAsync(digests: true, ct);
        await delivery.SendDueAsync(ct);
    }
}

/// <summary>Sends what cannot wait, and what is to be tried again.</summary>
internal sealed class MailJob(MailComposer composer, MailDelivery delivery) : IJob
{
    public const string Id = "reminders.mail";

    public async Task RunAsync(CancellationToken ct)
    {
        await composer.ComposeAsync(digests: false, ct);
        await delivery.SendDueAsync(ct);
    }
}
