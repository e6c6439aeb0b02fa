using System.Net;
using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Deadlines;

/// <summary>Administrators correct, confirm and version the rules, and announce the years.</summary>
public sealed class CatalogueTests(DeadlineApplication app) : IClassFixture<DeadlineApplication>
{
    private const string Rules = "/api/v1/deadlines/rules/";
    private const string Calendars = "/api/v1/deadlines/calendars/";

    [Fact]
    public async Task A_correction_counts_at_once_and_keeps_what_was_before()
    {
        var admin = app.As("sysadmin");
        var (view, tag) = await admin.GetTaggedAsync(Rules + "contract-review-days");
        Assert.Equal("经验口径，待核", view.GetProperty("rule").Text("standing"));

        await admin.ChangeAsync(HttpMethod.Post, Rules + "contract-review-days/correct", Body(length: 10, reason: "本县规定为十个工作日"), tag, HttpStatusCode.OK);
        var answer = await admin.PostJsonAsync("/api/v1/deadlines/calculate", new { ruleId = "contract-review-days", trigger = "2022-06-06" });
        Assert.Equal("2022-06-20", answer.Text("dueOn"));

        var revisions = await admin.GetJsonAsync(Rules + "contract-review-days/revisions");
        Assert.Equal(["corrected", "loaded"], revisions.EnumerateArray().Select(r => r.Text("change")));
        Assert.Equal("本县规定为十个工作日", revisions[0].Text("reason"));
        Assert.Equal([10, 5], revisions.EnumerateArray().Select(r => r.GetProperty("content").GetProperty("rule").GetProperty("length").GetInt32()));
        Assert.NotEmpty(revisions[0].Text("actorName")!);
    }

