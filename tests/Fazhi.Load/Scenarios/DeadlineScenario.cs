using System.Diagnostics;
using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Load.Stage;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>A million open deadlines in a database of their own: what the daily scan finds, and all of them counted again after a change
/// of the calendar.</summary>
internal sealed class DeadlineScenario : IScenario
{
    private const int Rows = 1_000_000;
    private const string Database = "fazhi_load_deadlines";

    public string Name => "deadlines";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        await using (var administration = theatre.Administration())
        {
            await using var drop = administration.CreateCommand($"drop database if exists {Database} with (force)");
            await drop.ExecuteNonQueryAsync();
            await using var create = administration.CreateCommand($"create database {Database} template template0");
            await create.ExecuteNonQueryAsync();
        }

        await using var services = Services(new NpgsqlConnectionStringBuilder(theatre.Connection().ConnectionString) { Database = Database }.ConnectionString);
        var (rule, today) = await PrepareAsync(services);
        return [await ScanAsync(services, today), await RecountAsync(services, rule, today)];
    }

    private static ServiceProvider Services(string connectionString)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Fazhi", connectionString)]).Build());
        services.AddFazhiPersistence().AddFazhiSecurity().AddFazhiIdentity().AddFazhiOrganizations().AddDeadlines().AddFazhiReminders();
        return services.BuildServiceProvider();
    }

    /// <summary>Three hundred handlers.</summary>
    private static async Task<(string Rule, DateOnly Today)> PrepareAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await db.Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<DeadlineSeed>().SeedAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<OrganizationSeeder>().EnsureAsync("360124", new(2018, 1, 1), [new("360124", "某县", OrganizationKind.County, null)], [], CancellationToken.None);
        var today = TimeProvider.System.TodayInChina();
        await ChangeCalendarAsync(services, "announced = true", today.Year + 1);
        var clock = services.GetRequiredService<IStatutoryClockSource>().Current;
        var rule = clock.Catalogue.Rules.First(r => r is { Unit: PeriodUnit.Workday, Kind: PeriodKind.Deadline, EffectiveTo: null, Length: > 5 });
        // Last days over the working year ahead; those of the first days are past.
        var triggers = Enumerable.Range(-12, 250).Select(today.AddDays).ToArray();
        var dues = triggers.Select(t => clock.DueOn(rule.Id, t)).ToArray();
        db.Database.SetCommandTimeout(3600);
        var indexes = new List<(string Make, string Drop)>();
        Theatre.Say($"deadlines: {Rows} open ones under {rule.Id}");
        await db.Database.ExecuteSqlAsync($"""
            insert into platform.users (id, version, user_name, normalized_user_name, display_name, county_code, organization_id, email, role_ids, disabled, must_change_password, password_hash,
                access_failed_count, security_version, session_version)
            select gen_random_uuid(), 1, 'u' || n, 'U' || n, '第' || n || '人', '360124', o.id, 'u' || n || '@county.example', array[]::uuid[], false, false, '', 0, 1, 1
            from platform.organizations o, generate_series(1, 300) n
            """);
        // Filled first, indexed afterwards: twenty times as fast.
        await using (var source = services.GetRequiredService<NpgsqlDataSource>().CreateCommand("""
            select indexdef, format('drop index platform.%I', indexname) from pg_indexes
            where schemaname = 'platform' and tablename in ('matters', 'deadlines') and indexname not like 'pk_%'
            """))
        await using (var index = await source.ExecuteReaderAsync())
            while (await index.ReadAsync()) indexes.Add((index.GetString(0), index.GetString(1)));
        foreach (var (_, drop) in indexes) await db.Database.ExecuteSqlRawAsync(drop);
        await db.Database.ExecuteSqlAsync($"""
            insert into platform.matters (id, county_code, module, resource, number, title, masked_title, organization_id, handler_id, handler_name, unclaimed, created_by, status_code, status_name,
                closed, opened_on, suspended, search_grams, version)
            select gen_random_uuid(), '360124', 'load', 'matters', '量〔2026〕' || n || '号', '测试事项', '测试事项', u.organization_id, u.id, u.display_name, false, u.id, 'open', '办理', false,
                {today.AddDays(-60)}, false, array[]::text[], 1
            from generate_series(1, {Rows}) n join (select id, organization_id, display_name, row_number() over (order by id) k from platform.users) u on u.k = 1 + n % 300
            """);
        await db.Database.ExecuteSqlAsync($"""
            insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, legal_basis, statutory, triggered_on, kind, due_on, provisional, status, extension_days, suspensions)
            select m.id, m.id, '360124', 'load', '办理', 'Agency', {rule.Id}, {rule.LegalBasis}, true, t.triggered_on, 'Deadline', t.due_on, t.provisional, 'Running', 0, '[]'
            from (select id, row_number() over () n from platform.matters) m
            join unnest({triggers}, {dues.Select(d => d.On).ToArray()}, {dues.Select(d => d.Provisional).ToArray()}) with ordinality t(triggered_on, due_on, provisional, k) on t.k = 1 + m.n % 250
            """);
        foreach (var (make, _) in indexes) await db.Database.ExecuteSqlRawAsync(make);
        await db.Database.ExecuteSqlRawAsync("vacuum analyze platform.matters, platform.deadlines");
        return (rule.Id, today);
    }

    private static async Task<Finding> ScanAsync(ServiceProvider services, DateOnly today)
    {
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var result = await scope.ServiceProvider.GetRequiredService<ReminderScan>().RunAsync(CancellationToken.None);
        var first = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<ReminderScan>().RunAsync(CancellationToken.None);
        return new("the daily scan over 1,000,000 open deadlines", "< 10 s",
            FormattableString.Invariant($"{first:F1} s for {result.Raised} reminders of {today:yyyy-MM-dd}; again, with nothing new, {watch.Elapsed.TotalSeconds:F1} s; {Memory()}"), first < 10);
    }

    private static async Task<Finding> RecountAsync(ServiceProvider services, string rule, DateOnly today)
    {
        await ChangeCalendarAsync(services, $"holidays = array(select d::date from generate_series('{today.AddDays(3):yyyy-MM-dd}'::date, '{today.AddDays(7):yyyy-MM-dd}'::date, '1 day') d)", today.AddDays(3).Year);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("360124", ["load"], []);
        var watch = Stopwatch.StartNew();
        var recount = await scope.ServiceProvider.GetRequiredService<RunningDeadlines>().RecountRuleAsync(rule, "更正放假安排", CancellationToken.None);
        return new("counting them again after a change of the calendar", "< 5 min",
            FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:F0} s for {recount.Examined}, of which {recount.Moved} moved; {Memory()}"), watch.Elapsed < TimeSpan.FromMinutes(5));
    }

    private static async Task ChangeCalendarAsync(ServiceProvider services, string change, int year)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"update platform.calendar_years set {change}, version = version + 1 where year = $1");
        command.Parameters.Add(new() { Value = year });
        await command.ExecuteNonQueryAsync();
        services.GetRequiredService<StatutoryClockProvider>().Refresh();
    }

    private static string Memory() => string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most");
}
