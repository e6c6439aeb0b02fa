using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Platform.Reminders;
using Npgsql;

namespace Fazhi.Platform.Mail;

/// <summary>A reminder that waits to be put into a mail.</summary>
internal sealed record DueReminder(Guid Id, ReminderKind Kind, string Role, string? OnBehalfOf, Guid DeadlineId, DateOnly Day, string Number, string Title, string Label,
    string LegalBasis, DateOnly? DueOn, bool Provisional, string? Note, string Path, bool Urgent, bool Holds);

/// <summary>The mails of one person, within one transaction.</summary>
internal sealed class MailBatch(NpgsqlConnection connection, Guid recipientId, DateOnly today, WorkingDays days, string site, DateTimeOffset now)
{
    public const int MostLines = 200;

    /// <summary>One at a time for one person, until the transaction ends: two servers would otherwise share out what belongs into one mail.</summary>
    public Task LockAsync(CancellationToken ct) =>
        Command("select pg_advisory_xact_lock(hashtextextended('fazhi.mail.' || $1::text, 0))", recipientId).ExecuteNonQueryAsync(ct);

    /// <summary>Whether today's digest was written already.</summary>
    public async Task<bool> HasDigestAsync(CancellationToken ct) =>
        await Command("select exists (select from platform.mails where key = $1)", DigestKey).ExecuteScalarAsync(ct) is true;

    /// <summary>What an earlier digest could not tell, because the mail server failed, today's tells, where it still holds.</summary>
    public Task SupersedeOldDigestsAsync(CancellationToken ct) => Command("""
        with old as (select id from platform.mails where recipient_id = $1 and kind = 'digest' and day < $2 and next_attempt_at is not null for update skip locked),
             gone as (update platform.mails m set status = 'Superseded', next_attempt_at = null from old where m.id = old.id)
        update platform.reminders r set mail_due = true, mail_id = null from old where r.mail_id = old.id
        """, recipientId, today).ExecuteNonQueryAsync(ct);

    /// <summary>What is to be told and still holds, most urgent first; what does not is let go. Of one deadline only the latest is told.</summary>
    public async Task<IReadOnlyList<DueReminder>> DueAsync(CancellationToken ct)
    {
        var found = new List<DueReminder>();
        await using (var row = await Command("""
            select r.id, r.kind, r.role, r.on_behalf_of, r.deadline_id, r.day, r.number, r.title, r.label, r.legal_basis, r.due_on, r.provisional, r.note, r.path, r.urgent,
                   d.id is null or d.status = 'Running' and d.due_on is not distinct from r.due_on
            from platform.reminders r left join platform.deadlines d on d.id = r.deadline_id
            where r.recipient_id = $1 and r.mail_due order by r.day, r.created_at, r.id for update of r
            """, recipientId).ExecuteReaderAsync(ct))
            while (await row.ReadAsync(ct))
                found.Add(new(row.GetGuid(0), Enum.Parse<ReminderKind>(row.GetString(1)), Enum.Parse<RecipientRole>(row.GetString(2)).NameOf(), Text(row, 3), row.GetGuid(4),
                    row.GetFieldValue<DateOnly>(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.IsDBNull(10) ? null : row.GetFieldValue<DateOnly>(10),
                    row.GetBoolean(11), Text(row, 12), row.GetString(13), row.GetBoolean(14), row.GetBoolean(15)));
        var told = found.Where(r => r.Holds).GroupBy(r => (r.DeadlineId, Ladder: r.Kind <= ReminderKind.Overdue)).SelectMany(g => g.Key.Ladder ? g.TakeLast(1) : g).ToList();
        await DropAsync([.. found.Except(told)], ct);
        return [.. told.OrderBy(Rank).ThenBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Number, StringComparer.Ordinal)];
    }

    /// <summary>Lets reminders go that no mail is to tell.</summary>
    public async Task DropAsync(IReadOnlyList<DueReminder> reminders, CancellationToken ct)
    {
        if (reminders.Count > 0)
            await Command("update platform.reminders set mail_due = false where id = any($1)", reminders.Select(r => r.Id).ToArray()).ExecuteNonQueryAsync(ct);
    }

    /// <summary>Writes the mail that tells them.</summary>
    /// <returns>How many mails were written: none where there is nothing to tell or no address.</returns>
    public async Task<int> WriteAsync(string kind, MailTexts texts, IReadOnlyList<DueReminder> reminders, CancellationToken ct)
    {
        if (reminders.Count == 0) return 0;
        if (await AddressAsync(ct) is not var (name, address, county))
        {
            await DropAsync(reminders, ct);
            return 0;
        }

        var mail = texts.Fill(new(name, today.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), reminders.Count, reminders.Count(r => r.Urgent || r.Kind == ReminderKind.Overdue),
            Math.Max(0, reminders.Count - MostLines), site, [.. reminders.Take(MostLines).Select(Line)]));
        var id = Guid.CreateVersion7(now);
        var key = kind == "digest" ? DigestKey : $"{kind}:{reminders[0].Id:N}";
        var subject = mail.Subject.Length > 300 ? mail.Subject[..300] : mail.Subject;
        await Command("""
            insert into platform.mails (id, key, county_code, recipient_id, recipient_name, address, kind, day, subject, html, text, status, created_at, attempts, next_attempt_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'Waiting', $12, 0, $12)
            """, id, key, county, recipientId, name, address, kind, today, subject, mail.Html, mail.Text, now).ExecuteNonQueryAsync(ct);
        await Command("update platform.reminders set mail_due = false, mail_id = $2 where id = any($1)", reminders.Select(r => r.Id).ToArray(), id).ExecuteNonQueryAsync(ct);
        return 1;
    }

    private string DigestKey => $"digest:{recipientId:N}:{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private async Task<(string Name, string Address, string County)?> AddressAsync(CancellationToken ct)
    {
        await using var row = await Command("select display_name, email, county_code from platform.users where id = $1 and not disabled and email <> ''", recipientId).ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }

    private MailLine Line(DueReminder r) => new(r.Number, r.Title, r.Label, r.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ReminderWords.State(r.Kind, r.DueOn, today, days),
        r.Kind == ReminderKind.Overdue ? "red" : r.Kind is ReminderKind.Today or ReminderKind.Upcoming or ReminderKind.Chase ? "yellow" : "blue",
        r.LegalBasis, r.Provisional, r.OnBehalfOf, r.Role, Masking.TextOf(r.Note), site + r.Path);

    private static int Rank(DueReminder r) => r.Kind switch
    {
        ReminderKind.Overdue => 0,
        ReminderKind.Today => 1,
        ReminderKind.Chase => 2,
        ReminderKind.Upcoming => 3,
        _ => 4,
    };

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
