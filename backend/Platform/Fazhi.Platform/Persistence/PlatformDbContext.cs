using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Persistence;

/// <summary>The platform's own tables: schema <c>platform</c>, and <c>audit</c>.</summary>
public class PlatformDbContext(DbContextOptions<PlatformDbContext> options, ChangeRecorder recorder) : FazhiDbContext(options, recorder)
{
    public DbSet<Matter> Matters => Set<Matter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDefaultSchema("platform");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlatformDbContext).Assembly);
    }
}
