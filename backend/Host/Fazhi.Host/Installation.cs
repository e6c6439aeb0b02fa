using Fazhi.Demo;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Host;

/// <summary>Brings a database to the state that this version expects.</summary>
internal sealed class Installation(IServiceProvider services, IEnumerable<MigratedContext> contexts, CurrentUserHolder current, PermissionCatalogue catalogue,
    DeadlineSeed deadlines, IdentitySeeder identity, IEnumerable<IModuleSeed> seeds, OrganizationSeeder organizations, DemoData demo, OutboxDelivery outbox,
    NpgsqlDataSource database, IOptions<CountyOptions> county)
{
    /// <summary>Applies what migrations are missing, and loads what every installation has.</summary>
    /// <exception cref="StartFailure">The database is of a newer version.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        current.User = SystemUser.Of(county.Value.Code, catalogue);
        foreach (var context in contexts)
        {
            var database = ((DbContext)services.GetRequiredService(context.Type)).Database;
            await RequireKnownAsync(database, ct);
            await database.MigrateAsync(ct);
        }

        await Background.MigrateAsync(database, ct);
        await deadlines.SeedAsync(ct);
        await identity.SeedRolesAsync(ct);
        foreach (var seed in seeds) await seed.SeedAsync(county.Value.Code, ct);
    }

    /// <summary>The demo of 2022; or, where no account exists, the three administrators, whose passwords are returned to be shown once.</summary>
    public async Task<IReadOnlyList<FirstAccount>> PopulateAsync(bool withDemo, CancellationToken ct)
    {
        if (withDemo)
        {
            await demo.SeedAsync(ct);
            await outbox.DeliverAllAsync(ct);   // what the modules tell each other belongs to the demo
            return [];
        }

        if (await identity.HasAccountsAsync(ct)) return [];
        var code = county.Value.Code;
        await organizations.EnsureAsync(code, new DateOnly(2018, 1, 1),
            [new(code, county.Value.Name, OrganizationKind.County, null), new($"{code}-sfj", "司法局", OrganizationKind.Bureau, code)], [], ct);
        return await identity.BootstrapAsync($"{code}-sfj", ct);
    }

    /// <summary>Whether every migration of this version is applied, for a server that may not migrate itself.</summary>
    /// <exception cref="StartFailure">The schema is older or newer than this version.</exception>
    public async Task RequireCurrentAsync(CancellationToken ct)
    {
        // EF takes a database that does not exist for an empty one.
        await using (await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(ct))
        {
        }

        foreach (var context in contexts)
        {
            var database = ((DbContext)services.GetRequiredService(context.Type)).Database;
            await RequireKnownAsync(database, ct);
            if ((await database.GetPendingMigrationsAsync(ct)).Any()) throw new StartFailure("数据库的结构比本程序旧：请先运行 migrate。");
        }
    }

    private static async Task RequireKnownAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, CancellationToken ct)
    {
        if (!await database.CanConnectAsync(ct)) return;
        var unknown = (await database.GetAppliedMigrationsAsync(ct)).Except(database.GetMigrations()).FirstOrDefault();
        if (unknown is not null) throw new StartFailure($"数据库的结构比本程序新（{unknown}）：请使用建立它的版本或者更新的版本。");
    }
}
