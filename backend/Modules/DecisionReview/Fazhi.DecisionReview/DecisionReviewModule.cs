using Fazhi.DecisionReview.Features.Kinds;
using Fazhi.DecisionReview.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.DecisionReview;

/// <summary>决策审查: the module's table of contents.</summary>
public static class DecisionReviewModule
{
    public static IServiceCollection AddDecisionReview(this IServiceCollection services)
    {
        services.AddModuleContext<DecisionReviewDbContext>("decision_review");
        services.AddMediatR(c => c.RegisterServicesFromAssemblyContaining<DecisionReviewDbContext>());
        services.AddValidatorsFromAssemblyContaining<DecisionReviewDbContext>(includeInternalTypes: true);
        services.AddPermissions(DecisionReviewPermissions.Source);
        services.AddScoped<IModuleSeed, SubjectKindSeed>();
        return services;
    }

    public static IEndpointRouteBuilder MapDecisionReview(this IEndpointRouteBuilder app)
    {
        var module = app.MapGroup("/api/v1/decision-review").WithTags("决策审查");

        var kinds = module.MapGroup("/subject-kinds");
        ListSubjectKindsEndpoint.Map(kinds);
        AddSubjectKindEndpoint.Map(kinds);
        CorrectSubjectKindEndpoint.Map(kinds);
        return app;
    }
}
