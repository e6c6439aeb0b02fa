using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fazhi.Platform.Deadlines;

/// <summary>Keeps the statutory clock in memory. A change made here counts at once; one made by another instance within seconds, because a
/// cheap look at the versions is taken in the background, never on the way of a request.</summary>
public sealed class StatutoryClockProvider(NpgsqlDataSource database, TimeProvider time, ILogger<StatutoryClockProvider> logger) : IStatutoryClockSource
{
    private static readonly TimeSpan Revalidation = TimeSpan.FromSeconds(3);

    private readonly Lock loading = new();
    private volatile Snapshot? snapshot;
    private int revalidating;

    public StatutoryClock Current
    {
        get
        {
            if (snapshot is not { } known) return Load().Clock;
            if (time.GetElapsedTime(known.CheckedAt) >= Revalidation && Interlocked.Exchange(ref revalidating, 1) == 0) _ = Task.Run(Revalidate);
            return known.Clock;
        }
    }

    /// <summary>The version of each rule, for its ETag.</summary>
    internal IReadOnlyDictionary<string, long> Versions => (snapshot ?? Load()).Versions;

    /// <summary>Reads everything again: after a change of one's own.</summary>
    public void Refresh()
    {
        snapshot = null;
        Load();
    }

    private void Revalidate()
    {
        try
        {
            using var connection = database.OpenConnection();
            if (snapshot is { } known && known.Stamp == Stamp(connection)) snapshot = known with { CheckedAt = time.GetTimestamp() };
            else Refresh();
        }
        catch (NpgsqlException e)
        {
            // The clock that is known still counts right; the next request looks again.
            logger.LogWarning("The rules could not be looked at again: {Reason}", e.GetType().Name);
        }
        finally
        {
            Volatile.Write(ref revalidating, 0);
        }
    }

    private Snapshot Load()
    {
        lock (loading)
        {
            if (snapshot is { } known) return known;
            using var connection = database.OpenConnection();
            var checkedAt = time.GetTimestamp();
            // The stamp is read first: a change in between is then seen at the next look instead of never.
            var stamp = Stamp(connection);
            var rules = Read(connection, "select content, version from platform.statutory_rules order by rule_id",
                row => (Rule: RuleJson.Read(row.GetString(0)), Version: row.GetInt64(1)));
            var years = Read(connection, "select year, announced, holidays, make_up_workdays from platform.calendar_years",
                row => new CalendarYear(row.GetInt32(0), row.GetBoolean(1), row.GetFieldValue<DateOnly[]>(2), row.GetFieldValue<DateOnly[]>(3)));
            var clock = new StatutoryClock(new(rules.Select(r => r.Rule)), new(years));
            return snapshot = new(clock, rules.ToDictionary(r => r.Rule.Id, r => r.Version, StringComparer.Ordinal), stamp, checkedAt);
        }
    }

    /// <summary>Versions only grow and rows are never deleted, so the sums change with every change.</summary>
    private static long Stamp(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("""
            select (select coalesce(sum(version), 0) + count(*) from platform.statutory_rules)::bigint
                 + (select coalesce(sum(version), 0) + count(*) from platform.calendar_years)::bigint
            """, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static List<T> Read<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    private sealed record Snapshot(StatutoryClock Clock, IReadOnlyDictionary<string, long> Versions, long Stamp, long CheckedAt);
}
