using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Calendar;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Mail;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Npgsql;

namespace Fazhi.Platform.Tests.Reminders;

/// <summary>Reminders over a database of their own, a real mail server, a clock that the test moves, and a module that the product does not
/// know: nobody wrote a line of reminder code for it.</summary>
public sealed partial class ReminderApplication : IAsyncLifetime
{
    private static readonly Permission Handle = new("echo.handle", "办理回声");
    private static readonly Permission Read = new("echo.read", "查看回声");

    private TestDatabase? database;

    public ManualClock Clock { get; } = new(At("2022-09-26", "08:00"));

    public SmtpServer Smtp { get; private set; } = null!;

    public ServiceProvider Services { get; private set; } = null!;

    public string ConnectionString => database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Template.Empty);
        Smtp = await SmtpServer.StartAsync();
        Services = Build(database.ConnectionString, Clock, new() { ["Smtp:Host"] = "127.0.0.1", ["Smtp:Port"] = Smtp.Port.ToString(CultureInfo.InvariantCulture), ["Smtp:Attempts"] = "3" });
        await using var scope = Scope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<DeadlineSeed>().SeedAsync(CancellationToken.None);
        await SeedPeopleAsync(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Smtp.DisposeAsync();
        await database!.DisposeAsync();
    }

    public static ServiceProvider Build(string connectionString, TimeProvider clock, Dictionary<string, string?> settings)
    {
        settings["ConnectionStrings:Fazhi"] = connectionString;
        settings["Smtp:Security"] = "None";
        settings["Smtp:From"] = "fazhi@county.example";
        var services = new ServiceCollection().AddLogging().AddSingleton(clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddFazhiPersistence().AddFazhiSecurity().AddFazhiIdentity().AddFazhiOrganizations().AddDeadlines().AddFazhiReminders().AddFazhiJobs().AddFazhiCalendar().AddFazhiMatters();
        services.AddPermissions(new("echo", "回声", [Read, Handle], [new(BuiltInRoles.LegalAidClerk, ScopeKind.County, Read, Handle), new(BuiltInRoles.Leader, ScopeKind.County, Read)]));
        return services.BuildServiceProvider();
    }

    public static DateTimeOffset At(string day, string time) => new(DateTime.Parse($"{day} {time}", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public AsyncServiceScope Scope() => Services.CreateAsyncScope();

    /// <summary>Runs a job the way Hangfire does.</summary>
    public Task RunAsync(string job) => Services.GetRequiredService<JobRunner>().RunAsync(job, CancellationToken.None);

    public Task ScanAsync() => RunAsync("reminders.scan");

    public Task SendAsync() => RunAsync("reminders.mail");

    public async Task<Guid> UserAsync(string userName)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<User>().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
    }

    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>A matter with one deadline, as an act of a module would write it.</summary>
    public async Task<Guid> MatterAsync(string number, string? handler, string? dueOn, string? floorOn = null, string status = "Running", string bound = "Agency", bool provisional = false)
    {
        var (id, organization) = (Guid.CreateVersion7(), await OrganizationAsync("fy"));
        Guid? handlerId = handler is null ? null : await UserAsync(handler);
        await ExecuteAsync("""
            insert into platform.matters (id, county_code, module, resource, number, title, masked_title, organization_id, handler_id, handler_name, unclaimed, created_by, status_code, status_name,
                closed, opened_on, suspended, search_grams, version)
            values ($1, '360124', 'echo', 'echoes', $2, '张三丰回声案', '张某回声案', $3, $4, $5, $6, $1, 'open', '办理', false, '2022-09-01', false, '{}', 1)
            """, id, number, organization, (object?)handlerId ?? DBNull.Value, (object?)handler ?? DBNull.Value, handler is null);
        await ExecuteAsync("""
            insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, legal_basis, statutory, triggered_on, kind, floor_on, due_on, provisional, status, extension_days, suspensions)
            values ($1, $1, '360124', 'echo', '作出回声', $2, 'echo-rule', '回声法第三条', true, '2022-08-31', 'Deadline', $3, $4, $5, $6, 0, '[]')
            """, id, bound, Nullable(floorOn), Nullable(dueOn), provisional, status);
        return id;
    }

    public Task MeetAsync(Guid matter) => ExecuteAsync("update platform.deadlines set status = 'Met', ended_on = due_on where matter_id = $1", matter);

    /// <summary>What the mail server accepted since it was last asked, as <c>to: state number; state number …</c>, sorted by recipient.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync()
    {
        var mails = (await Smtp.ReceivedAsync()).Select(m => $"{m.To.Single().Split('@')[0]}: {string.Join("; ", Lines(Parse(m)))}").Order(StringComparer.Ordinal).ToList();
        Smtp.Clear();
        return mails;
    }

    public static MimeMessage Parse(ReceivedMail mail) => MimeMessage.Load(new MemoryStream(mail.Raw));

    public static IEnumerable<string> Lines(MimeMessage mail) => Line().Matches(mail.TextBody ?? "").Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");

    private static object Nullable(string? day) => day is null ? DBNull.Value : Day(day);

    private async Task<Guid> OrganizationAsync(string code)
    {
        await using var scope = Scope();
        return (await scope.ServiceProvider.GetRequiredService<IOrganizationDirectory>().GetAsync(CancellationToken.None)).FindByCode(code)!.Id;
    }

    private static async Task SeedPeopleAsync(IServiceProvider services)
    {
        services.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("360124", services.GetRequiredService<PermissionCatalogue>());
        await services.GetRequiredService<OrganizationSeeder>().EnsureAsync("360124", new(2020, 1, 1),
        [
            new("360124", "某县", OrganizationKind.County, null), new("sfj", "某县司法局", OrganizationKind.Bureau, "360124"), new("fy", "法律援助中心", OrganizationKind.Section, "sfj"),
        ], [], CancellationToken.None);
        var identity = services.GetRequiredService<IdentitySeeder>();
        await identity.SeedRolesAsync(CancellationToken.None);
        foreach (var (name, unit, roles) in new (string, string, string[])[]
        {
            ("clerk", "fy", [BuiltInRoles.LegalAidClerk]), ("head", "fy", [BuiltInRoles.LegalAidClerk, BuiltInRoles.SectionHead]), ("leader", "sfj", [BuiltInRoles.Leader]),
            ("colleague", "fy", []), ("sysadmin", "sfj", [BuiltInRoles.SystemAdministrator]),
        })
            await identity.EnsureUserAsync(new(name, name, unit, roles) { Email = $"{name}@county.example" }, "Fazhi-test-2022", mustChange: false, CancellationToken.None);
    }

    [GeneratedRegex(@"^\d+\. (\S+?)(?:（[\d-]+）)? (\S+) ", RegexOptions.Multiline)]
    private static partial Regex Line();
}
