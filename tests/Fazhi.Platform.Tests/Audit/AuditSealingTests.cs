using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Audit;

/// <summary>The sealing alone, over a database where nobody else seals.</summary>
public sealed class AuditSealingTests
{
    [Fact]
    public async Task What_was_recorded_last_is_sealed_when_the_host_stops()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = Directory.CreateTempSubdirectory("fazhi-test-data-");
        await using var services = Services(database.ConnectionString, data.FullName);
        using var sealing = ActivatorUtilities.CreateInstance<AuditSealing>(services);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().RecordAsync("signedIn", "User", Guid.NewGuid(), null, default);
        Assert.NotEqual(0, await UnsealedAsync(services));
        await sealing.StopAsync(default);
        Assert.Equal(0, await UnsealedAsync(services));
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_is_gone_does_not_keep_the_host_from_stopping()
    {
        var database = await TestDatabase.CreateAsync();
        await using var services = Services(database.ConnectionString, Path.GetTempPath());
        using var sealing = ActivatorUtilities.CreateInstance<AuditSealing>(services);
        await database.DisposeAsync();
        await sealing.StopAsync(default);
    }

    private static async Task<int> UnsealedAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return await db.Set<AuditEntry>().CountAsync(e => !db.Set<AuditSeal>().Any(s => s.EntryId == e.Id));
    }

    private static ServiceProvider Services(string connectionString, string folder)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Fazhi", connectionString), new("Data:Folder", folder)]).Build());
        services.AddSingleton<IRequestOrigin, NoOrigin>();
        services.AddFazhiPersistence().AddFazhiSecurity().AddFazhiAudit();
        return services.BuildServiceProvider();
    }

    private sealed class NoOrigin : IRequestOrigin
    {
        public string? RemoteAddress => null;
    }
}
