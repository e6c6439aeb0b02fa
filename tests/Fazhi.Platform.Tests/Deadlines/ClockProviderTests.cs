using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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
        var clock = new StatutoryClockProvider(database, time, NullLogger<StatutoryClockProvider>.Instance);
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
        Assert.Equal(new DeadlineRecount(many, many), recount);
        Assert.Equal(new DeadlineRecount(many, 0), await scope.ServiceProvider.GetRequiredService<RunningDeadlines>().RecountRuleAsync("aid-agreement-5d", "更正", default));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        Assert.Equal(many, await db.Set<DeadlineMove>().CountAsync(m => m.MatterId == matter));
        await ExecuteAsync($"delete from platform.deadlines where matter_id = {matter}");
    }

    private Task InsertAsync(Guid id, Guid matter, string status, bool provisional) => ExecuteAsync($"""
        insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, kind, legal_basis, statutory, triggered_on, due_on, provisional, status,
                                        extension_days, suspensions)
        values ({id}, {matter}, '360124', 'close-file', '提交结案归档材料', 'Assignee', 'aid-close-file-30d', 'Deadline', '规定第40条', true, '2026-12-03', '2027-01-02',
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

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => Interlocked.Add(ref now, by.Ticks);

        public override long GetTimestamp() => Interlocked.Read(ref now);
    }
}
