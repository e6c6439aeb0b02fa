using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Deadlines.Features;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Platform.Tests.Deadlines;

/// <summary>The clock in memory follows the database, and so do the deadlines that were counted with it.</summary>
public sealed class ClockProviderTests(DeadlineApplication app) : IClassFixture<DeadlineApplication>
{
    [Fact]
    public async Task A_change_by_another_instance_counts_within_seconds_and_no_request_waits_for_it()
    {
        var database = app.Services.GetRequiredService<NpgsqlDataSource>();
        var time = new HandTime();
        var clock = Provider(database, time);
        Assert.Equal(30, clock.Current.Catalogue.Get("case-review-rectify").Length);

        await using (var command = database.CreateCommand("""
            update platform.statutory_rules set content = jsonb_set(content, '{length}', '45'), version = version + 1 where rule_id = 'case-review-rectify'
            """))
            await command.ExecuteNonQueryAsync();
        Assert.Equal(30, clock.Current.Catalogue.Get("case-review-rectify").Length);

        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(30, clock.Current.Catalogue.Get("case-review-rectify").Length);      // the look is taken behind the request
        for (var tries = 0; tries < 100 && clock.Current.Catalogue.Get("case-review-rectify").Length == 30; tries++) await Task.Delay(50);
        Assert.Equal(45, clock.Current.Catalogue.Get("case-review-rectify").Length);
    }

    [Fact]
    public async Task An_instance_that_was_idle_counts_its_next_act_by_what_was_changed_meanwhile()
    {
        var time = new HandTime();
        var clock = Provider(app.Services.GetRequiredService<NpgsqlDataSource>(), time);
        Assert.NotEqual(77, clock.Current.Catalogue.Get("norm-filing-npc").Length);
        await LengthenAsync("norm-filing-npc");
        time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(77, clock.Current.Catalogue.Get("norm-filing-npc").Length);
    }

    [Fact]
    public async Task A_look_that_began_before_a_change_does_not_bring_the_old_rule_back()
    {
        var time = new HandTime();
        var clock = Provider(app.Services.GetRequiredService<NpgsqlDataSource>(), time);
        Assert.NotEqual(77, clock.Current.Catalogue.Get("contract-archive-5wd").Length);
        time.Advance(TimeSpan.FromSeconds(4));
        var looked = new TaskCompletionSource<Task>();
        // The first to ask what time it is is the caller, the second the look behind him, which notes when it was taken.
        time.AtNext(2, () =>
        {
            var changed = Task.Run(async () =>
            {
                await LengthenAsync("contract-archive-5wd");
                clock.Refresh();
            });
            changed.Wait(TimeSpan.FromSeconds(1));
            looked.SetResult(changed);
        });
        _ = clock.Current;
        await await looked.Task;
        await Task.Delay(200);
        Assert.Equal(77, clock.Current.Catalogue.Get("contract-archive-5wd").Length);
    }

    [Fact]
    public async Task A_database_that_is_gone_leaves_the_clock_that_is_known()
    {
        var gone = await TestDatabase.CreateAsync(Template.Migrated);
        await using var database = NpgsqlDataSource.Create(gone.ConnectionString);
        var time = new HandTime();
        var clock = Provider(database, time);
        var known = clock.Current;
        await gone.DisposeAsync();
        time.Advance(TimeSpan.FromHours(5));
        Assert.Same(known, clock.Current);
    }

