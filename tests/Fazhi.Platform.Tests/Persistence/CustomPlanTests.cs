using Fazhi.Platform.Persistence;
using Fazhi.Platform.Tests.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Tests.Persistence;

/// <summary>A query that asks for it is planned for its values; the connection, which is not reset for the next user, keeps nothing of it.</summary>
public sealed class CustomPlanTests(OutboxApplication application) : IClassFixture<OutboxApplication>
{
    private const string Mode = "select current_setting('plan_cache_mode') as \"Value\"";

    [Fact]
    public async Task The_setting_holds_for_the_query_and_not_beyond_it()
    {
        await using var scope = application.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        await db.Database.OpenConnectionAsync();   // one connection for all that follows
        for (var use = 0; use < 4; use++)          // the first two are not prepared yet
        {
            Assert.Equal(["force_custom_plan"], await db.Database.SqlQueryRaw<string>(Mode).PlannedEach().ToListAsync());
            Assert.Equal(["auto"], await db.Database.SqlQueryRaw<string>(Mode).ToListAsync());
        }

        Assert.Equal("force_custom_plan", db.Database.SqlQueryRaw<string>(Mode).PlannedEach().Single());
        Assert.Equal(["auto"], await db.Database.SqlQueryRaw<string>(Mode).ToListAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_that_fails_takes_the_setting_with_it(bool withinTransaction)
    {
        await using var scope = application.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        await db.Database.OpenConnectionAsync();
        await using (withinTransaction ? await db.Database.BeginTransactionAsync() : null)
        {
            var failed = await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQueryRaw<int>("select 1 / 0 as \"Value\"").PlannedEach().ToListAsync());
            Assert.Equal(PostgresErrorCodes.DivisionByZero, failed.SqlState);
        }

        Assert.Equal(["auto"], await db.Database.SqlQueryRaw<string>(Mode).ToListAsync());
    }
}
