using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Persistence;

/// <summary>The context of one module: its own schema, plus the platform's tables that must change in the same transaction.</summary>
public abstract class ModuleDbContext(DbContextOptions options) : FazhiDbContext(options)
{
    /// <summary>Prefix of the module in the API; the data scope is looked up by it.</summary>
    protected abstract string Module { get; }

    /// <summary>Schema of the module's own tables.</summary>
    protected abstract string Schema { get; }

    /// <summary>The caller's county.</summary>
    protected string CountyCode => Users.User.CountyCode;

    /// <summary>The dossiers that the caller may see, and no others: the only way to read them.</summary>
    protected IQueryable<T> Visible<T>()
        where T : class, IDossier => Set<T>().VisibleTo(Users.User, Module);

    /// <summary>The module's rows of the matter index that the caller may see.</summary>
    internal IQueryable<Matter> Matters => Set<Matter>().AsNoTracking().VisibleTo(Users.User, Module);

    /// <summary>Registers of the caller's county (lawyers, price lists …), which know no narrower scope.</summary>
    protected IQueryable<T> OfCounty<T>()
        where T : class
    {
        var county = CountyCode;
        return Set<T>().Where(row => EF.Property<string>(row, nameof(CountyCode)) == county);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.ApplyConfiguration(new MatterConfiguration());
        modelBuilder.ApplyConfiguration(new MatterDeadlineConfiguration());
        modelBuilder.ApplyConfiguration(new TimelineEntryConfiguration());
        modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxMessageConfiguration());
        foreach (var type in new[] { typeof(Matter), typeof(MatterDeadline), typeof(TimelineEntry), typeof(AuditEntry), typeof(OutboxMessage) })
            modelBuilder.Entity(type).Metadata.SetIsTableExcludedFromMigrations(true);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }
}
