using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Platform.Mail;

/// <summary>Puts reminders into mails: one digest per person and working day, and at once what cannot wait for it. A reminder enters one mail,
/// in the transaction that writes the mail.</summary>
internal sealed class MailComposer(PlatformDbContext db, NpgsqlDataSource database, IStatutoryClockSource clocks, IOptions<SmtpOptions> options, TimeProvider clock)
{
    private WorkingDays days = null!;
    private DateOnly today;

    /// <param name="digests">True after the scan of the day: then digests are due on a working day.</param>
    /// <returns>How many mails were written.</returns>
    public async Task<int> ComposeAsync(bool digests, CancellationToken ct)
    {
        today = clock.TodayInChina();
        days = new(clocks.Current.Calendar);
        digests = digests && days.Includes(today);
        var (digest, urgent) = (await MailTexts.ReadAsync(db, "digest", ct), await MailTexts.ReadAsync(db, "urgent", ct));
        var preferences = await db.Set<NotificationPreference>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var written = 0;
        foreach (var recipient in await RecipientsAsync(digests, ct))
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            var mails = new MailBatch(connection, recipient, today, days, options.Value.Site, clock.GetUtcNow());
            await mails.LockAsync(ct);
            var asDigest = digests && !await mails.HasDigestAsync(ct);
            if (asDigest) await mails.SupersedeOldDigestsAsync(ct);
            written += await ComposeAsync(mails, asDigest, preferences.GetValueOrDefault(recipient), digest, urgent, ct);
            await transaction.CommitAsync(ct);
        }

        return written;
    }

    private static async Task<int> ComposeAsync(MailBatch mails, bool asDigest, NotificationPreference? preference, MailTexts digest, MailTexts urgent, CancellationToken ct)
    {
        var (wantsDigest, wantsUrgent) = (preference?.DigestMail ?? true, preference?.UrgentMail ?? true);
        var due = await mails.DueAsync(ct);
        if (asDigest && wantsDigest) return await mails.WriteAsync("digest", digest, due, ct);
        // Without a digest, what can wait is told in the application only.
        if (asDigest) await mails.DropAsync([.. due.Where(d => !d.Urgent || !wantsUrgent)], ct);
        return wantsUrgent ? await mails.WriteAsync("urgent", urgent, [.. due.Where(d => d.Urgent)], ct) : 0;
    }

    /// <summary>Those with something to tell, or with a digest of an earlier day that could not be sent.</summary>
    private async Task<List<Guid>> RecipientsAsync(bool digests, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            select recipient_id from platform.reminders where mail_due and ($1 or urgent)
            union select recipient_id from platform.mails where $1 and next_attempt_at is not null and kind = 'digest' and day < $2
            """);
        command.Parameters.Add(new() { Value = digests });
        command.Parameters.Add(new() { Value = today });
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<Guid>();
        while (await row.ReadAsync(ct)) found.Add(row.GetGuid(0));
        return found;
    }
}
