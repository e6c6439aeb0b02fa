using Fazhi.Platform.Mail;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Reminders;

/// <summary>What was missed is made good, what no longer holds is not; a failing mail server neither loses nor blocks anything.</summary>
public sealed class CatchUpTests(ReminderApplication application) : IAsyncLifetime, IClassFixture<ReminderApplication>
{
    /// <summary>Each test begins with an empty desk.</summary>
    public async ValueTask InitializeAsync()
    {
        await application.Smtp.AcceptAsync();
        application.Smtp.Clear();
        await application.ExecuteAsync("""
            truncate platform.reminders, platform.mails, platform.deadlines, platform.matters, platform.delegations, platform.notification_preferences, platform.reminder_rules, platform.job_states
            """);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task After_days_without_power_the_nearest_rung_is_sent_and_those_before_it_are_not()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-30");
        await DayAsync("2022-09-20");
        Assert.Equal(["clerk: 还有8个工作日 甲"], await application.MailsAsync());
        await DayAsync("2022-09-29", "10:30");   // 5 and 3 were missed; the power came back in the middle of the morning
        Assert.Equal(["clerk: 还有1个工作日 甲"], await application.MailsAsync());
    }

    [Fact]
    public async Task What_was_done_in_between_is_not_told()
    {
        var matter = await application.MatterAsync("甲", "clerk", "2022-09-28");
        await application.MatterAsync("乙", "clerk", "2022-09-28");
        application.Clock.MoveTo(ReminderApplication.At("2022-09-26", "08:00"));
        await using (var scope = application.Scope()) await scope.ServiceProvider.GetRequiredService<ReminderScan>().RunAsync(CancellationToken.None);   // killed before the digest
        await application.MeetAsync(matter);
        await DayAsync("2022-09-27");
        Assert.Equal(["clerk: 还有1个工作日 乙"], await application.MailsAsync());
    }

    [Fact]
    public async Task A_moved_deadline_climbs_its_ladder_anew()
    {
        var matter = await application.MatterAsync("甲", "clerk", "2022-09-27");
        await DayAsync("2022-09-26");
        await application.ExecuteAsync("update platform.deadlines set due_on = '2022-09-29' where matter_id = $1", matter);
        await DayAsync("2022-09-27");
        await DayAsync("2022-09-28");
        Assert.Equal(["clerk: 还有1个工作日 甲", "clerk: 还有1个工作日 甲", "clerk: 还有2个工作日 甲"], await application.MailsAsync());
    }

    [Fact]
    public async Task Whoever_takes_a_matter_over_learns_where_it_stands()
    {
        var matter = await application.MatterAsync("甲", "clerk", "2022-09-30");
        await DayAsync("2022-09-27");
        await application.ExecuteAsync("update platform.matters set handler_id = $2 where id = $1", matter, await application.UserAsync("colleague"));
        await DayAsync("2022-09-28");   // no rung of its own: the one of the 27th still stands
        await DayAsync("2022-09-29");
        Assert.Equal(["clerk: 还有3个工作日 甲", "colleague: 还有1个工作日 甲", "colleague: 还有2个工作日 甲"], await application.MailsAsync());
    }

    [Fact]
    public async Task Whom_a_recount_concerns_is_told_what_moved()
    {
        var matter = await application.MatterAsync("甲", "clerk", "2022-12-01");
        await application.ExecuteAsync("""
            insert into platform.deadline_moves (id, matter_id, deadline_id, label, old_due_on, new_due_on, reason, at) values ($1, $2, $2, '作出回声', '2022-11-30', '2022-12-01', '更正规则', $3)
            """, Guid.NewGuid(), matter, ReminderApplication.At("2022-09-23", "16:00").ToUniversalTime());
        await DayAsync("2022-09-26");
        Assert.Contains("末日由2022-11-30改为2022-12-01。更正规则", ReminderApplication.Parse(Assert.Single(await application.Smtp.ReceivedAsync())).TextBody!, StringComparison.Ordinal);
        Assert.Equal(["clerk: 末日变动 甲"], await application.MailsAsync());
        await DayAsync("2022-09-27");
        Assert.Empty(await application.MailsAsync());
    }

    [Fact]
    public async Task A_refused_recipient_does_not_hold_up_the_others_and_ends_as_a_dead_letter_that_can_be_sent_again()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-30");
        await application.Smtp.RefuseAsync(450);
        await DayAsync("2022-09-30");
        Assert.Empty(await application.MailsAsync());
        for (var i = 0; i < 4; i++)
        {
            application.Clock.Advance(TimeSpan.FromHours(1));
            await application.SendAsync();
        }

        var dead = await MailAsync();
        Assert.Equal((MailStatus.Failed, 3), (dead.Status, dead.Attempts));
        Assert.Null(dead.NextAttemptAt);

