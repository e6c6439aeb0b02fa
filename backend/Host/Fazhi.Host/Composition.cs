using Fazhi.DecisionReview;
using Fazhi.Demo;
using Fazhi.LegalAid;
using Fazhi.NormativeDocuments;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Calendar;
using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Jobs;
using Fazhi.Platform.Mail;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Web;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Fazhi.Host;

/// <summary>What the application is made of.</summary>
internal static class Composition
{
    public static void AddFazhi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SpaOptions>().BindConfiguration(SpaOptions.Section);
        services.AddOptions<CountyOptions>().BindConfiguration(CountyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);

        services.AddFazhiWeb();
        services.AddFazhiPersistence();
        services.AddOutboxDelivery();
        services.AddFazhiIdentity();
        services.AddFazhiOrganizations();
        services.AddFazhiMatters();
        services.AddFazhiAudit();
        services.AddFazhiIndicators();
        services.AddFazhiReminders();
        services.AddFazhiCalendar();
        services.AddDeadlines();
        services.AddAttachments();
        services.AddDocuments();
        services.AddUseCases<PlatformDbContext>();

        services.AddDecisionReview();
        services.AddLegalAid();
        services.AddNormativeDocuments();

        builder.AddFazhiBackground();
        services.AddFazhiDemo();
        services.AddScoped<Installation>();
        services.AddAutoMapper(c => c.LicenseKey = builder.Configuration["AutoMapper:LicenseKey"], AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal)));
        services.AddFazhiApiDescription();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        AddTelemetry(builder);
    }

    public static void UseFazhi(this WebApplication app)
    {
        app.UseFazhiProblems();
        app.UseSpaFiles();
        app.UseFazhiApiDescription();
        app.UseRouting();
        app.UseSpaPage();
        app.UseFazhiIdentity();

        var api = app.MapGroup("/api/v1");
        api.MapIdentity();
        api.MapOrganizations();
        api.MapDictionaries();
        api.MapDeadlines();
        api.MapAttachments();
        api.MapDocuments();
        api.MapMatters();
        api.MapIndicators();
        api.MapAudit();
        api.MapNotifications();
        api.MapCalendar();
        api.MapJobs();
        app.MapDecisionReview();
        app.MapLegalAid();
        app.MapNormativeDocuments();

        app.MapFazhiBackground();
        app.MapFazhiHealth();
        app.UseEndpoints(_ => { });   // makes the endpoints known without a running server, which the verb openapi needs
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        // Traces that nobody collects would still be made, for every request and every statement.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry()
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql", Metrics.MeterName))
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddNpgsql())
            .UseOtlpExporter();
    }
}
