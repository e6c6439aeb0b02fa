using Fazhi.Platform.Jobs;
using Fazhi.Platform.Mail;
using Fazhi.Platform.Mail.Features;
using Fazhi.Platform.Reminders.Features;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Reminders;

/// <summary>Composition of reminders and mails.</summary>
public static class RemindersRegistration
{
    public static IServiceCollection AddFazhiReminders(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SmtpTransport>().AddSingleton<FolderTransport>();
        services.AddSingleton<IMailTransport>(s => s.GetRequiredService<IOptions<SmtpOptions>>().Value.Host is { Length: > 0 }
            ? s.GetRequiredService<SmtpTransport>() : s.GetRequiredService<FolderTransport>());
        services.AddScoped<PeopleReader>().AddScoped<ReminderScan>().AddScoped<MailComposer>().AddScoped<ChaseReminders>().AddSingleton<MailDelivery>();
        services.AddRecurringJob<ScanJob>(ScanJob.Id, "*/10 * * * *", "扫描期限、发出提醒", lateAfter: TimeSpan.FromMinutes(45));
        services.AddRecurringJob<MailJob>(MailJob.Id, "* * * * *", "发送邮件", lateAfter: TimeSpan.FromMinutes(15));
        return services.AddPermissions(ReminderPermissions.Source);
    }

    /// <summary>Maps <c>notifications</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("提醒");
        ListNotificationsEndpoint.Map(notifications);
        ReceiptsEndpoint.Map(notifications);
        PreferencesEndpoint.Map(notifications);
        DelegationsEndpoint.Map(notifications);
        ChasesEndpoint.Map(notifications);
        ReminderRulesEndpoint.Map(notifications);
        MailTemplatesEndpoint.Map(notifications);
        MailsEndpoint.Map(notifications);
    }
}
