using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Procedures;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>各年的目录，新的在前。</summary>
internal sealed record ListCataloguesQuery : IRequest<IReadOnlyList<CatalogueRow>>;

/// <summary>一年的目录。</summary>
/// <param name="Items">现行版本的事项数；还没有公布的为编制中的。</param>
/// <param name="Started">已经启动的事项。</param>
/// <param name="Outside">该年的目录外决策：示警。</param>
internal sealed record CatalogueRow(Guid Id, int Year, CatalogueStatus Status, int Version, int Items, int Started, int Outside);

internal static class ListCataloguesEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapGet("", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListCataloguesQuery(), ct)))
        .WithName("ListCatalogues").WithSummary("重大行政决策年度目录").RequirePermission(DecisionReviewPermissions.ReadDecisions);
}

internal sealed class ListCataloguesHandler(DecisionReviewDbContext db) : IRequestHandler<ListCataloguesQuery, IReadOnlyList<CatalogueRow>>
{
    public async Task<IReadOnlyList<CatalogueRow>> Handle(ListCataloguesQuery request, CancellationToken cancellationToken)
    {
        var catalogues = await db.CataloguesOfCounty.AsNoTracking().IgnoreAutoIncludes().OrderByDescending(c => c.Year).ToListAsync(cancellationToken);
        var outside = await db.DecisionsOfCounty.Where(d => d.OutsideCatalogue).GroupBy(d => d.Year).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var started = await db.DecisionsOfCounty.Where(d => d.CatalogueId != null).GroupBy(d => d.CatalogueId!.Value).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. catalogues.Select(c => new CatalogueRow(c.Id, c.Year, c.Status, c.Versions.Count, c.Versions.Count > 0 ? c.PublishedItems.Count : c.Items.Count,
            started.GetValueOrDefault(c.Id), outside.GetValueOrDefault(c.Year)))];
    }
}

/// <summary>一年的目录及其各个版本。</summary>
internal sealed record GetCatalogueQuery(Guid Id) : IRequest<CatalogueDetail>;

/// <summary>年度目录。</summary>
/// <param name="Items">编制中的事项；公布以后与现行版本相同。</param>
/// <param name="Versions">公布过的各个版本。</param>
/// <param name="Decisions">各事项启动的决策；没有启动的不在其中。</param>
/// <param name="Outside">该年的目录外决策。</param>
internal sealed record CatalogueDetail(Guid Id, long Version, int Year, CatalogueStatus Status, string Reason, IReadOnlyList<CatalogueItem> Items, IReadOnlyList<CatalogueVersion> Versions,
    IReadOnlyList<CatalogueDecision> Decisions, IReadOnlyList<CatalogueDecision> Outside, IReadOnlyList<AllowedAction> AllowedActions);

/// <summary>目录事项的决策。</summary>
internal sealed record CatalogueDecision(Guid? ItemId, Guid DecisionId, string Name, string OrganizationName, DecisionStatus Status);

internal static class GetCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetCatalogueQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetCatalogue").WithSummary("一年的目录及其各个版本").RequirePermission(DecisionReviewPermissions.ReadDecisions);
}

internal sealed class GetCatalogueHandler(DecisionReviewDbContext db, ICurrentUser users) : IRequestHandler<GetCatalogueQuery, CatalogueDetail>
{
    public async Task<CatalogueDetail> Handle(GetCatalogueQuery request, CancellationToken cancellationToken)
    {
        var c = await db.CataloguesOfCounty.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(x => x.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        // The catalogue is public, the decisions are shown within the caller's scope.
        var decisions = await db.Decisions.Where(d => d.CatalogueId == c.Id || (d.Year == c.Year && d.OutsideCatalogue))
            .Select(d => new { d.OutsideCatalogue, Row = new CatalogueDecision(d.CatalogueItemId, d.Id, d.Name, d.OrganizationName, d.Status) }).ToListAsync(cancellationToken);
        return new(c.Id, c.Version, c.Year, c.Status, c.Reason, c.Items, c.Versions, [.. decisions.Where(d => !d.OutsideCatalogue).Select(d => d.Row)],
            [.. decisions.Where(d => d.OutsideCatalogue).Select(d => d.Row)], DecisionCatalogue.Steps.AllowedTo(users.User, c.Status));
    }
}
