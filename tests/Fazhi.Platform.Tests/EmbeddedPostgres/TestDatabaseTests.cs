using Fazhi.Testing;
using Npgsql;

namespace Fazhi.Platform.Tests.Servers;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Every_test_class_has_a_database_of_its_own_and_leaves_none()
    {
        string gone;
        await using (var one = await TestDatabase.CreateAsync(Template.Empty))
        await using (var two = await TestDatabase.CreateAsync(Template.Empty))
        {
            gone = one.ConnectionString;
            await ExecuteAsync(one, "CREATE TABLE notes (text text)");
            Assert.Equal(DBNull.Value, await ExecuteAsync(two, "SELECT to_regclass('notes')::text"));
        }
        var failure = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var source = NpgsqlDataSource.Create(gone);
            await using var connection = await source.OpenConnectionAsync();
        });
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, failure.SqlState);
    }

    private static async Task<object?> ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
