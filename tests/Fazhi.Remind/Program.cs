// One server of two: scans, writes mails and sends them, over and over, until it is killed. A test starts and kills it.
using System.Globalization;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using Fazhi.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var clock = new ManualClock(DateTimeOffset.Parse(Environment.GetEnvironmentVariable("FAZHI_NOW")!, CultureInfo.InvariantCulture));
var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
collection.AddFazhiPersistence().AddFazhiSecurity().AddFazhiIdentity().AddFazhiOrganizations().AddDeadlines().AddFazhiReminders().AddFazhiJobs();
await using var services = collection.BuildServiceProvider();
var runner = services.GetRequiredService<JobRunner>();
Console.WriteLine("ready");
while (true)
{
    foreach (var job in new[] { "reminders.scan", "reminders.mail" })
    {
        try
        {
            await runner.RunAsync(job, CancellationToken.None);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.GetType().Name);   // the other was killed in the middle of something; the next round goes on
        }
    }

    await Task.Delay(20);
}
