using Fazhi.Platform.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Platform.Outbox;

/// <summary>Delivers events to their consumers. A row is locked while its consumer works, so that instances share the work and a crash
/// releases it; an aggregate's later event waits until its earlier one is delivered or given up.</summary>
public sealed class OutboxDelivery(NpgsqlDataSource database, IServiceScopeFactory scopes, ConsumerCatalogue consumers, IOptions<OutboxOptions> options,
    TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    private const string Due = """
        from platform.outbox o
        where next_attempt_at <= $1
          and not exists (select from platform.outbox p where p.next_attempt_at is not null and p.consumer = o.consumer and p.subject_id = o.subject_id
                                                        and p.subject_version < o.subject_version)
        """;

    private const string Claim = $"select id, consumer, kind, county_code, payload, attempts {Due} order by next_attempt_at limit 1 for update skip locked";

    private const string Waiting = $"select exists (select {Due})";

    /// <summary>Delivers what is due, and waits for what others are delivering.</summary>
    /// <returns>What failed, and is tried again later or given up.</returns>
    public async Task<IReadOnlyList<string>> DeliverAllAsync(CancellationToken ct)
    {
        do await DeliverDueAsync(ct);
        while (await OthersDeliverAsync(ct));
        return await FailuresAsync(ct);
    }

    /// <summary>Delivers until nothing is due that nobody else holds.</summary>
    internal async Task DeliverDueAsync(CancellationToken ct)
    {
        while (await DeliverNextAsync(ct))
        {
        }
    }

    /// <summary>Delivers one event to one consumer.</summary>
    /// <returns>False when nothing is due.</returns>
    internal async Task<bool> DeliverNextAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await ClaimAsync(connection, ct) is not { } message) return false;
        var failure = await TryAsync(message, ct);
        await SettleAsync(connection, message, failure, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<Claimed?> ClaimAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Claim, connection) { Parameters = { new() { Value = clock.GetUtcNow() } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5))
            : null;
    }

    private async Task<string?> TryAsync(Claimed message, CancellationToken ct)
    {
        try
        {
            var consumer = consumers.Find(message.Kind, message.Consumer) ?? throw new InvalidOperationException("本版本没有这个接收者。");
            await using var scope = scopes.CreateAsyncScope();
            var catalogue = scope.ServiceProvider.GetRequiredService<PermissionCatalogue>();
            scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User =
                SystemUser.Of(message.CountyCode, catalogue) with { DisplayName = $"系统（{consumer.Title}）" };
            await consumer.DeliverAsync(scope.ServiceProvider, message.Id, message.Payload, ct);
            return null;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The exception's text goes to the administrators' page only; a log may be read by others.
            logger.LogWarning("Event {Event} was not consumed by {Consumer}: {Failure}", message.Kind, message.Consumer, failure.GetType().Name);
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    private async Task SettleAsync(NpgsqlConnection connection, Claimed message, string? failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var attempts = failure is null ? message.Attempts : message.Attempts + 1;
        var giveUp = attempts >= options.Value.Attempts;
        await using var command = new NpgsqlCommand("""
            update platform.outbox set attempts = $3, next_attempt_at = $4, delivered_at = $5, last_error = $6 where id = $1 and consumer = $2
            """, connection);
        command.Parameters.Add(new() { Value = message.Id });
        command.Parameters.Add(new() { Value = message.Consumer });
        command.Parameters.Add(new() { Value = attempts });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = failure is null || giveUp ? null : now + Wait(attempts) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = failure is null ? now : null });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = failure is { Length: > 2000 } ? failure[..2000] : failure });
        await command.ExecuteNonQueryAsync(ct);
        if (giveUp && failure is not null) logger.LogError("Event {Event} for {Consumer} was given up after {Attempts} attempts", message.Id, message.Consumer, attempts);
    }

    private TimeSpan Wait(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, options.Value.RetrySeconds * Math.Pow(2, attempts - 1)));

    private async Task<bool> OthersDeliverAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Waiting);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        if (await command.ExecuteScalarAsync(ct) is not true) return false;
        await Task.Delay(20, ct);
        return true;
    }

    private async Task<IReadOnlyList<string>> FailuresAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            select kind || ' → ' || consumer || ': ' || last_error from platform.outbox where delivered_at is null and attempts > 0 order by occurred_at
            """);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var failures = new List<string>();
        while (await rows.ReadAsync(ct)) failures.Add(rows.GetString(0));
        return failures;
    }

    private sealed record Claimed(Guid Id, string Consumer, string Kind, string CountyCode, string Payload, int Attempts);
}
