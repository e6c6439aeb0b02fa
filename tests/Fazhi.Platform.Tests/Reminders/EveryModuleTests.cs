using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Tests.Reminders;

/// <summary>Over the demo: of every module that the index knows, a deadline reaches its handler. The modules are read from the index, and the
/// reminder code names none.</summary>
public sealed class EveryModuleTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task A_deadline_of_each_module_reaches_whom_it_binds()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var running = await db.Set<MatterDeadline>().Where(d => d.Status == DeadlineStatus.Running && d.DueOn != null && d.Bound != Bound.Party)
            .Join(db.Matters.Where(m => !m.Closed && m.HandlerId != null), d => d.MatterId, m => m.Id, (d, m) => new { d.Id, d.Bound, d.DueOn, m.Module, m.HandlerId, m.AssigneeId }).ToListAsync();
        var people = await db.Set<Fazhi.Platform.Identity.User>().Select(u => u.Id).ToListAsync();   // a liaison of the demo may have no account
        var modules = running.Where(r => people.Contains(r.HandlerId!.Value)).GroupBy(r => r.Module).ToList();
        Assert.Equal(await db.Matters.Select(m => m.Module).Distinct().Order().ToListAsync(), modules.Select(m => m.Key).Order(StringComparer.Ordinal));
        foreach (var module in modules)
        {
            var deadline = module.OrderByDescending(d => d.DueOn).First();
            await ScanAsync(scope.ServiceProvider, deadline.DueOn!.Value);
            var recipient = deadline.Bound == Bound.Assignee && deadline.AssigneeId is { } assignee ? assignee : deadline.HandlerId!.Value;
            Assert.True(await db.Set<Reminder>().AnyAsync(r => r.DeadlineId == deadline.Id && r.RecipientId == recipient && r.Kind == ReminderKind.Today), module.Key);
        }
    }

    [Fact]
    public async Task A_duty_that_is_no_deadline_climbs_the_ladder_of_its_kind()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var unit = await db.Set<Fazhi.Platform.Identity.User>().Where(u => u.UserName == "normative.clerk").Select(u => new { u.Id, u.OrganizationId }).SingleAsync();
        var source = new Validity(unit.OrganizationId, unit.Id);
        foreach (var day in new[] { "2025-12-31", "2026-01-01", "2026-01-05", "2026-03-31", "2026-04-01", "2026-07-01" })
            await ScanAsync(scope.ServiceProvider, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), source);
        var raised = await db.Set<Reminder>().Where(r => r.Number == "规〔2021〕1号").OrderBy(r => r.Day).Select(r => r.Rung).ToListAsync();
        Assert.Equal(["6m", "3m", "0"], raised);
    }

    [Fact]
    public void The_reminder_code_names_no_module()
    {
        var modules = Directory.GetDirectories(Path.Combine(Repository.Root, "backend", "Modules")).Select(d => Path.GetFileName(d)!).ToList();
        Assert.NotEmpty(modules);
        var names = modules.SelectMany(m => new[] { m, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(m), System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(m) }).ToList();
        var files = new[] { "Reminders", "Mail", "Calendar", "Jobs", "Outbox" }.SelectMany(f =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "backend", "Platform", "Fazhi.Platform", f), "*.cs", SearchOption.AllDirectories)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(names, n => File.ReadAllText(file).Contains(n, StringComparison.Ordinal)));
    }

    private static async Task ScanAsync(IServiceProvider services, DateOnly day, params IDutySource[] duties)
    {
        var clock = new ManualClock(ReminderApplication.At(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "08:00"));
        await new ReminderScan(services.GetRequiredService<PlatformDbContext>(), services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<PeopleReader>(), duties,
            services.GetRequiredService<IStatutoryClockSource>(), clock).RunAsync(CancellationToken.None);
    }

    private sealed class Validity(Guid unit, Guid handler) : IDutySource
    {
        public string Module => "echo";

        public IReadOnlyList<DutyKind> Kinds { get; } = [new("echo.validity", "有效期届满", "6m,3m,1m,0")];

        public async IAsyncEnumerable<DatedDuty> OpenAsync(DateOnly until, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            await Task.CompletedTask;
            var due = new DateOnly(2026, 7, 1);
            if (due <= until) yield return new("1", "echo.validity", "360124", unit, "规〔2021〕1号", "某办法", "有效期届满前评估", due, "某条例第二十五条", "/x") { HandlerId = handler };
        }
    }
}
