using Fazhi.Platform.Identity;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Security;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace Fazhi.Host;

/// <summary>Hangfire: its storage in the schema <c>jobs</c>, its servers, its dashboard.</summary>
internal static class Background
{
    private const string Schema = "jobs";

    public static void AddFazhiBackground(this WebApplicationBuilder builder)
    {
        builder.Services.AddFazhiJobs();
        if (!builder.Configuration.GetValue("Jobs:Enabled", true)) return;
        builder.Services.AddHangfire((services, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                o => o.UseConnectionFactory(new Connections(services.GetRequiredService<NpgsqlDataSource>())),
                new PostgreSqlStorageOptions
                {
                    SchemaName = Schema,
                    PrepareSchemaIfNecessary = false,   // the role of serve may not change the schema: the verb migrate does
                    QueuePollInterval = TimeSpan.FromSeconds(5),
                    UseSlidingInvisibilityTimeout = true,
                }));
        builder.Services.AddHangfireServer(o => (o.WorkerCount, o.SchedulePollingInterval) = (4, TimeSpan.FromSeconds(5)));
    }

    /// <summary>Creates or updates the tables of Hangfire.</summary>
    public static async Task MigrateAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    public static void MapFazhiBackground(this WebApplication app)
    {
        if (app.Services.GetService<JobStorage>() is null) return;
        app.MapHangfireDashboard("/jobs", new DashboardOptions
        {
            Authorization = [],   // the endpoint's own permission decides
            DashboardTitle = "后台任务",
            AppPath = "/",
            DisplayStorageConnectionString = false,
            TimeZoneResolver = new ChinaTimeZone(),
        }).RequirePermission(IdentityPermissions.ManageJobs);
    }

    private sealed class Connections(NpgsqlDataSource database) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => database.CreateConnection();
    }
}
