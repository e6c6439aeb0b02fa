using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Tests.Matters;

/// <summary>Workbench, search, timeline and procedure over the demo.</summary>
public sealed class WorkbenchTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly string[] Buckets = ["todo", "done", "dueSoon", "overdue", "initiated", "open", "closed"];

    [Theory]
    [InlineData("legalaid.clerk")]
    [InlineData("leader")]
    [InlineData("wenzhen.office")]
    [InlineData("lawyer")]
    public async Task Every_count_equals_its_list(string userName)
    {
        using var client = await application.SignInAsync(userName);
        var workbench = await client.GetFromJsonAsync<JsonElement>("/api/v1/matters/workbench");
        foreach (var bucket in Buckets)
        {
            var rows = await AllAsync(client, $"bucket={bucket}");
            Assert.Equal(rows.Count, rows.Select(r => r.GetProperty("id").GetString()).Distinct().Count());
            Assert.Equal(workbench.GetProperty(bucket).GetInt32(), rows.Count);
            var count = await client.GetFromJsonAsync<JsonElement>($"/api/v1/matters/count?bucket={bucket}");
            Assert.Equal(rows.Count, count.GetProperty("count").GetInt32());
        }
    }

    [Fact]
    public async Task Lights_agree_with_the_buckets()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        Assert.All(await AllAsync(client, "bucket=overdue"), r => Assert.Equal("red", Text(r, "light")));
        Assert.All(await AllAsync(client, "bucket=dueSoon"), r => Assert.Equal("yellow", Text(r, "light")));
        Assert.All(await AllAsync(client, "bucket=closed"), r => Assert.Equal("closed", Text(r, "light")));
    }

    [Theory]
    [InlineData("openedOn", "openedOn", 1)]
    [InlineData("-openedOn", "openedOn", -1)]
    [InlineData("nextDueOn", "nextDueOn", 1)]
    public async Task Pages_keep_the_order_asked_for_and_lose_nothing(string sort, string field, int direction)
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var rows = await AllAsync(client, $"sort={sort}", pageSize: 37);
        Assert.Equal((await client.GetFromJsonAsync<JsonElement>("/api/v1/matters/count")).GetProperty("count").GetInt32(), rows.Count);
        var days = rows.Select(r => Text(r, field)).ToList();
        var dated = days.OfType<string>().ToList();
        Assert.Equal(dated, direction > 0 ? dated.Order(StringComparer.Ordinal) : dated.OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain(days.Skip(dated.Count), d => d is not null);   // those without a day come last
    }

    [Fact]
    public async Task A_township_office_sees_its_own_matters_only()
    {
        using var county = await application.SignInAsync("legalaid.clerk");
        using var township = await application.SignInAsync("wenzhen.office");
        using var other = await application.SignInAsync("quanling.office");
        var own = await AllAsync(township, "");
        var all = await AllAsync(county, "");
        Assert.NotEmpty(own);
        Assert.True(own.Count < all.Count);
        Assert.Single(own.Select(r => Text(r, "organizationName")).Distinct());
        Assert.Empty(own.Select(Id).Intersect((await AllAsync(other, "")).Select(Id)));

        var foreign = all.First(r => !own.Select(Id).Contains(Id(r)));
        Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync($"/api/v1/matters/{Id(foreign)}/timeline")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync($"/api/v1/legal-aid/procedure?matterId={Id(foreign)}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await township.GetAsync($"/api/v1/matters/{Id(own[0])}/timeline")).StatusCode);
        Assert.Equal(0, (await township.GetFromJsonAsync<JsonElement>($"/api/v1/matters/count?q={Uri.EscapeDataString(Text(foreign, "number")!)}")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Two_characters_find_a_matter_by_name_and_by_number()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var wanted = (await AllAsync(client, ""))[3];
        foreach (var words in new[] { Text(wanted, "title")![..2], Text(wanted, "number")!, Text(wanted, "number")!.Replace('〔', '[').Replace('〕', ']') })
        {
            var found = await AllAsync(client, $"q={Uri.EscapeDataString(words)}");
            Assert.Contains(Id(wanted), found.Select(Id));
        }
    }

    [Theory]
    [InlineData("q=%E6%9D%8E")]
    [InlineData("sort=title")]
    [InlineData("pageSize=0")]
    [InlineData("bucket=nonsense")]
    [InlineData("bucket=99")]
    [InlineData("after=nonsense")]
    [InlineData("openedFrom=2022-02-01&openedTo=2022-01-01")]
    public async Task What_cannot_be_read_is_said_to_be_so(string query)
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/api/v1/matters?{query}")).StatusCode);
    }

    [Theory]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("auditor")]
    public async Task Administrators_have_no_matters(string userName)
    {
        using var client = await application.SignInAsync(userName);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/matters")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/legal-aid/procedure")).StatusCode);
    }

    [Fact]
    public async Task The_procedure_shows_where_a_matter_stands()
    {
        using var client = await application.SignInAsync("legalaid.clerk");
        var matter = (await AllAsync(client, "bucket=open"))[0];
        var procedure = await client.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/procedure?matterId={Id(matter)}");
        Assert.Equal(Text(matter, "statusCode"), Text(procedure, "currentState"));
        Assert.Single(procedure.GetProperty("states").EnumerateArray(), s => s.GetProperty("current").GetBoolean());

        using var drawing = await client.GetAsync($"/api/v1/legal-aid/procedure.svg?matterId={Id(matter)}");
        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType!.MediaType);
        var svg = System.Xml.Linq.XDocument.Parse(await drawing.Content.ReadAsStringAsync());
        Assert.Single(svg.Descendants(), e => e.Attribute("aria-current") is not null);
        Assert.Equal(procedure.GetProperty("states").GetArrayLength(), svg.Descendants().Count(e => e.Attribute("data-state") is not null));
        Assert.Contains("AwaitingAssignment", await client.GetStringAsync("/api/v1/legal-aid/procedure.mmd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_tells_its_deadlines_and_the_steps_allowed_to_its_reader()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var leader = await application.SignInAsync("leader");
        var matter = (await AllAsync(clerk, "bucket=open&sort=nextDueOn"))[0];
        var dossier = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/{Id(matter)}");
        Assert.NotEmpty(dossier.GetProperty("allowedActions").EnumerateArray());
        var deadline = dossier.GetProperty("deadlines").EnumerateArray().First();
        Assert.Equal(Text(matter, "nextDueOn"), Text(deadline, "dueOn"));
        Assert.NotEmpty(deadline.GetProperty("explanation").GetProperty("steps").EnumerateArray());
        Assert.Empty((await leader.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/{Id(matter)}")).GetProperty("allowedActions").EnumerateArray());
    }

    [Fact]
    public async Task The_index_follows_from_the_dossiers_and_is_repaired_by_them()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        Assert.True((await Rebuilder(services).RunAsync(repair: false, default)).Clean);

        var db = services.GetRequiredService<PlatformDbContext>();
        var ids = await db.Matters.OrderBy(m => m.Id).Take(2).Select(m => m.Id).ToListAsync();
        await db.Database.ExecuteSqlAsync($"delete from platform.matters where id = {ids[0]}");
        await db.Database.ExecuteSqlAsync($"update platform.matters set status_code = 'wrong' where id = {ids[1]}");
        await db.Database.ExecuteSqlRawAsync("""
            insert into platform.matters
            select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'number', 'x'))).* from platform.matters m limit 1
            """);
        var found = await Rebuilder(services).RunAsync(repair: true, default);
        Assert.Equal((1, 1, 1), (found.Missing, found.Different, found.Orphaned));
        Assert.True((await Rebuilder(services).RunAsync(repair: false, default)).Clean);
    }

    /// <summary>A rebuild beside a running server: what is written while it reads the dossiers is newer than what it read.</summary>
    [Fact]
    public async Task A_rebuild_leaves_alone_what_is_written_while_it_runs()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlatformDbContext>();
        var source = services.GetServices<IDossierSource>().First(s => s.Module == "legal-aid");
        var ids = await db.Matters.Where(m => m.Module == "legal-aid").OrderByDescending(m => m.Id).Take(4).Select(m => m.Id).ToListAsync();   // read last
        var (saved, recounted, wrong, begun) = (ids[0], ids[1], ids[2], Guid.Parse("00000000-0000-7000-8000-000000000001"));   // made from an act of long ago
        await db.Database.ExecuteSqlAsync($"update platform.matters set status_name = '不对' where id in ({saved}, {wrong})");
        var rebuilder = new MatterRebuilder(db, [new Meanwhile(source, async () =>
        {
            await using var other = new NpgsqlConnection(application.ConnectionString);
            await other.OpenAsync();
            await using var command = new NpgsqlCommand("""
                update platform.matters set version = version + 1, status_name = '后来' where id = $1
                """, other) { Parameters = { new() { Value = saved } } };
            await command.ExecuteNonQueryAsync();
            await using var recount = new NpgsqlCommand("update platform.matters set next_due_on = date '2031-01-01' where id = $1", other) { Parameters = { new() { Value = recounted } } };
            await recount.ExecuteNonQueryAsync();
            await using var insert = new NpgsqlCommand("""
                insert into platform.matters select (jsonb_populate_record(m, jsonb_build_object('id', $1, 'number', '新'))).* from platform.matters m where id = $2
                """, other) { Parameters = { new() { Value = begun }, new() { Value = ids[3] } } };
            await insert.ExecuteNonQueryAsync();
        })]);
        var found = await rebuilder.RunAsync(repair: true, default);
        Assert.Equal((0, 1, 0), (found.Missing, found.Different, found.Orphaned));
        var rows = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id) || m.Id == begun).ToDictionaryAsync(m => m.Id);
        Assert.Equal(("后来", new DateOnly(2031, 1, 1)), (rows[saved].StatusName, rows[recounted].NextDueOn!.Value));
        Assert.NotEqual("不对", rows[wrong].StatusName);
        Assert.True(rows.ContainsKey(begun));

        // What was only pretended above differs from the dossiers, and the next run finds it.
        var after = await Rebuilder(services).RunAsync(repair: true, default);
        Assert.Equal((2, 1), (after.Different, after.Orphaned));
    }

    [Fact]
    public async Task A_rebuild_waits_for_a_save_that_is_under_way_and_leaves_it_the_last_word()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlatformDbContext>();
        var id = await db.Matters.OrderByDescending(m => m.Id).Select(m => m.Id).FirstAsync();
        await db.Database.ExecuteSqlAsync($"update platform.matters set status_name = '不对' where id = {id}");
        await using var clerk = new NpgsqlConnection(application.ConnectionString);
        await clerk.OpenAsync();
        await using var transaction = await clerk.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("update platform.matters set version = version + 1, status_name = '后来' where id = $1", clerk, transaction) { Parameters = { new() { Value = id } } })
            await command.ExecuteNonQueryAsync();
        var run = Rebuilder(services).RunAsync(repair: true, default);
        await Task.Delay(1500);
        Assert.False(run.IsCompleted);
        await transaction.CommitAsync();
        Assert.Equal(0, (await run).Different);
        Assert.Equal("后来", (await db.Matters.AsNoTracking().SingleAsync(m => m.Id == id)).StatusName);
        await Rebuilder(services).RunAsync(repair: true, default);
    }

    private sealed class Meanwhile(IDossierSource source, Func<Task> act) : IDossierSource
    {
        public string Module => source.Module;

        public async IAsyncEnumerable<IDossier> StreamAsync([EnumeratorCancellation] CancellationToken ct)
        {
            await foreach (var dossier in source.StreamAsync(ct)) yield return dossier;
            await act();
        }
    }

    private static MatterRebuilder Rebuilder(IServiceProvider services) => ActivatorUtilities.CreateInstance<MatterRebuilder>(services);

    private static async Task<List<JsonElement>> AllAsync(HttpClient client, string query, int pageSize = 200)
    {
        var (rows, after) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/matters?{query}&pageSize={pageSize}{(after is null ? "" : $"&after={after}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            after = Text(page, "nextCursor");
        }
        while (after is not null);
        return rows;
    }

    private static string Id(JsonElement row) => Text(row, "id")!;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