    [Fact]
    public async Task Announcing_a_year_moves_the_running_deadlines_and_the_matter_index_after_them()
    {
        var (running, finished, matter) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await ExecuteAsync($"""
            insert into platform.matters (id, county_code, module, resource, number, title, organization_id, unclaimed, created_by, status_code, status_name, closed,
                                          opened_on, next_due_on, next_due_label, search_grams, suspended, version)
            values ({matter}, '360124', 'legal-aid', 'cases', '试〔2026〕1号', '试', {matter}, true, {matter}, 'x', 'x', false, '2026-12-01', '2027-01-02', '旧', {Array.Empty<string>()}, false, 1)
            """);
        await InsertAsync(running, matter, "Running", provisional: true);
        await InsertAsync(finished, matter, "Met", provisional: true);

        var admin = app.As("sysadmin");
        const string address = "/api/v1/deadlines/calendars/2027";
        var (_, tag) = await admin.GetTaggedAsync(address);
        var recount = await admin.ChangeAsync(HttpMethod.Put, address, new
        {
            announced = true,
            holidays = new[] { "2027-01-01", "2027-01-02", "2027-01-03" },
            makeUpWorkdays = Array.Empty<string>(),
            source = "国办发明电",
            reason = "公布",
        }, tag, System.Net.HttpStatusCode.OK);
        Assert.True(recount.GetProperty("moved").GetInt32() >= 1);

        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var moved = await db.Set<MatterDeadline>().AsNoTracking().SingleAsync(d => d.Id == running);
        Assert.Equal((new DateOnly(2027, 1, 4), false), (moved.DueOn!.Value, moved.Provisional));
        Assert.Equal(new DateOnly(2027, 1, 2), (await db.Set<MatterDeadline>().AsNoTracking().SingleAsync(d => d.Id == finished)).DueOn);
        var row = await db.Set<Matter>().AsNoTracking().SingleAsync(m => m.Id == matter);
        Assert.Equal((new DateOnly(2027, 1, 4), "提交结案归档材料", false), (row.NextDueOn!.Value, row.NextDueLabel, row.Suspended));

        var move = await db.Set<DeadlineMove>().AsNoTracking().SingleAsync(m => m.DeadlineId == running);
        Assert.Equal((matter, new DateOnly(2027, 1, 2), new DateOnly(2027, 1, 4), "2027年工作日历：公布"), (move.MatterId, move.OldDueOn!.Value, move.NewDueOn!.Value, move.Reason));
        var entry = await db.Set<TimelineEntry>().AsNoTracking().SingleAsync(t => t.MatterId == matter);
        Assert.Equal(("recount", "“提交结案归档材料”的末日由2027年1月2日改为2027年1月4日。2027年工作日历：公布"), (entry.Step, entry.Note));
        Assert.False(await db.Set<DeadlineMove>().AnyAsync(m => m.DeadlineId == finished));

        // The finished one kept its day, which today's calendar does not explain.
        var clocks = app.Services.GetRequiredService<IStatutoryClockSource>();
        var reader = new DeadlineReader(new(clocks, TimeProvider.System, Options.Create(new MatterOptions())), clocks);
        var views = (await reader.OfAsync(db, matter, default)).ToDictionary(v => v.Id);
        Assert.Equal(moved.DueOn, views[running].Explanation?.DueOn);
        Assert.Null(views[finished].Explanation);
    }

    [Fact]
    public async Task The_nightly_recount_moves_what_a_crash_left_behind_and_tells_what_no_rule_covers()
    {
        var (left, uncovered, matter) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await InsertAsync(left, matter, "Running", provisional: false, triggeredOn: new(2025, 3, 3), dueOn: new(2025, 3, 9));
        await InsertAsync(uncovered, matter, "Running", provisional: false, triggeredOn: new(1999, 3, 3), dueOn: new(1999, 4, 2));
        using var scope = app.Services.CreateScope();
        await ActivatorUtilities.CreateInstance<DeadlineNet>(scope.ServiceProvider).RunAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var days = await db.Set<MatterDeadline>().AsNoTracking().Where(d => d.MatterId == matter).ToDictionaryAsync(d => d.Id, d => d.DueOn);
        Assert.Equal((new DateOnly(2025, 4, 2), new DateOnly(1999, 4, 2)), (days[left]!.Value, days[uncovered]!.Value));
        Assert.Equal(left, (await db.Set<DeadlineMove>().SingleAsync(m => m.MatterId == matter)).DeadlineId);
        Assert.Equal(1, (await scope.ServiceProvider.GetRequiredService<RunningDeadlines>().RecountRuleAsync("aid-close-file-30d", "更正", default)).Unjudged);
        await ExecuteAsync($"delete from platform.deadlines where matter_id = {matter}");
    }