    [Fact]
    public async Task Only_a_source_makes_a_rule_from_memory_statutory()
    {
        var admin = app.As("sysadmin");
        var address = Rules + "contract-archive-5wd";
        var (_, tag) = await admin.GetTaggedAsync(address);
        var claimed = await admin.ChangeAsync(HttpMethod.Post, address + "/correct", Body(confidence: "verifiedText"), tag, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("deadlines.confirm-by-source", claimed.Text("code"));

        await admin.ChangeAsync(HttpMethod.Post, address + "/confirm", new { seenIn = "县政府公报2022年第3期", reason = "已核对原文" }, tag, HttpStatusCode.NoContent);
        var (confirmed, newTag) = await admin.GetTaggedAsync(address);
        Assert.Equal("verifiedText", confirmed.GetProperty("rule").Text("confidence"));
        Assert.Contains("县政府公报2022年第3期", confirmed.GetProperty("seenIn").EnumerateArray().Select(s => s.GetString()));
        var again = await admin.ChangeAsync(HttpMethod.Post, address + "/confirm", new { seenIn = "同上", reason = "再次" }, newTag, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("deadlines.not-yet-confirmed", again.Text("code"));
    }

    [Fact]
    public async Task A_new_version_takes_over_on_its_day_and_is_from_memory_until_confirmed()
    {
        var admin = app.As("sysadmin");
        var address = Rules + "aid-agreement-5d";
        var (_, tag) = await admin.GetTaggedAsync(address);
        var body = Body(title: "签订委托协议和授权委托书", unit: "workday", length: 3, from: "2027-03-01");
        var added = await admin.ChangeAsync(HttpMethod.Post, address + "/versions", body, tag, HttpStatusCode.Created);
        Assert.Equal("aid-agreement-5d-v2027", added.GetProperty("version").GetProperty("rule").Text("id"));
        Assert.Equal("fromMemory", added.GetProperty("version").GetProperty("rule").Text("confidence"));
        Assert.Equal(0, added.GetProperty("recount").GetProperty("unjudged").GetInt32());

        var (old, oldTag) = await admin.GetTaggedAsync(address);
        Assert.Equal("2027-02-28", old.GetProperty("rule").Text("effectiveTo"));
        var outside = await admin.PostJsonAsync("/api/v1/deadlines/calculate", new { ruleId = "aid-agreement-5d", trigger = "2027-03-01" },
            HttpStatusCode.UnprocessableEntity);
        Assert.Contains("aid-agreement-5d-v2027", outside.Text("title"), StringComparison.Ordinal);
        await admin.ChangeAsync(HttpMethod.Post, address + "/versions", body, oldTag, HttpStatusCode.Conflict);
        await admin.ChangeAsync(HttpMethod.Post, address + "/versions", Body(from: "2020-01-01"), oldTag, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_overwrites_another_and_only_the_administrator_changes_anything()
    {
        var (admin, clerk) = (app.As("sysadmin"), app.As("legalaid.clerk"));
        var address = Rules + "township-legality-review";
        var (_, tag) = await admin.GetTaggedAsync(address);
        await clerk.ChangeAsync(HttpMethod.Post, address + "/correct", Body(), tag, HttpStatusCode.Forbidden);
        await clerk.ChangeAsync(HttpMethod.Put, Calendars + "2027", Calendar(2027), tag, HttpStatusCode.Forbidden);
        using (var revisions = await clerk.GetAsync(address + "/revisions")) Assert.Equal(HttpStatusCode.Forbidden, revisions.StatusCode);
        await admin.ChangeAsync(HttpMethod.Post, address + "/correct", Body(), null, HttpStatusCode.PreconditionRequired);
        await admin.ChangeAsync(HttpMethod.Post, address + "/correct", Body(length: 6), tag, HttpStatusCode.OK);
        await admin.ChangeAsync(HttpMethod.Post, address + "/correct", Body(length: 7), tag, HttpStatusCode.PreconditionFailed);
        await admin.ChangeAsync(HttpMethod.Post, Rules + "no-such-rule/correct", Body(), tag, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("workday", 0, null, "length")]
    [InlineData("workday", 99999, null, "length")]
    [InlineData("none", 5, null, "length")]
    [InlineData("fixedDate", null, "02-30", "monthDay")]
    [InlineData("fixedDate", null, null, "monthDay")]
    [InlineData("workday", 5, "03-01", "monthDay")]
    public async Task A_rule_that_the_clock_cannot_run_is_refused(string unit, int? length, string? monthDay, string field)
    {
        var admin = app.As("sysadmin");
        var (_, tag) = await admin.GetTaggedAsync(Rules + "norm-filing-npc");
        var problem = await admin.ChangeAsync(HttpMethod.Post, Rules + "norm-filing-npc/correct", Body(unit: unit, length: length, monthDay: monthDay), tag,
            HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task Announcing_a_year_settles_the_provisional_days()
    {
        var admin = app.As("sysadmin");
        var question = new { ruleId = "review-decision-ordinary-v2024", trigger = "2026-11-03" };
        var before = await admin.PostJsonAsync("/api/v1/deadlines/calculate", question);
        Assert.Equal(("2027-01-02", true), (before.Text("dueOn"), before.GetProperty("provisional").GetBoolean()));

        var (year, tag) = await admin.GetTaggedAsync(Calendars + "2027");
        Assert.False(year.GetProperty("announced").GetBoolean());
        Assert.Equal(13, year.GetProperty("statutoryDatesOnly").GetArrayLength());
        await admin.ChangeAsync(HttpMethod.Put, Calendars + "2027", Calendar(2027), tag, HttpStatusCode.OK);
        await admin.ChangeAsync(HttpMethod.Put, Calendars + "2027", Calendar(2027), tag, HttpStatusCode.PreconditionFailed);

        var after = await admin.PostJsonAsync("/api/v1/deadlines/calculate", question);
        Assert.Equal(("2027-01-04", false), (after.Text("dueOn"), after.GetProperty("provisional").GetBoolean()));
    }

    [Fact]
    public async Task A_year_not_loaded_is_an_empty_calendar_to_be_filled()
    {
        var admin = app.As("sysadmin");
        var (_, tag) = await admin.GetTaggedAsync(Calendars + "2031");
        await admin.ChangeAsync(HttpMethod.Put, Calendars + "2031", Calendar(2031), tag, HttpStatusCode.OK);
        Assert.True((await admin.GetJsonAsync(Calendars + "2031")).GetProperty("announced").GetBoolean());
        Assert.Contains(2031, (await admin.GetJsonAsync(Calendars.TrimEnd('/'))).EnumerateArray().Select(y => y.GetProperty("year").GetInt32()));
    }

    [Theory]
    [InlineData("2032-01-01", "2032-01-05", "makeUpWorkdays")]           // a Monday cannot be made up for
    [InlineData("2033-01-01", "2032-01-03", "holidays")]
    [InlineData("2032-01-03", "2032-01-03", "makeUpWorkdays")]
    public async Task A_calendar_that_contradicts_itself_is_refused(string holiday, string makeUp, string field)
    {
        var admin = app.As("sysadmin");
        var (_, tag) = await admin.GetTaggedAsync(Calendars + "2032");
        var problem = await admin.ChangeAsync(HttpMethod.Put, Calendars + "2032",
            new { announced = true, holidays = new[] { holiday }, makeUpWorkdays = new[] { makeUp }, source = "国办发明电", reason = "公布" }, tag,
            HttpStatusCode.BadRequest);
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), error => error.Name.StartsWith(field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_shipped_rules_come_back_from_the_database_as_they_went_in_and_loading_again_adds_nothing()
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var kept = await db.Set<RuleRevision>().AsNoTracking().Where(r => r.Change == RuleChange.Loaded).Select(r => r.Content).ToListAsync();
        var byId = kept.ToDictionary(rule => rule.Id);
        Assert.Equal(255, byId.Count);
        foreach (var rule in ShippedLaw.Rules()) Assert.Equal(Words(rule), Words(byId[rule.Id]));

        var rows = await db.Set<RuleRevision>().CountAsync();
        await scope.ServiceProvider.GetRequiredService<DeadlineSeed>().SeedAsync(CancellationToken.None);
        Assert.Equal(rows, await db.Set<RuleRevision>().CountAsync());
    }

    private static string Words(StatutoryRule rule) =>
        System.Text.Json.JsonSerializer.Serialize(rule);

    private static object Body(
        string title = "合同合法性审查", string unit = "workday", int? length = 5, string? monthDay = null, string? from = null,
        string? confidence = null, string reason = "试验") => new
        {
            title,
            law = "地方规定",
            article = "—",
            versionLabel = "",
            effectiveFrom = from,
            effectiveTo = (string?)null,
            unit,
            length,
            maxLength = (int?)null,
            monthDay,
            rollOnRestDay = "no",
            note = (string?)null,
            reason,
            confidence,
        };

    private static object Calendar(int year) => new
    {
        announced = true,
        holidays = new[] { $"{year}-01-01", $"{year}-01-02", $"{year}-01-03" },
        makeUpWorkdays = Array.Empty<string>(),
        source = "国办发明电",
        reason = "国务院办公厅已公布",
    };
}
