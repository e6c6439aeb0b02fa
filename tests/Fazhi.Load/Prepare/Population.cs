using Fazhi.Kernel;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Fills a database: the demo, made by the host, and the rest by COPY.</summary>
internal static class Population
{
    /// <summary>So many cases. Does nothing where the database is there already.</summary>
    public static Task EnsureAsync(Theatre theatre, int rows, bool again) => EnsureAsync(theatre, Theatre.NameOf(rows), again, async source =>
    {
        var cast = await Cast.ReadAsync(source);
        var more = rows - (int)await CountAsync(source, "select count(*) from legal_aid.cases");
        await FillAsync(source, CaseTables.Names, more, 5000, () => new CaseTables(), (from, to, tables) =>
        {
            var maker = new CaseMaker(cast, more, TimeProvider.System.TodayInChina());
            for (var n = from; n < to; n++) maker.Write(n, tables);
        });
    });

    /// <summary>A database of this name with the demo and what is filled in. Does nothing where it is there already.</summary>
    internal static async Task EnsureAsync(Theatre theatre, string name, bool again, Func<NpgsqlDataSource, Task> fill)
    {
        await using var administration = theatre.Administration();
        if (again) await RunAsync(administration, $"drop database if exists {name} with (force)");
        if (await CountAsync(administration, $"select count(*) from pg_database where datname = '{name}'") == 1) return;

        var begin = TimeProvider.System.GetTimestamp();
        Theatre.Say($"{name}: schema and demo");
        // Under another name until it is whole.
        await RunAsync(administration, $"drop database if exists {name}_unfinished with (force)");
        await RunAsync(administration, $"create database {name}_unfinished template template0");
        var connection = theatre.Connection($"{name}_unfinished");
        await HostProcess.RunAsync("seed", connection.ConnectionString, Path.GetFullPath(theatre.Options.Data));
        await using (var source = NpgsqlDataSource.Create(connection)) await fill(source);
        await RunAsync(administration, $"alter database {name}_unfinished rename to {name}");
        Theatre.Say(FormattableString.Invariant($"{name}: ready after {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F0} s"));
    }

    /// <summary>Fills tables by COPY, over two connections and without their indexes meanwhile.</summary>
    internal static async Task FillAsync<T>(NpgsqlDataSource source, string[] names, int rows, int portion, Func<T> begin, Action<int, int, T> write)
        where T : ITables
    {
        var indexes = await IndexesAsync(source, names);
        foreach (var (name, _) in indexes) await RunAsync(source, $"drop index {name}");
        foreach (var table in names) await RunAsync(source, $"alter table {table} set (autovacuum_enabled = off)");
        Theatre.Say($"copying {rows} rows of {names[0]} and what belongs to them");
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            // The rows refer to each other by construction: the checks of foreign keys, a trigger a row, would take most of the time.
            await RunAsync(connection, "set session_replication_role = replica; set synchronous_commit = off");
            var tables = begin();
            for (int from; (from = Interlocked.Add(ref next, portion) - portion) < rows;)
            {
                write(from, Math.Min(from + portion, rows), tables);
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
        foreach (var table in names) await RunAsync(source, $"alter table {table} reset (autovacuum_enabled)");
        foreach (var table in names) await RunAsync(source, $"vacuum analyze {table}");
        await RunAsync(source, "checkpoint");
    }

    /// <summary>The indexes of the tables to fill, but for those of constraints: made again at the end, which is faster than keeping them.</summary>
    private static async Task<List<(string Name, string Definition)>> IndexesAsync(NpgsqlDataSource source, string[] tables)
    {
        await using var command = source.CreateCommand("""
            select format('%I.%I', schemaname, indexname), indexdef from pg_indexes
            where schemaname || '.' || tablename = any ($1) and not exists (select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)
            """);
        command.Parameters.Add(new() { Value = tables });
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
