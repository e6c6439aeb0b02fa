using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
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
    private sealed record Position(DateOnly OpenedOn, Guid Id);

    public async Task<Page<DecisionRow>> Handle(ListDecisionsQuery request, CancellationToken cancellationToken)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var decisions = request.Apply(db, await organizations.GetAsync(cancellationToken)).AsNoTracking();
        if (Cursor.Decode<Position>(request.After) is var (openedOn, id))
            decisions = decisions.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.OpenedOn, d.Id), ValueTuple.Create(openedOn, id)));
        var rows = await decisions.OrderByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id).ProjectTo<DecisionRow>(mapper.ConfigurationProvider)
            .Take(size + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, size, last => new Position(last.OpenedOn, last.Id));
    }
}
