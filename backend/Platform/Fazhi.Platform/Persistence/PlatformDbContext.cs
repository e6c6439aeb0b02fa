using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Platform.Persistence;

/// <summary>The platform's own tables: schema <c>platform</c>, and <c>audit</c>.</summary>
public class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : FazhiDbContext(options)
{
    public DbSet<Matter> Matters => Set<Matter>();

    /// <summary>Works in the transaction of a module's context, on its connection, until the result is disposed: what both save is there, or neither is.</summary>
    internal async Task<IAsyncDisposable> JoinAsync(ModuleDbContext module, CancellationToken ct)
    {
        var transaction = module.Database.CurrentTransaction ?? throw new InvalidOperationException("There is no transaction to join.");
        Database.SetDbConnection(module.Database.GetDbConnection());
        await Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
        return new Joined(this);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDefaultSchema("platform");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlatformDbContext).Assembly);
    }

    private sealed class Joined(PlatformDbContext platform) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await platform.Database.UseTransactionAsync(null);
            platform.Database.SetDbConnection(null);   // the pool would lend it to another with the module's connection
        }
    }
}
