using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Fazhi.Platform.Deadlines;

/// <summary>Keeps the statutory clock in memory. A change made here counts at once; one made by another instance within seconds: a busy instance
/// takes a cheap look at the versions in the background, one that was idle takes it before it answers.</summary>
public sealed class StatutoryClockProvider(NpgsqlDataSource database, TimeProvider time, ILogger<StatutoryClockProvider> logger) : IStatutoryClockSource
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(10);

    private readonly Lock writing = new();   // whatever was read earlier is written earlier
    private volatile Snapshot? snapshot;
    private int looking;

    public StatutoryClock Current
    {
        get
        {
            if (snapshot is not { } known) return Load().Clock;
            var age = time.GetElapsedTime(known.CheckedAt);
            if (age >= Old) return Look().Clock;
            if (age >= Fresh && Interlocked.Exchange(ref looking, 1) == 0) _ = Task.Run(LookBehind);
            return known.Clock;
        }
    }

    /// <summary>The version of each rule, for its ETag.</summary>
    internal IReadOnlyDictionary<string, long> Versions => (snapshot ?? Load()).Versions;

    /// <summary>Reads everything again: after a change of one's own.</summary>
    public void Refresh()
    {
        lock (writing)
        {
            snapshot = null;
            Load();
        }
    }

    private void LookBehind()
    {
        try
        {
            Look();
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }

    private Snapshot Look()
    {
        lock (writing)
        {
            if (snapshot is not { } known) return Load();
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(known.CheckedAt, now) < Fresh) return known;   // another looked while this one waited
            try
            {
                using var connection = database.OpenConnection();
                if (known.Stamp != Stamp(connection)) return snapshot = Read(connection, now);
            }
            catch (NpgsqlException e)
            {
                // The clock that is known still counts right; it is looked at again in a few seconds.
                logger.LogWarning("The rules could not be looked at again: {Reason}", e.GetType().Name);
            }

            return snapshot = known with { CheckedAt = now };
        }
    }

    private Snapshot Load()
    {
        lock (writing)
        {
            if (snapshot is { } known) return known;
            var now = time.GetTimestamp();
            using var connection = database.OpenConnection();
            return snapshot = Read(connection, now);
        }
    }

    private static Snapshot Read(NpgsqlConnection connection, long checkedAt)
    {
        // The stamp is read first: a change in between is then seen at the next look instead of never.
        var stamp = Stamp(connection);
        var rules = Read(connection, "select content, version from platform.statutory_rules order by rule_id",
            row => (Rule: RuleJson.Read(row.GetString(0)), Version: row.GetInt64(1)));
        var years = Read(connection, "select year, announced, holidays, make_up_workdays from platform.calendar_years",
            row => new CalendarYear(row.GetInt32(0), row.GetBoolean(1), row.GetFieldValue<DateOnly[]>(2), row.GetFieldValue<DateOnly[]>(3)));
        var clock = new StatutoryClock(new(rules.Select(r => r.Rule)), new(years));
        return new(clock, rules.ToDictionary(r => r.Rule.Id, r => r.Version, StringComparer.Ordinal), stamp, checkedAt);
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
