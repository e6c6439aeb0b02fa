using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fazhi.Platform.Persistence;

/// <summary>Adds new rows as the model maps them, in one batch of prepared inserts: one transaction in PostgreSQL, one round trip.</summary>
/// <remarks>A case is registered as six new rows. EF finds their order, writes their statements and names their parameters anew at every save, and
/// Npgsql reads those statements again. Here each kind of row has its statement once (what that is worth: tests/Fazhi.Load/README.md).</remarks>
internal static class RowInserts
{
    /// <summary>Whether rows of these kinds can be added so: one table each, no value that the database makes, and parents before their parts.</summary>
    public static bool Suit(DbContext db, IEnumerable<object> rows) => rows.All(r => InsertOf(db, r)?.Rank is not null);

    /// <summary>Adds the rows, all or none.</summary>
    /// <returns>How many were added.</returns>
    /// <exception cref="DbUpdateException">A row cannot be written or is refused; the cause is inside.</exception>
    public static async Task<int> WriteAsync(DbContext db, IEnumerable<object> rows, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct).ConfigureAwait(false);
        try
        {
            await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
            foreach (var (insert, row) in rows.Select(r => (Insert: InsertOf(db, r)!, Row: r)).OrderBy(i => i.Insert.Rank)) batch.BatchCommands.Add(insert.CommandFor(row));
            return await batch.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            throw new DbUpdateException(failed.Message, failed);   // as EF tells it
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static Insert? InsertOf(DbContext db, object row)
    {
        var kind = db.Model.FindRuntimeEntityType(row.GetType());
        return kind?.GetOrAddRuntimeAnnotationValue("Fazhi:Insert", static of => new Insert(of.Kind!, of.Db!.GetService<ISqlGenerationHelper>()), (Kind: kind, Db: db));
    }

    /// <summary>The statement that adds a row of one kind.</summary>
    private sealed class Insert
    {
        private static readonly NpgsqlCommand Maker = new();

        private readonly string sql = "";
        private readonly (IClrPropertyGetter Value, RelationalTypeMapping Mapping, bool IsNullable)[] columns = [];

        public Insert(IEntityType kind, ISqlGenerationHelper names)
        {
            Rank = IsPlain(kind) ? RankOf(kind, []) : null;
            if (Rank is null) return;
            var table = kind.GetTableMappings().Single();
            columns = [.. table.ColumnMappings.Select(c => (c.Property.GetGetter(), c.TypeMapping, c.Property.IsNullable))];
            var listed = string.Join(", ", table.ColumnMappings.Select(c => names.DelimitIdentifier(c.Column.Name)));
            var places = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
            sql = $"INSERT INTO {names.DelimitIdentifier(table.Table.Name, table.Table.Schema)} ({listed}) VALUES ({places})";
        }

        /// <summary>After how many generations of parents it comes; null where EF must add it.</summary>
        public int? Rank { get; }

        public NpgsqlBatchCommand CommandFor(object row)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var (value, mapping, isNullable) in columns)
                command.Parameters.Add((NpgsqlParameter)mapping.CreateParameter(Maker, "", value.GetClrValue(row), isNullable));
            return command;
        }

        private static bool IsPlain(IEntityType kind) =>
            kind is { HasSharedClrType: false, BaseType: null } && !kind.IsOwned() && !kind.GetDirectlyDerivedTypes().Any() && !kind.GetComplexProperties().Any()
            && kind.GetTableMappings().Count() == 1
            && kind.GetProperties().All(p => !p.IsShadowProperty() && p.ValueGenerated == ValueGenerated.Never);

        private static int? RankOf(IEntityType kind, HashSet<IEntityType> below)
        {
            if (!below.Add(kind)) return null;   // rows of one kind, or of kinds in a circle, may have to wait for one another
            var rank = 0;
            foreach (var parent in kind.GetForeignKeys().Select(k => k.PrincipalEntityType))
            {
                if (RankOf(parent, below) is not { } above) return null;
                rank = Math.Max(rank, above + 1);
            }

            below.Remove(kind);
            return rank;
        }
    }
}
