using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Npgsql;

namespace Fazhi.Platform.Mail;

/// <summary>Sends what waits. A message is locked while it is sent, so that instances share the work; one that dies between the server's
/// acceptance and our commit leaves a message that is sent once more, under the same Message-ID.</summary>
internal sealed class MailDelivery(NpgsqlDataSource database, IMailTransport transport, IOptions<SmtpOptions> options, TimeProvider clock, ILogger<MailDelivery> logger)
{
    /// <summary>Sends until nothing waits that nobody else holds, or the server fails.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        IMailConnection? server = null;
        try
        {
            var sent = 0;
            while (true)
            {
                await using var connection = await database.OpenConnectionAsync(ct);
                await using var transaction = await connection.BeginTransactionAsync(ct);
                if (await ClaimAsync(connection, ct) is not { } mail) return sent;
                Exception? failure = null;
                try
                {
                    server ??= await transport.OpenAsync(ct);
                    await server.SendAsync(mail.Id, mail.Message, ct);
                }
                catch (Exception e) when (!ct.IsCancellationRequested)
                {
                    failure = e;
                }

                await SettleAsync(connection, mail, failure, ct);
                await transaction.CommitAsync(ct);
                if (failure is null)
                {
                    Metrics.Sent.Add(1);
                    sent++;
                    continue;
                }

                Metrics.Failed.Add(1);
                logger.LogWarning("A mail was not sent: {Failure}", failure.GetType().Name);
                // One address refused is that message's trouble; anything else is the server's, and the others wait for the next round.
                if (failure is not SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted }) return sent;
            }
        }
        finally
        {
            if (server is not null) await CloseAsync(server);
        }
    }

    private async Task<Waiting?> ClaimAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select id, key, recipient_name, address, subject, html, text, attempts, created_at from platform.mails
            where next_attempt_at <= $1 order by next_attempt_at limit 1 for update skip locked
            """, connection) { Parameters = { new() { Value = clock.GetUtcNow() } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return null;
        return new(row.GetGuid(0), row.GetInt32(7), MailMessages.Write(options.Value, row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
            row.GetString(6), await row.GetFieldValueAsync<DateTimeOffset>(8, ct)));
    }

    private async Task SettleAsync(NpgsqlConnection connection, Waiting mail, Exception? failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var attempts = mail.Attempts + 1;
        // 5xx: the server will not take it, however often it is offered.
        var giveUp = failure is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500, ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted }
            || attempts >= options.Value.Attempts;
        await using var command = new NpgsqlCommand("""
            update platform.mails set attempts = $2, status = $3, next_attempt_at = $4, sent_at = $5, last_error = $6 where id = $1
            """, connection);
        command.Parameters.Add(new() { Value = mail.Id });
        command.Parameters.Add(new() { Value = attempts });
        command.Parameters.Add(new() { Value = (failure is null ? MailStatus.Sent : giveUp ? MailStatus.Failed : MailStatus.Waiting).ToString() });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = failure is null || giveUp ? null : now + Wait(attempts) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = failure is null ? now : null });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = failure is null ? null : Describe(failure) });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One minute, two, four … and at most an hour.</summary>
    internal static TimeSpan Wait(int attempts) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, attempts - 1)));

    private static string Describe(Exception failure)
    {
        var text = $"{failure.GetType().Name}: {failure.Message}";
        return text.Length > 2000 ? text[..2000] : text;
    }

    private async Task CloseAsync(IMailConnection server)
    {
        try
        {
            await server.DisposeAsync();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or SmtpProtocolException or SmtpCommandException)
        {
            logger.LogDebug("The mail server ended the connection: {Failure}", e.GetType().Name);   // what it accepted is sent
        }
    }

    private sealed record Waiting(Guid Id, int Attempts, MimeMessage Message);
}
