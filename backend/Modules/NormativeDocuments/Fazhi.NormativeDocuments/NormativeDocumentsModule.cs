using Fazhi.DecisionReview.Contracts;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features;
using Fazhi.NormativeDocuments.Features.Catalogue;
using Fazhi.NormativeDocuments.Features.Cleanup;
using Fazhi.NormativeDocuments.Features.Filing;
using Fazhi.NormativeDocuments.Features.Laws;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Features.Register;
using Fazhi.NormativeDocuments.Features.Settings;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.NormativeDocuments.Published;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Matters.Features;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.NormativeDocuments;

/// <summary>规范性文件: the module's table of contents.</summary>
public static class NormativeDocumentsModule
{
    public static IServiceCollection AddNormativeDocuments(this IServiceCollection services)
    {
        services.AddOptions<NormativeDocumentsOptions>().BindConfiguration(NormativeDocumentsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleContext<NormativeDocumentsDbContext>("normative_documents");
        services.AddMediatR(c => c.RegisterServicesFromAssemblyContaining<NormativeDocumentsDbContext>());
        services.AddValidatorsFromAssemblyContaining<NormativeDocumentsDbContext>(includeInternalTypes: true);
        services.AddPermissions(NormativeDocumentsPermissions.Source);
        services.AddProcedure(NormProcedure.Definition).AddProcedure(FilingProcedure.Definition).AddProcedure(CleanupProcedure.Definition).AddProcedure(CampaignProcedure.Definition);
        services.AddScoped<IDossierSource, NormativeDocumentsDossiers>();
        services.AddScoped<IIndicatorSource, NormativeDocumentsIndicators>();
        services.AddScoped<IDutySource, NormativeDuties>();
        services.AddConsumer<LegalityReviewConcluded, OpinionConsumer>("规范性文件：收到审查意见");
        services.AddConsumer<LegalityReviewReturned, ReturnConsumer>("规范性文件：送审被退回");
        services.AddScoped<NormRegistrar>().AddScoped<CitationBook>().AddScoped<WordBook>().AddScoped<ImpactFinder>().AddScoped<PublicCounty>();
        return services;
    }

    public static IEndpointRouteBuilder MapNormativeDocuments(this IEndpointRouteBuilder app)
    {
        var module = app.MapGroup("/api/v1/normative-documents").WithTags("规范性文件");
        module.MapProcedure(NormProcedure.Definition, NormativeDocumentsPermissions.Read);
        MapDocuments(module.MapGroup("/documents"));
        MapFilings(module.MapGroup("/filings"));
        MapLaws(module);
        MapTasks(module.MapGroup("/cleanup-tasks"));
        MapCampaigns(module.MapGroup("/campaigns"));

        // Public, as the law wants it: no sign-in, and a rate limit of its own by address.
        var catalogue = module.MapGroup("/catalogue").OpenToThePublic();
        ListNormCatalogueEndpoint.Map(catalogue);
        GetNormCatalogueEntryEndpoint.Map(catalogue);

        CheckNormTextEndpoint.Map(module);
        GetWordListEndpoint.Map(module);
        SetWordListEndpoint.Map(module);
        var issuers = module.MapGroup("/issuers");
        ListIssuersEndpoint.Map(issuers);
        GetIssuerEndpoint.Map(issuers);
        EnlistIssuerEndpoint.Map(issuers);
        CorrectIssuerEndpoint.Map(issuers);
        return app;
    }

    private static void MapDocuments(RouteGroupBuilder documents)
    {
        documents.MapTimeline("normative-documents", "GetNormDocumentTimeline", NormativeDocumentsPermissions.Read);
        ListNormDocumentsEndpoint.Map(documents);
        CountNormDocumentsEndpoint.Map(documents);
        ExportNormDocumentsEndpoint.Map(documents);
        GetNormDocumentEndpoint.Map(documents);
        GetNormTextEndpoint.Map(documents);

        BeginNormDocumentEndpoint.Map(documents);
        ReviseNormDraftEndpoint.Map(documents);
        OpenNormCommentsEndpoint.Map(documents);
        CloseNormCommentsEndpoint.Map(documents);
        SkipNormCommentsEndpoint.Map(documents);
        RecordNormChecksEndpoint.Map(documents);
        RequestNormReviewEndpoint.Map(documents);
        RecordOwnReviewEndpoint.Map(documents);
        DiscussNormDocumentEndpoint.Map(documents);
        AbandonNormDocumentEndpoint.Map(documents);
        ReassignNormDocumentEndpoint.Map(documents);

        EnterNormDocumentEndpoint.Map(documents);
        IssueNormDocumentEndpoint.Map(documents);
        PublishNormDocumentEndpoint.Map(documents);
        FileNormDocumentEndpoint.Map(documents);
        DownloadFilingPackageEndpoint.Map(documents);
        CompleteNormFilingEndpoint.Map(documents);
        ExtendNormValidityEndpoint.Map(documents);
        StartNormAmendmentEndpoint.Map(documents);
        AmendNormDocumentEndpoint.Map(documents);
        StopNormAmendmentEndpoint.Map(documents);
        SupersedeNormDocumentEndpoint.Map(documents);
        RepealNormDocumentEndpoint.Map(documents);
        InvalidateNormDocumentEndpoint.Map(documents);
        LapseNormDocumentEndpoint.Map(documents);
    }

    private static void MapFilings(RouteGroupBuilder filings)
    {
        filings.MapProcedure(FilingProcedure.Definition, NormativeDocumentsPermissions.Read);
        filings.MapTimeline("normative-documents", "GetFilingTimeline", NormativeDocumentsPermissions.Read);
        ListFilingsEndpoint.Map(filings);
        CountFilingsEndpoint.Map(filings);
        GetFilingFiguresEndpoint.Map(filings);
        GetFilingEndpoint.Map(filings);
        RequestFilingMaterialsEndpoint.Map(filings);
        ReceiveFilingMaterialsEndpoint.Map(filings);
        RegisterFilingEndpoint.Map(filings);
        RejectFilingEndpoint.Map(filings);
        AcceptFilingEndpoint.Map(filings);
        DemandCorrectionEndpoint.Map(filings);
        ReportCorrectionEndpoint.Map(filings);
        RefuseCorrectionEndpoint.Map(filings);
        ConfirmCorrectionEndpoint.Map(filings);
        ReassignFilingEndpoint.Map(filings);
    }

    private static void MapLaws(RouteGroupBuilder module)
    {
        var laws = module.MapGroup("/laws");
        ListLawsEndpoint.Map(laws);
        GetLawEndpoint.Map(laws);
        RecordLawEndpoint.Map(laws);
        RecordLawVersionEndpoint.Map(laws);
        GetLawVersionEndpoint.Map(module.MapGroup("/law-versions"));
        var changes = module.MapGroup("/law-changes");
        ListLawChangesEndpoint.Map(changes);
        GetLawChangeEndpoint.Map(changes);
    }

    private static void MapTasks(RouteGroupBuilder tasks)
    {
        tasks.MapProcedure(CleanupProcedure.Definition, NormativeDocumentsPermissions.Read);
        tasks.MapTimeline("normative-documents", "GetCleanupTaskTimeline", NormativeDocumentsPermissions.Read);
        ListCleanupTasksEndpoint.Map(tasks);
        CountCleanupTasksEndpoint.Map(tasks);
        GetCleanupTaskEndpoint.Map(tasks);
        AnswerCleanupEndpoint.Map(tasks);
        ReturnCleanupAnswerEndpoint.Map(tasks);
        ConfirmCleanupEndpoint.Map(tasks);
        DropCleanupTaskEndpoint.Map(tasks);
        ReassignCleanupTaskEndpoint.Map(tasks);
    }

    private static void MapCampaigns(RouteGroupBuilder campaigns)
    {
        campaigns.MapProcedure(CampaignProcedure.Definition, NormativeDocumentsPermissions.Read);
        campaigns.MapTimeline("normative-documents", "GetCampaignTimeline", NormativeDocumentsPermissions.Read);
        ListCampaignsEndpoint.Map(campaigns);
        GetCampaignEndpoint.Map(campaigns);
        PlanCampaignEndpoint.Map(campaigns);
        LaunchCampaignEndpoint.Map(campaigns);
        ConcludeCampaignEndpoint.Map(campaigns);
        AnnounceCampaignEndpoint.Map(campaigns);
        CancelCampaignEndpoint.Map(campaigns);
        DownloadCleanupListsEndpoint.Map(campaigns);
    }
}
