using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Decisions;

/// <summary>重大行政决策列表，新的在前。</summary>
internal sealed record ListDecisionsQuery : DecisionFilter, IRequest<Page<DecisionRow>>
{
    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record DecisionRow(Guid Id, string Number, string Name, Guid OrganizationId, string OrganizationName, DecisionStatus Status, bool OutsideCatalogue, string? HandlerName,
    DateOnly OpenedOn, DateOnly? AdoptedOn, DateOnly? ClosedOn);

internal sealed class ListDecisionsProfile : Profile
{
    public ListDecisionsProfile() => CreateProjection<MajorDecision, DecisionRow>();
}

internal static class ListDecisionsEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapGet("", async ([AsParameters] ListDecisionsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListDecisions").WithSummary("重大行政决策列表").RequirePermission(DecisionReviewPermissions.ReadDecisions);
}

internal sealed class ListDecisionsValidator : DecisionFilterValidator<ListDecisionsQuery>
{
    public ListDecisionsValidator() => RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
}

internal sealed class ListDecisionsHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, IMapper mapper) : IRequestHandler<ListDecisionsQuery, Page<DecisionRow>>
{
    public async Task<Page<DecisionRow>> Handle(ListDecisionsQuery request, CancellationToken cancellationToken)
    {
        var decisions = (request with { Q = null }).Apply(db, await organizations.GetAsync(cancellationToken));
        return await db.PageAsync(decisions, new(request.Q, null, request.After, request.PageSize),
            found => found.Select(p => p.Dossier).ProjectTo<DecisionRow>(mapper.ConfigurationProvider), last => new(last.OpenedOn, last.Id), cancellationToken);
    }
}
