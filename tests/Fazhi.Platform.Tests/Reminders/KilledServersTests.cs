using System.Diagnostics;
using System.Globalization;
using Fazhi.Testing;
using Npgsql;

namespace Fazhi.Platform.Tests.Reminders;

/// <summary>Two servers share the work and are killed again and again: no reminder is lost, and what comes twice comes under one Message-ID.</summary>
public sealed class KilledServersTests(ReminderApplication application) : IClassFixture<ReminderApplication>
{
    private const int Recipients = 500, Each = 4, Kills = 20;

    [Fact]
    public async Task After_twenty_kills_every_one_of_two_thousand_reminders_has_arrived()
    {
        await PopulateAsync();
        await application.Smtp.DelayAsync(25);   // long enough that a kill often falls between the server's acceptance and our commit
        var random = new Random(20220930);
        List<Server> servers = [new(application), new(application)];
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                // Spread over the run: the first within the scan, the others while mails leave.
                while (application.Smtp.Heard < kill * Recipients / Kills) await Task.Delay(5);
                await Task.WhenAny(servers.Select(s => s.Ready));
                await Task.Delay(random.Next(120));
                var victims = servers.Where(s => s.Ready.IsCompletedSuccessfully).ToList();
                var victim = victims[random.Next(victims.Count)];
                victim.Kill();
                servers[servers.IndexOf(victim)] = new(application);
            }

            var patience = Stopwatch.StartNew();
            while ((await WaitingAsync() > 0 || await CountAsync("select count(*) from platform.reminders") < Recipients * Each) && patience.Elapsed < TimeSpan.FromMinutes(2))
                await Task.Delay(50);
        }
        finally
        {
            foreach (var server in servers) server.Kill();
        }

        var mails = (await application.Smtp.ReceivedAsync()).Select(ReminderApplication.Parse).ToList();
        var arrived = mails.SelectMany(m => ReminderApplication.Lines(m).Select(line => (Number: line.Split(' ')[1], m.MessageId))).ToLookup(m => m.Number, m => m.MessageId);
        Assert.Equal(Recipients * Each, await CountAsync("select count(*) from platform.reminders"));
        Assert.Equal(Enumerable.Range(0, Recipients * Each).Select(Number).Order(StringComparer.Ordinal), arrived.Select(a => a.Key).Order(StringComparer.Ordinal));
        Assert.All(arrived, a => Assert.Single(a.Distinct()));
        Assert.Equal(Recipients, mails.Select(m => m.MessageId).Distinct().Count());
        TestContext.Current.TestOutputHelper?.WriteLine($"{mails.Count} mails for {Recipients} recipients: {mails.Count - Recipients} came twice, under the same Message-ID");
        Assert.InRange(mails.Count - Recipients, 0, Kills);   // a kill repeats at most the one message that was under way
    }

    private static string Number(int n) => string.Create(CultureInfo.InvariantCulture, $"编{n:0000}");

    private async Task PopulateAsync()
    {
        application.Clock.MoveTo(ReminderApplication.At("2022-09-30", "08:00"));
        await application.ExecuteAsync("""
            with unit as (select organization_id from platform.users where user_name = 'clerk'),
            people as (insert into platform.users (id, version, user_name, normalized_user_name, display_name, county_code, organization_id, email, role_ids, disabled, must_change_password,
                    password_hash, access_failed_count, security_version, session_version)
                select gen_random_uuid(), 1, 'p' || n, 'P' || n, '第' || n || '人', '360124', organization_id, 'p' || n || '@county.example', '{}', false, false, '', 0, 1, 1
                from unit, generate_series(0, $1 - 1) n returning id, user_name, organization_id),
            works as (insert into platform.matters (id, county_code, module, resource, number, title, masked_title, organization_id, handler_id, unclaimed, created_by, status_code, status_name,
                    closed, opened_on, suspended, search_grams, version)
                select gen_random_uuid(), '360124', 'echo', 'echoes', '编' || to_char(substr(user_name, 2)::int * $2 + k, 'FM0000'), '回声', '回声', organization_id, id, false, id, 'open', '办理',
                    false, '2022-09-01', false, '{}', 1
                from people, generate_series(0, $2 - 1) k returning id)
            insert into platform.deadlines (id, matter_id, county_code, key, label, bound, rule_id, legal_basis, statutory, triggered_on, kind, due_on, provisional, status, extension_days, suspensions)
            select id, id, '360124', 'echo', '作出回声', 'Agency', 'echo-rule', '回声法第三条', true, '2022-08-31', 'Deadline', '2022-09-30', false, 'Running', 0, '[]' from works
            """, Recipients, Each);
    }

    private Task<long> WaitingAsync() => CountAsync("select (select count(*) from platform.reminders where mail_due) + (select count(*) from platform.mails where next_attempt_at is not null)");

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(application.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class Server
    {
        private readonly Process process;

        public Server(ReminderApplication application)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fazhi.Remind.dll")]) { RedirectStandardOutput = true };
            start.Environment["ConnectionStrings__Fazhi"] = application.ConnectionString;
            start.Environment["FAZHI_NOW"] = application.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            start.Environment["Smtp__Host"] = "127.0.0.1";
            start.Environment["Smtp__Port"] = application.Smtp.Port.ToString(CultureInfo.InvariantCulture);
            start.Environment["Smtp__Security"] = "None";
            start.Environment["Smtp__From"] = "fazhi@county.example";
            process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
            Ready = process.StandardOutput.ReadLineAsync();
        }

        /// <summary>It works from now on.</summary>
        public Task<string?> Ready { get; }

        /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
        public void Kill()
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
        }
    }
}
