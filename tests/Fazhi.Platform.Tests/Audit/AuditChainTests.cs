using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Persistence;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Tests.Audit;

/// <summary>An application of its own for each way of tampering.</summary>
public sealed class AuditChainTests : IAsyncLifetime
{
    private readonly FazhiApplication application = new();

    public async ValueTask InitializeAsync()
    {
        await application.InitializeAsync();
        // The host seals too, and whoever comes second leaves at once: what is tampered with below has to be sealed to the end.
        do await application.Services.GetRequiredService<AuditSealer>().SealAsync(default);
        while ((await VerifyAsync()).Unsealed > 0);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    [Fact]
    public async Task An_untouched_chain_is_intact_and_holds_every_entry()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var entries = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().LongCountAsync();
        var verification = await VerifyAsync();
        Assert.True(verification.Intact, verification.Message);
        Assert.True(entries > 0);
        Assert.Equal(entries, verification.Sealed + verification.Unsealed);
    }

    [Theory]
    [InlineData("update audit.entries set reason = 'x'")]
    [InlineData("delete from audit.entries")]
    [InlineData("truncate audit.entries")]
    [InlineData("delete from audit.seals")]
    public async Task The_database_refuses_to_change_what_was_recorded(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.Equal("42501", refusal.SqlState);
    }

    [Theory]
    [InlineData(AuditFault.Edited, "update audit.entries set actor_name = '别人' where id = (select entry_id from audit.seals where place = 5)")]
    [InlineData(AuditFault.Deleted, "delete from audit.entries where id = (select entry_id from audit.seals where place = 5)")]
    [InlineData(AuditFault.Reordered, """
        alter table audit.seals drop constraint pk_seals; drop index audit.ix_seals_entry_id;
        update audit.seals set entry_id = case place when 5 then (select entry_id from audit.seals where place = 6) else (select entry_id from audit.seals where place = 5) end
        where place in (5, 6)
        """)]
    [InlineData(AuditFault.Truncated, "delete from audit.seals where place > 5; delete from audit.entries where id not in (select entry_id from audit.seals)")]
    public async Task Whoever_gets_round_the_refusal_is_found_out(AuditFault fault, string sql)
    {
        await ExecuteAsync($"alter table audit.entries disable trigger user; alter table audit.seals disable trigger user; {sql}");
        var verification = await VerifyAsync();
        Assert.False(verification.Intact);
        Assert.Equal(fault, verification.Fault);
        Assert.Equal(fault == AuditFault.Truncated ? 6 : 5, verification.Place);
    }

    [Fact]
    public async Task A_row_put_in_behind_the_chain_is_found_out()
    {
        await ExecuteAsync("""
            insert into audit.entries (id, at, actor_id, actor_name, action, subject)
            values ('00000000-0000-7000-8000-00000000dead', '2020-01-01', gen_random_uuid(), '别人', 'created', 'AidCase')
            """);
        var verification = await VerifyAsync();
        Assert.Equal(AuditFault.Inserted, verification.Fault);
        Assert.Equal(Guid.Parse("00000000-0000-7000-8000-00000000dead"), verification.EntryId);
    }

    [Fact]
    public async Task A_chain_cut_off_stays_found_out_when_sealing_goes_on()
    {
        await ExecuteAsync("""
            alter table audit.entries disable trigger user; alter table audit.seals disable trigger user;
            delete from audit.seals where place > 5; delete from audit.entries where id not in (select entry_id from audit.seals)
            """);
        using var client = await application.SignInAsync("auditor");
        await application.Services.GetRequiredService<AuditSealer>().SealAsync(default);
        Assert.Equal(AuditFault.Truncated, (await VerifyAsync()).Fault);
    }

    /// <summary>Commits out of order: of a transaction that ended after others that began later, and of one that took minutes.</summary>
    [Theory]
    [InlineData(2, 0)]
    [InlineData(540, 61)]
    public async Task An_entry_that_commits_late_is_sealed_behind_those_that_came_before(int secondsAgo, int secondsLater)
    {
        var clock = new Clock { Now = DateTimeOffset.UtcNow };
        var sealer = ActivatorUtilities.CreateInstance<AuditSealer>(application.Services, clock);
        var id = Guid.CreateVersion7();
        await using var connection = new NpgsqlConnection(application.ConnectionString);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var command = new NpgsqlCommand("""
                insert into audit.entries (id, at, actor_id, actor_name, action, subject) values ($1, now() - $2, gen_random_uuid(), '承办人', 'created', 'AidCase')
                """, connection, transaction) { Parameters = { new() { Value = id }, new() { Value = TimeSpan.FromSeconds(secondsAgo) } } };
            await command.ExecuteNonQueryAsync();
            using var client = await application.SignInAsync("auditor");   // an entry of a later instant that is committed, and sealed, earlier
            do await sealer.SealAsync(default);
            while ((await VerifyAsync()).Unsealed > 0);
            await transaction.CommitAsync();
        }