        await application.Smtp.AcceptAsync();
        await application.SendAsync();
        Assert.Empty(await application.MailsAsync());   // given up is given up, until somebody says otherwise
        await application.ExecuteAsync("update platform.mails set status = 'Waiting', attempts = 0, next_attempt_at = $1", application.Clock.GetUtcNow());
        await application.SendAsync();
        Assert.Equal(OutgoingMail.MessageIdOf(dead.Key, "county.example"), ReminderApplication.Parse(Assert.Single(await application.Smtp.ReceivedAsync())).MessageId);
        Assert.Equal(["clerk: 今日到期 甲"], await application.MailsAsync());
    }

    [Fact]
    public async Task A_final_refusal_is_not_tried_again()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-30");
        await application.Smtp.RefuseAsync(550);
        await DayAsync("2022-09-30");
        var dead = await MailAsync();
        Assert.Equal((MailStatus.Failed, 1), (dead.Status, dead.Attempts));
        Assert.Contains("refused", dead.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_could_not_be_sent_is_superseded_by_the_next_which_tells_what_still_holds()
    {
        await application.MatterAsync("甲", "clerk", "2022-10-09");
        var done = await application.MatterAsync("乙", "clerk", "2022-10-09");
        await application.Smtp.RefuseAsync(450);
        await DayAsync("2022-09-27");   // rung 5 of both
        await application.MeetAsync(done);
        await application.Smtp.AcceptAsync();
        await DayAsync("2022-09-28");   // no rung today
        Assert.Equal(["clerk: 还有4个工作日 甲"], await application.MailsAsync());
        await application.SendAsync();
        Assert.Empty(await application.MailsAsync());
    }

    [Fact]
    public async Task The_colleague_gets_the_mail_while_the_handler_is_away_and_both_see_the_reminder()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-27");
        await application.ExecuteAsync("""
            insert into platform.delegations (id, version, user_id, user_name, delegate_id, delegate_name, "from", "to", reason, ended)
            values ($1, 1, $2, 'clerk', $3, 'colleague', '2022-09-26', '2022-09-26', '出差', false)
            """, Guid.NewGuid(), await application.UserAsync("clerk"), await application.UserAsync("colleague"));
        await DayAsync("2022-09-26");
        Assert.Contains("代clerk办理", ReminderApplication.Parse(Assert.Single(await application.Smtp.ReceivedAsync())).TextBody, StringComparison.Ordinal);
        Assert.Equal(["colleague: 还有1个工作日 甲"], await application.MailsAsync());
        Assert.Equal(2, await CountAsync());
        await DayAsync("2022-09-27");   // back at work
        Assert.Equal(["clerk: 今日到期 甲"], await application.MailsAsync());
    }

    [Fact]
    public async Task Whoever_wants_no_digest_gets_the_urgent_ones_only_and_every_reminder_in_the_application()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-27");
        await application.MatterAsync("乙", "clerk", "2022-09-26");
        await application.ExecuteAsync("insert into platform.notification_preferences (id, version, digest_mail, urgent_mail) values ($1, 1, false, true)", await application.UserAsync("clerk"));
        await DayAsync("2022-09-26");
        Assert.Equal(["clerk: 今日到期 乙"], await application.MailsAsync());
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_rule_reminds_by_its_own_ladder_and_can_be_silenced()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-29");
        await RuleAsync(enabled: true, "2");
        await DayAsync("2022-09-26");
        Assert.Empty(await application.MailsAsync());
        await DayAsync("2022-09-27");
        Assert.Equal(["clerk: 还有2个工作日 甲"], await application.MailsAsync());
        await RuleAsync(enabled: false, "2,1");
        await DayAsync("2022-09-28");
        Assert.Empty(await application.MailsAsync());
    }

    [Fact]
    public async Task From_December_on_administrators_hear_every_working_day_that_next_years_calendar_is_missing()
    {
        await DayAsync("2026-11-30");
        Assert.Empty(await application.MailsAsync());
        await DayAsync("2026-12-01");
        Assert.Equal(["sysadmin: 系统提示 2027年"], await application.MailsAsync());
        await DayAsync("2026-12-05");   // a Saturday
        Assert.Empty(await application.MailsAsync());
        await DayAsync("2026-12-07");
        Assert.Equal(["sysadmin: 系统提示 2027年"], await application.MailsAsync());
        await DayAsync("2022-12-01");   // 2023 is announced
        Assert.Empty(await application.MailsAsync());
    }

    private async Task DayAsync(string day, string time = "08:00")
    {
        application.Clock.MoveTo(ReminderApplication.At(day, time));
        await application.ScanAsync();
    }

    private async Task RuleAsync(bool enabled, string ladder)
    {
        await application.ExecuteAsync("""
            insert into platform.reminder_rules (id, version, code, enabled, ladder, overdue_daily, to_head) values ($1, 1, 'echo-rule', $2, $3, true, true)
            on conflict (code) do update set enabled = $2, ladder = $3
            """, Guid.NewGuid(), enabled, ladder);
    }

    private async Task<OutgoingMail> MailAsync()
    {
        await using var scope = application.Scope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<OutgoingMail>().AsNoTracking().SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var scope = application.Scope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Reminder>().CountAsync();
    }
}
