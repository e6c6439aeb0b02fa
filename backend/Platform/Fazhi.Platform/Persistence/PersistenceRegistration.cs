using Fazhi.Platform.Outbox;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Persistence;

/// <summary>A context whose migrations the verb <c>migrate</c> applies, in the order of registration.</summary>
public sealed record MigratedContext(Type Type);

/// <summary>Composition of the data access.</summary>
public static class PersistenceRegistration
{
    public const string ConnectionName = "Fazhi";

    /// <summary>The data source of <c>ConnectionStrings:Fazhi</c>, the platform's context, and what every save writes.</summary>
    public static IServiceCollection AddFazhiPersistence(this IServiceCollection services)
    {
        services.AddSingleton(s => DataSource(s.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException("没有配置数据库连接 ConnectionStrings:Fazhi。")));
        services.AddScoped<ChangeRecorder>();
        services.AddScoped<Acts>();
        services.AddSingleton<IntakeNumbers>();
        services.AddOutbox();
        return services.AddModuleContext<PlatformDbContext>("platform");
    }

    /// <summary>Adds a context with its own schema; its migration history stands there too.</summary>
    public static IServiceCollection AddModuleContext<TContext>(this IServiceCollection services, string schema)
        where TContext : FazhiDbContext
    {
        services.AddPooledDbContextFactory<TContext>((s, options) => Use(options, schema, s.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(s =>
        {
            var context = s.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Serve(s.GetRequiredService<ChangeRecorder>(), s.GetRequiredService<ICurrentUser>());
            return context;
        });
        return services.AddSingleton(new MigratedContext(typeof(TContext)));
    }

    private static readonly CustomPlanInterceptor PlanEach = new();

    internal static void Use(DbContextOptionsBuilder options, string schema, NpgsqlDataSource source) => options
        .UseNpgsql(source, o => o.MigrationsHistoryTable("__migrations", schema))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(PlanEach);

    /// <summary>Prepared statements matter: a list query takes a third of the time. Nor is a connection reset when it goes back to the pool, which
    /// the server would do before every query: nobody leaves anything in its session (settings are undone in the batch that makes them, a job gives its lock back).</summary>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 200;
        if (settings.AutoPrepareMinUsages == 5) settings.AutoPrepareMinUsages = 2;
        settings.NoResetOnClose = true;
        settings.ApplicationName ??= "fazhi";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}

/// <summary>Makes a context for <c>dotnet ef</c>, which writes migrations and reaches no database.</summary>
public abstract class DesignTimeFactory<TContext>(string schema, Func<DbContextOptions<TContext>, TContext> create) : IDesignTimeDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        PersistenceRegistration.Use(options, schema, NpgsqlDataSource.Create("Host=design-time"));
        return create(options.Options);
    }
}

internal sealed class PlatformDesignTimeFactory() : DesignTimeFactory<PlatformDbContext>("platform", o => new(o));