        var before = await VerifyAsync();
        clock.Now += TimeSpan.FromSeconds(secondsLater);
        do await sealer.SealAsync(default);
        while ((await VerifyAsync()).Unsealed > 0);
        var verification = await VerifyAsync();
        Assert.True(verification.Intact, verification.Message);
        Assert.True(before.Intact, before.Message);
        await using var scope = application.Services.CreateAsyncScope();
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditSeal>().SingleOrDefaultAsync(s => s.EntryId == id));
    }

    /// <summary>A backup restored next to the data folder of another installation, or without one.</summary>
    [Fact]
    public async Task The_head_of_another_database_says_nothing_about_this_one()
    {
        var file = Path.Combine(application.Services.GetRequiredService<IConfiguration>()["Data:Folder"]!, "audit-head.txt");
        var (place, hash, identity) = (await File.ReadAllTextAsync(file)).Trim().Split(' ') is [var p, var h, var i] ? (p, h, i) : throw new InvalidOperationException(file);
        await File.WriteAllTextAsync(file, $"999999 {hash} 1-1\n");
        var foreign = await VerifyAsync();
        Assert.True(foreign.Intact, foreign.Message);
        Assert.Contains("没有这个数据库的链头", foreign.Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, $"999999 {hash} {identity}\n");
        Assert.Equal(AuditFault.Truncated, (await VerifyAsync()).Fault);
        Assert.NotEqual("999999", place);
    }

    [Fact]
    public async Task Only_the_auditor_reads_and_verifies()
    {
        using var auditor = await application.SignInAsync("auditor");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/api/v1/audit/entries")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.PostAsync("/api/v1/audit/verify", null)).StatusCode);

        var page = await auditor.GetFromJsonAsync<JsonElement>("/api/v1/audit/entries?subject=AidCase&action=created&pageSize=5");
        var row = page.GetProperty("items")[0];
        var after = row.GetProperty("after");
        Assert.Contains(after.GetProperty("means").GetProperty("basis").GetString(), (string[])["个人诚信承诺（告知承诺）", "免予核查"]);   // codes by their names, within a field too
        var history = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/subjects/{row.GetProperty("subjectId").GetString()}?pageSize=200");
        Assert.Contains(history.GetProperty("items").EnumerateArray(), e => e.GetProperty("action").GetString() == "created");

        using var verified = await auditor.PostAsync("/api/v1/audit/verify", null);
        Assert.True((await verified.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task The_record_keeps_personal_data_and_its_reader_sees_it_masked()
    {
        const string Number = "360124190001010015";
        using var auditor = await application.SignInAsync("auditor");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var received = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", new
        {
            channel = "visit", receivedOn = TimeProvider.System.TodayInChina(),
            subject = new
            {
                kind = "civil", form = "litigation", stage = "firstInstance", cause = "审计脱敏", facts = $"其妻身份证号{Number}。", divisionCode = "360124",
                opposingParties = new[] { new { name = "李四", documentNumber = "360124198501010018" } },
            },
            applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = Number, phone = "13812345678", address = "某县某镇某村幸福路1号" } },
            means = new { basis = "exempt", ground = "migrantWages" },
        });
        Assert.True(received.StatusCode == HttpStatusCode.Created, await received.Content.ReadAsStringAsync());
        var id = (await received.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        foreach (var address in (string[])[$"subjects/{id}", $"entries?subjectId={id}"])
        {
            var row = Assert.Single((await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/{address}")).GetProperty("items").EnumerateArray());
            var after = row.GetProperty("after");
            var words = after.GetRawText();
            Assert.All((string[])["19000101", "1900-01-01", "13812345678", "幸福路"], w => Assert.DoesNotContain(w, words, StringComparison.Ordinal));
            var applicant = after.EnumerateObject().Single(p => p.Name.StartsWith("Applicant:", StringComparison.Ordinal)).Value;
            Assert.Equal(("360124********0015", "138****5678"), (applicant.GetProperty("documentNumber").GetString(), applicant.GetProperty("phone").GetString()));
            Assert.Equal("张三", applicant.GetProperty("name").GetString());
            Assert.Equal("审计脱敏", after.GetProperty("cause").GetString());
        }

        await using var scope = application.Services.CreateAsyncScope();
        Assert.Contains(Number, (await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().SingleAsync(e => e.SubjectId == id)).After!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_the_rows_of_the_list_and_no_contents()
    {
        using var auditor = await application.SignInAsync("auditor");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var filter = $"actorName={Uri.EscapeDataString("援助承办")}&action=signedIn";
        var rows = (await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/entries?{filter}")).GetProperty("items").EnumerateArray().ToList();
        Assert.All(rows, r => Assert.Equal("援助承办人", r.GetProperty("actorName").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/api/v1/audit/export.xlsx")).StatusCode);

        using var file = new MemoryStream(await auditor.GetByteArrayAsync($"/api/v1/audit/export.xlsx?{filter}"));
        var sheet = SheetReader.Rows(file).Select(r => string.Join(' ', r.Cells)).ToList();
        Assert.Equal(rows.Count, sheet.Count(r => r.Contains("援助承办人 登录 用户", StringComparison.Ordinal)));
        Assert.Contains(sheet, r => r.TrimEnd() == $"合计 {rows.Count} 行");
        Assert.DoesNotContain(sheet, r => r.Contains('{', StringComparison.Ordinal));
    }

    private async Task<AuditVerification> VerifyAsync()
    {
        await using var scope = application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(application.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
