using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Documents;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Features.Advisers;
using Fazhi.DecisionReview.Features.Agreements;
using Fazhi.DecisionReview.Features.Decisions;
using Fazhi.DecisionReview.Features.Decisions.Catalogues;
using Fazhi.DecisionReview.Features.Decisions.Deciding;
using Fazhi.DecisionReview.Features.Decisions.Drafting;
using Fazhi.DecisionReview.Features.Decisions.Executing;
using Fazhi.DecisionReview.Features.Kinds;
using Fazhi.DecisionReview.Features.Reviews;
using Fazhi.DecisionReview.Features.Reviews.Conclusion;
using Fazhi.DecisionReview.Features.Reviews.Examination;
using Fazhi.DecisionReview.Features.Reviews.Exchange;
using Fazhi.DecisionReview.Features.Reviews.FirstReview;
using Fazhi.DecisionReview.Features.Reviews.Submission;
using Fazhi.DecisionReview.Persistence;
using Fazhi.DecisionReview.Published;
using Fazhi.Platform.Calendar;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Matters.Features;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.DecisionReview;

/// <summary>决策审查: the module's table of contents.</summary>
public static class DecisionReviewModule
{
    public static IServiceCollection AddDecisionReview(this IServiceCollection services)
    {
        services.AddOptions<DecisionReviewOptions>().BindConfiguration(DecisionReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleContext<DecisionReviewDbContext>("decision_review");
        services.AddUseCases<DecisionReviewDbContext>();
        services.AddPermissions(DecisionReviewPermissions.Source);
        services.AddDocumentSource<ReviewDocumentFacts>(DecisionReviewDocuments.Source);
        services.AddProcedure(ReviewProcedure.Definition).AddProcedure(DecisionProcedure.Definition).AddProcedure(DecisionCatalogue.Steps)
            .AddProcedure(AgreementProcedure.Definition);
        services.AddConsumer<LegalityReviewRequested, OpenRequestedReview>("登记送审");
        services.AddConsumer<LegalityReviewConcluded, FollowReview>("审查意见转送审事项").AddConsumer<LegalityReviewReturned, FollowReview>("审查退回转送审事项");
        services.AddScoped<ILegalityReviews, LegalityReviews>();
        services.AddScoped<IModuleSeed, SubjectKindSeed>();
        services.AddScoped<IDossierSource, DecisionReviewDossiers>();
        services.AddScoped<ICalendarSource, DecisionReviewCalendar>();
        services.AddScoped<IIndicatorSource, ReviewIndicators>();
        services.AddScoped<IDutySource, DecisionReviewDuties>();
        services.AddScoped<ReviewRegistrar>();
        return services;
    }

    public static IEndpointRouteBuilder MapDecisionReview(this IEndpointRouteBuilder app)
    {
        var module = app.MapGroup("/api/v1/decision-review").WithTags("决策审查");
        module.MapProcedure(ReviewProcedure.Definition, DecisionReviewPermissions.Read);
        MapReviews(module.MapGroup("/reviews"));
        MapDecisions(module.MapGroup("/decisions"));
        MapCatalogues(module.MapGroup("/catalogues"));
        MapContracts(module.MapGroup("/contracts"));

        var kinds = module.MapGroup("/subject-kinds");
        ListSubjectKindsEndpoint.Map(kinds);
        AddSubjectKindEndpoint.Map(kinds);
        CorrectSubjectKindEndpoint.Map(kinds);

        var advisers = module.MapGroup("/advisers");
        ListAdvisersEndpoint.Map(advisers);
        RegisterAdviserEndpoint.Map(advisers);
        CorrectAdviserEndpoint.Map(advisers);

        var offices = module.MapGroup("/public-lawyer-offices");
        ListPublicLawyerOfficesEndpoint.Map(offices);
        EstablishPublicLawyerOfficeEndpoint.Map(offices);
        CorrectPublicLawyerOfficeEndpoint.Map(offices);

        var populations = module.MapGroup("/population-bases");
        ListPopulationBasesEndpoint.Map(populations);
        SetPopulationBaseEndpoint.Map(populations);
        return app;
    }

    private static void MapReviews(RouteGroupBuilder reviews)
    {
        ListReviewsEndpoint.Map(reviews);
        CountReviewsEndpoint.Map(reviews);
        ExportReviewsEndpoint.Map(reviews);
        ImportReviewsEndpoint.Map(reviews);
        GetReviewFiguresEndpoint.Map(reviews);
        GetReviewEndpoint.Map(reviews);
        reviews.MapTimeline("decision-review", "GetReviewTimeline", DecisionReviewPermissions.Read);

        SubmitReviewEndpoint.Map(reviews);
        WithdrawReviewEndpoint.Map(reviews);

        RequestFirstReviewSupplementEndpoint.Map(reviews);
        ReceiveFirstReviewSupplementEndpoint.Map(reviews);
        ConsultOnReviewEndpoint.Map(reviews);
        AnswerReviewConsultationEndpoint.Map(reviews);
        ForwardReviewEndpoint.Map(reviews);
        ConcludeFirstReviewEndpoint.Map(reviews);
        ReturnFirstReviewEndpoint.Map(reviews);
        IssueFirstReviewOpinionEndpoint.Map(reviews);

        RequestReviewSupplementEndpoint.Map(reviews);
        ReceiveReviewSupplementEndpoint.Map(reviews);
        ProposeReviewAdvisersEndpoint.Map(reviews);
        InviteReviewAdviserEndpoint.Map(reviews);
        SubmitReviewAdviceEndpoint.Map(reviews);
        RecallReviewAdviserEndpoint.Map(reviews);
        ReturnReviewEndpoint.Map(reviews);
        ReassignReviewEndpoint.Map(reviews);

        ConcludeReviewEndpoint.Map(reviews);
        ReopenReviewEndpoint.Map(reviews);
        IssueReviewOpinionEndpoint.Map(reviews);
        RecordReviewAdoptionEndpoint.Map(reviews);
        RecordReviewRevocationEndpoint.Map(reviews);
    }

    private static void MapDecisions(RouteGroupBuilder decisions)
    {
        decisions.MapProcedure(DecisionProcedure.Definition, DecisionReviewPermissions.ReadDecisions);
        ListDecisionsEndpoint.Map(decisions);
        GetColourBoardEndpoint.Map(decisions);
        GetDecisionEndpoint.Map(decisions);
        decisions.MapTimeline("decision-review", "GetDecisionTimeline", DecisionReviewPermissions.ReadDecisions);
        StartDecisionEndpoint.Map(decisions);

        OpenDecisionCommentsEndpoint.Map(decisions);
        RecordDecisionCommentEndpoint.Map(decisions);
        AnswerDecisionCommentEndpoint.Map(decisions);
        CloseDecisionCommentsEndpoint.Map(decisions);
        ScheduleDecisionHearingEndpoint.Map(decisions);
        SendDecisionHearingNoticeEndpoint.Map(decisions);
        HoldDecisionHearingEndpoint.Map(decisions);
        RecordDecisionArgumentationEndpoint.Map(decisions);
        RecordDecisionRiskEndpoint.Map(decisions);
        WaiveDecisionStageEndpoint.Map(decisions);
        LinkDecisionToCatalogueEndpoint.Map(decisions);
        RequestDecisionReviewEndpoint.Map(decisions);
        SubmitDecisionForDiscussionEndpoint.Map(decisions);
        AdoptDecisionEndpoint.Map(decisions);
        SendBackDecisionEndpoint.Map(decisions);
        RejectDecisionEndpoint.Map(decisions);
        PublishDecisionEndpoint.Map(decisions);
        ReportDecisionExecutionEndpoint.Map(decisions);
        EvaluateDecisionEndpoint.Map(decisions);
        ArchiveDecisionEndpoint.Map(decisions);
        TerminateDecisionEndpoint.Map(decisions);
    }

    private static void MapContracts(RouteGroupBuilder contracts)
    {
        contracts.MapProcedure(AgreementProcedure.Definition, DecisionReviewPermissions.ReadContracts);
        ListContractsEndpoint.Map(contracts);
        GetContractEndpoint.Map(contracts);
        contracts.MapTimeline("decision-review", "GetContractTimeline", DecisionReviewPermissions.ReadContracts);
        DraftContractEndpoint.Map(contracts);
        CorrectContractEndpoint.Map(contracts);
        RequestContractReviewEndpoint.Map(contracts);
        SignContractEndpoint.Map(contracts);
        FileContractEndpoint.Map(contracts);
        AnnounceContractEndpoint.Map(contracts);
        PlanContractMilestonesEndpoint.Map(contracts);
        ReachContractMilestoneEndpoint.Map(contracts);
        CompleteContractEndpoint.Map(contracts);
        EndContractEndpoint.Map(contracts);
    }

    private static void MapCatalogues(RouteGroupBuilder catalogues)
    {
        catalogues.MapProcedure(DecisionCatalogue.Steps, DecisionReviewPermissions.ReadDecisions);
        ListCataloguesEndpoint.Map(catalogues);
        GetCatalogueEndpoint.Map(catalogues);
        CompileCatalogueEndpoint.Map(catalogues);
        EditCatalogueItemsEndpoint.Map(catalogues);
        SubmitCatalogueEndpoint.Map(catalogues);
        SendBackCatalogueEndpoint.Map(catalogues);
        ApproveCatalogueEndpoint.Map(catalogues);
        PublishCatalogueEndpoint.Map(catalogues);
        AdjustCatalogueEndpoint.Map(catalogues);
    }
}
