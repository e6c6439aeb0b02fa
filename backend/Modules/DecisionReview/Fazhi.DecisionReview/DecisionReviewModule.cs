using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Documents;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Features.Advisers;
using Fazhi.DecisionReview.Features.Kinds;
using Fazhi.DecisionReview.Features.Reviews;
using Fazhi.DecisionReview.Features.Reviews.Conclusion;
using Fazhi.DecisionReview.Features.Reviews.Examination;
using Fazhi.DecisionReview.Features.Reviews.FirstReview;
using Fazhi.DecisionReview.Features.Reviews.Submission;
using Fazhi.DecisionReview.Persistence;
using Fazhi.DecisionReview.Published;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Matters.Features;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.DecisionReview;

/// <summary>决策审查: the module's table of contents.</summary>
public static class DecisionReviewModule
{
    public static IServiceCollection AddDecisionReview(this IServiceCollection services)
    {
        services.AddOptions<DecisionReviewOptions>().BindConfiguration(DecisionReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleContext<DecisionReviewDbContext>("decision_review");
        services.AddMediatR(c => c.RegisterServicesFromAssemblyContaining<DecisionReviewDbContext>());
        services.AddValidatorsFromAssemblyContaining<DecisionReviewDbContext>(includeInternalTypes: true);
        services.AddPermissions(DecisionReviewPermissions.Source);
        services.AddDocumentSource<ReviewDocumentFacts>(DecisionReviewDocuments.Source);
        services.AddProcedure(ReviewProcedure.Definition);
        services.AddConsumer<LegalityReviewRequested, OpenRequestedReview>("登记送审");
        services.AddScoped<ILegalityReviews, LegalityReviews>();
        services.AddScoped<IModuleSeed, SubjectKindSeed>();
        services.AddScoped<IDossierSource, DecisionReviewDossiers>();
        services.AddScoped<IIndicatorSource, ReviewIndicators>();
        services.AddScoped<ReviewRegistrar>();
        return services;
    }

    public static IEndpointRouteBuilder MapDecisionReview(this IEndpointRouteBuilder app)
    {
        var module = app.MapGroup("/api/v1/decision-review").WithTags("决策审查");
        MapReviews(module.MapGroup("/reviews"));

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
        reviews.MapProcedure(ReviewProcedure.Definition, DecisionReviewPermissions.Read);
        ListReviewsEndpoint.Map(reviews);
        CountReviewsEndpoint.Map(reviews);
        ExportReviewsEndpoint.Map(reviews);
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
}
