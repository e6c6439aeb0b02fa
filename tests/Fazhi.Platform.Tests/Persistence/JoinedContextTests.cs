using Fazhi.Platform.Persistence;
using Fazhi.Platform.Tests.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Persistence;

/// <summary>The platform's context works in a module's transaction, and forgets it.</summary>
public sealed class JoinedContextTests(OutboxApplication application) : IClassFixture<OutboxApplication>
{
    [Fact]
    public async Task A_context_that_joined_goes_back_to_the_pool_without_the_connection_of_the_module()
    {
        PlatformDbContext joined;
        System.Data.Common.DbConnection modules;
        await using (var scope = application.Scope())
        {
            var module = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
            joined = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            await using var transaction = await module.Database.BeginTransactionAsync();
            modules = module.Database.GetDbConnection();
            await using (await joined.JoinAsync(module, CancellationToken.None))
                Assert.Same(modules, joined.Database.GetDbConnection());
            Assert.Null(joined.Database.CurrentTransaction);
        }

        await using (var scope = application.Scope())
        {
            var again = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            Assert.Same(joined, again);   // or this test says nothing about the pool
            Assert.NotSame(modules, again.Database.GetDbConnection());
            Assert.Empty(await again.Matters.ToListAsync());
        }
    }
}