    /// <summary>A tab is closed while the change is being saved.</summary>
    [Fact]
    public async Task A_caller_who_leaves_after_the_change_leaves_no_deadline_behind()
    {
        var (left, matter) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await InsertAsync(left, matter, "Running", provisional: false, triggeredOn: new(2025, 3, 3), dueOn: new(2025, 3, 9));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var leaving = new CancellationTokenSource();
        db.SavedChanges += (_, _) => leaving.Cancel();
        var year = await db.Set<CalendarRecord>().SingleAsync(c => c.Year == 2025);
        var handler = ActivatorUtilities.CreateInstance<SetWorkCalendarHandler>(scope.ServiceProvider);
        var set = await handler.Handle(new(2025, new(year.Version), new(true, year.Holidays, year.MakeUpWorkdays, year.Source, "更正")), leaving.Token);
        Assert.Equal(1, set.Recount.Moved);
        await ExecuteAsync($"delete from platform.deadlines where matter_id = {matter}");
    }

    [Fact]
    public async Task A_recount_over_several_batches_examines_each_running_deadline_once()
    {
        var matter = Guid.CreateVersion7();
        const int many = 4500;
        await ExecuteAsync($"""
            insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, kind, legal_basis, statutory, triggered_on, due_on, provisional, status,
                                            extension_days, suspensions)
            select gen_random_uuid(), {matter}, '360124', 'agreement', '签订委托协议', 'Assignee', 'aid-agreement-5d', 'Deadline', '规定', true, date '2024-03-04', date '2024-03-01', false, 'Running', 0, '[]'::jsonb
            from generate_series(1, {many})
            """);
        using var scope = app.Services.CreateScope();
        var recount = await scope.ServiceProvider.GetRequiredService<RunningDeadlines>().RecountRuleAsync("aid-agreement-5d", "更正", default);
        Assert.Equal(new DeadlineRecount(many, many, 0), recount);
        Assert.Equal(new DeadlineRecount(many, 0, 0), await scope.ServiceProvider.GetRequiredService<RunningDeadlines>().RecountRuleAsync("aid-agreement-5d", "更正", default));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        Assert.Equal(many, await db.Set<DeadlineMove>().CountAsync(m => m.MatterId == matter));
        await ExecuteAsync($"delete from platform.deadlines where matter_id = {matter}");
    }

    private static StatutoryClockProvider Provider(NpgsqlDataSource database, TimeProvider time) => new(database, time, NullLogger<StatutoryClockProvider>.Instance);

    /// <summary>As another instance does it.</summary>
    private Task LengthenAsync(string ruleId) => ExecuteAsync($"""
        update platform.statutory_rules set content = jsonb_set(content, array['length'], '77'), version = version + 1 where rule_id = {ruleId}
        """);

    private Task InsertAsync(Guid id, Guid matter, string status, bool provisional, DateOnly? triggeredOn = null, DateOnly? dueOn = null) => ExecuteAsync($"""
        insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, kind, legal_basis, statutory, triggered_on, due_on, provisional, status,
                                        extension_days, suspensions)
        values ({id}, {matter}, '360124', 'close-file', '提交结案归档材料', 'Assignee', 'aid-close-file-30d', 'Deadline', '规定第40条', true, {triggeredOn ?? new(2026, 12, 3)}, {dueOn ?? new(2027, 1, 2)},
                {provisional}, {status}, 0, '[]'::jsonb)
        """);

    private async Task ExecuteAsync(FormattableString sql)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlAsync(sql);
    }

    private sealed class HandTime : TimeProvider
    {
        private long now;
        private int asked;
        private Action? then;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => Interlocked.Add(ref now, by.Ticks);

        /// <summary>Acts when the time is asked for so many times more, before it is told.</summary>
        public void AtNext(int times, Action act) => (asked, then) = (times, act);

        public override long GetTimestamp()
        {
            if (then is { } act && Interlocked.Decrement(ref asked) == 0) act();
            return Interlocked.Read(ref now);
        }
    }
}
