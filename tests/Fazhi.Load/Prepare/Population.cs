using Fazhi.Kernel;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Fills a database with so many cases: the demo, made by the host, and the rest by COPY.</summary>
internal static class Population
{
    private const int Portion = 5000;

    /// <summary>Does nothing where the database is there already.</summary>
    public static async Task EnsureAsync(Theatre theatre, int rows, bool again)
    {
        var name = Theatre.NameOf(rows);
        await using var administration = theatre.Administration();
        if (again) await RunAsync(administration, $"drop database if exists {name} with (force)");
        if (await CountAsync(administration, $"select count(*) from pg_database where datname = '{name}'") == 1) return;

        var begin = TimeProvider.System.GetTimestamp();
        Theatre.Say($"{name}: schema and demo");
        // Under another name until it is whole.
        await RunAsync(administration, $"drop database if exists {name}_unfinished with (force)");
        await RunAsync(administration, $"create database {name}_unfinished template template0");
        var connection = new NpgsqlConnectionStringBuilder(theatre.Connection(rows).ConnectionString) { Database = $"{name}_unfinished" };
        await HostProcess.RunAsync("seed", connection.ConnectionString, Path.GetFullPath(theatre.Options.Data));
        await using (var source = NpgsqlDataSource.Create(connection)) await FillAsync(source, rows);
        await RunAsync(administration, $"alter database {name}_unfinished rename to {name}");
        Theatre.Say(FormattableString.Invariant($"{name}: ready after {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F0} s"));
    }

    private static async Task FillAsync(NpgsqlDataSource source, int rows)
    {
        var cast = await Cast.ReadAsync(source);
        var more = rows - (int)await CountAsync(source, "select count(*) from legal_aid.cases");
        var indexes = await IndexesAsync(source);
        foreach (var (name, _) in indexes) await RunAsync(source, $"drop index {name}");
        foreach (var table in CaseTables.Names) await RunAsync(source, $"alter table {table} set (autovacuum_enabled = off)");
        Theatre.Say($"copying {more} cases");
        var (next, today) = (0, TimeProvider.System.TodayInChina());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            // The rows refer to each other by construction: the checks of foreign keys, a trigger a row, would take most of the time.
            await RunAsync(connection, "set session_replication_role = replica; set synchronous_commit = off");
            var (maker, tables) = (new CaseMaker(cast, more, today), new CaseTables());
            for (int from; (from = Interlocked.Add(ref next, Portion) - Portion) < more;)
            {
                for (var n = from; n < Math.Min(from + Portion, more); n++) maker.Write(n, tables);
                await tables.SendAsync(connection);
            }
        })));

        Theatre.Say("indexes");
        await Task.WhenAll(indexes.Chunk((indexes.Count + 1) / 2).Select(async half =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await RunAsync(connection, "set maintenance_work_mem = '512MB'");
            foreach (var (_, definition) in half) await RunAsync(connection, definition);
        }));
        Theatre.Say("vacuum, analyse, checkpoint");
        foreach (var table in CaseTables.Names) await RunAsync(source, $"alter table {table} reset (autovacuum_enabled)");
        foreach (var table in CaseTables.Names) await RunAsync(source, $"vacuum analyze {table}");
        await RunAsync(source, "checkpoint");
    }

    /// <summary>The indexes of the tables to fill, but for those of constraints: made again at the end, which is faster than keeping them.</summary>
    private static async Task<List<(string Name, string Definition)>> IndexesAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            select format('%I.%I', schemaname, indexname), indexdef from pg_indexes
            where schemaname || '.' || tablename = any ($1) and not exists (select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)
            """);
        command.Parameters.Add(new() { Value = CaseTables.Names });
        await using var rows = await command.ExecuteReaderAsync();
        var indexes = new List<(string, string)>();
        while (await rows.ReadAsync()) indexes.Add((rows.GetString(0), rows.GetString(1)));
        return indexes;
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, sql);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
