namespace Fazhi.Platform.Tests.Reminders;

/// <summary>From 26 September to 11 October 2022: seven days off, two working Saturdays and Sundays; every message, to whom, on which day.</summary>
public sealed class NationalDayTests(ReminderApplication application) : IClassFixture<ReminderApplication>
{
    // 甲: due on the last working day before the holidays, and missed. 乙: due on a working Saturday, met that day. 丙: due within the
    // holidays, met. 丁: a minimum period that ends within them. 己: provisional. 壬: handled by nobody yet.
    private static readonly (string Day, string[] Mails)[] Expected =
    [
        ("2022-09-26",
        [
            "clerk: 还有4个工作日 甲; 还有4个工作日 丙; 还有5个工作日 乙; 还有7个工作日 壬; 还有8个工作日 己",
            "head: 还有7个工作日 壬",
        ]),
        ("2022-09-27", ["clerk: 还有3个工作日 甲"]),
        ("2022-09-28", ["clerk: 还有2个工作日 丙; 还有3个工作日 乙; 还有5个工作日 壬", "head: 还有5个工作日 壬"]),
        ("2022-09-29", ["clerk: 还有1个工作日 甲; 还有5个工作日 己"]),
        ("2022-09-30", ["clerk: 今日到期 甲; 末日以前最后一个工作日 丙; 还有1个工作日 乙; 还有3个工作日 壬", "head: 还有3个工作日 壬"]),
        ("2022-10-01", []),
        ("2022-10-02", []),
        ("2022-10-03", []),
        ("2022-10-04", []),
        ("2022-10-05", ["clerk: 今日到期 丙"]),
        ("2022-10-06", []),
        ("2022-10-07", []),
        ("2022-10-08", ["clerk: 已超期1个工作日 甲; 今日到期 乙; 还有3个工作日 己; 最短期限届满 丁", "head: 已超期1个工作日 甲"]),
        ("2022-10-09", ["clerk: 已超期2个工作日 甲; 还有1个工作日 壬", "head: 已超期2个工作日 甲; 还有1个工作日 壬"]),
        ("2022-10-10", ["clerk: 已超期3个工作日 甲; 今日到期 壬; 还有1个工作日 己", "head: 已超期3个工作日 甲; 今日到期 壬"]),
        ("2022-10-11",
        [
            "clerk: 已超期4个工作日 甲; 已超期1个工作日 壬; 今日到期 己",
            "head: 已超期4个工作日 甲; 已超期1个工作日 壬",
            "leader: 已超期4个工作日 甲",
        ]),
    ];

    [Fact]
    public async Task Exactly_the_expected_messages_reach_the_expected_people_on_the_expected_days()
    {
        await application.MatterAsync("甲", "clerk", "2022-09-30");
        var second = await application.MatterAsync("乙", "clerk", "2022-10-08");
        var third = await application.MatterAsync("丙", "clerk", "2022-10-05");
        await application.MatterAsync("丁", "clerk", null, floorOn: "2022-10-03");
        await application.MatterAsync("戊", "clerk", "2022-09-30", status: "Suspended");
        await application.MatterAsync("己", "clerk", "2022-10-11", provisional: true);
        await application.MatterAsync("庚", "clerk", "2022-09-30", bound: "Party");
        await application.MatterAsync("壬", null, "2022-10-10");

        foreach (var (day, mails) in Expected)
        {
            application.Clock.MoveTo(ReminderApplication.At(day, "07:50"));
            await application.ScanAsync();
            Assert.Empty(await application.MailsAsync());   // not before eight
            application.Clock.MoveTo(ReminderApplication.At(day, "08:00"));
            await application.ScanAsync();
            var received = (await application.Smtp.ReceivedAsync()).Select(ReminderApplication.Parse).ToList();
            Assert.Equal(mails, await application.MailsAsync());
            Assert.All(received, m => Assert.DoesNotContain("张三丰", m.TextBody + m.HtmlBody, StringComparison.Ordinal));
            Assert.All(received, m => Assert.Equal(m.TextBody!.Contains(" 己 ", StringComparison.Ordinal), m.TextBody!.Contains("暂定", StringComparison.Ordinal)));
            foreach (var time in new[] { "08:10", "15:00", "20:00" })
            {
                application.Clock.MoveTo(ReminderApplication.At(day, time));
                await application.ScanAsync();
                await application.SendAsync();
            }

            Assert.Empty(await application.MailsAsync());   // once
            if (day == "2022-10-06") await application.MeetAsync(third);
            if (day == "2022-10-08") await application.MeetAsync(second);
        }
    }
}
