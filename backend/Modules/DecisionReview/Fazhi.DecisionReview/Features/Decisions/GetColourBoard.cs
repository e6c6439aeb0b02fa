using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Decisions;

/// <summary>色域化面板：行是决策，列是法定环节。</summary>
/// <remarks>A year's decisions of one county stand on one sheet; more than fit are told, never silently left out.</remarks>
internal sealed record GetColourBoardQuery : DecisionFilter, IRequest<ColourBoardView>;

/// <summary>色域化面板。</summary>
/// <param name="Today">按哪一天计算。</param>
/// <param name="Stages">各列。</param>
/// <param name="Legend">图例。</param>
/// <param name="Rows">各行。</param>
/// <param name="Heat">按承办单位：各有多少格临近、超期、受阻。</param>
/// <param name="LeftOff">没有列出的决策数。</param>
internal sealed record ColourBoardView(DateOnly Today, IReadOnlyList<BoardStage> Stages, IReadOnlyList<BoardLegend> Legend, IReadOnlyList<BoardRow> Rows, IReadOnlyList<BoardHeat> Heat,
    int LeftOff);

/// <summary>一列。</summary>
internal sealed record BoardStage(DecisionStage Stage, string Name, string LegalBasis);

/// <summary>图例的一项。</summary>
internal sealed record BoardLegend(BoardColour Colour, string Name, string Meaning);

/// <summary>一行。</summary>
internal sealed record BoardRow(Guid Id, string Number, string Name, Guid OrganizationId, string OrganizationName, DecisionStatus Status, bool OutsideCatalogue,
    IReadOnlyList<BoardCell> Cells);

/// <summary>一个承办单位的热度。</summary>
internal sealed record BoardHeat(Guid OrganizationId, string OrganizationName, int Decisions, int Soon, int Overdue, int Blocked, int Outside);

internal static class GetColourBoardEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapGet("/board", async ([AsParameters] GetColourBoardQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("GetColourBoard").WithSummary("重大行政决策色域化面板").RequirePermission(DecisionReviewPermissions.ReadDecisions);
}

internal sealed class GetColourBoardValidator : DecisionFilterValidator<GetColourBoardQuery>;

internal sealed class GetColourBoardHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, DeadlineLights lights)
    : IRequestHandler<GetColourBoardQuery, ColourBoardView>
{
    private const int Most = 200;

    public async Task<ColourBoardView> Handle(GetColourBoardQuery request, CancellationToken cancellationToken)
    {
        var (today, soon) = (lights.Today, lights.SoonOn);
        var matching = request.Apply(db, await organizations.GetAsync(cancellationToken)).AsNoTracking();
        var decisions = await matching.OrderBy(d => d.OrganizationName).ThenBy(d => d.OpenedOn).ThenBy(d => d.Id).Take(Most).AsSplitQuery().ToListAsync(cancellationToken);
        var leftOff = decisions.Count < Most ? 0 : await matching.CountAsync(cancellationToken) - Most;
        var rows = decisions.ConvertAll(d => new BoardRow(d.Id, d.Number, d.Name, d.OrganizationId, d.OrganizationName, d.Status, d.OutsideCatalogue,
            ColourBoard.CellsOf(d, today, soon)));
        return new(today,
            [.. Enum.GetValues<DecisionStage>().Select(s => new BoardStage(s, s.NameOf(), ColourBoard.BasisOf(s)))],
            [.. Enum.GetValues<BoardColour>().Select(c => new BoardLegend(c, c.NameOf(), ColourBoard.MeaningOf(c)))],
            rows,
            [.. rows.GroupBy(r => (r.OrganizationId, r.OrganizationName)).Select(g => new BoardHeat(g.Key.OrganizationId, g.Key.OrganizationName, g.Count(), Cells(g, BoardColour.Soon),
                Cells(g, BoardColour.Overdue), Cells(g, BoardColour.Blocked), g.Count(r => r.OutsideCatalogue))).OrderByDescending(h => h.Overdue).ThenByDescending(h => h.Blocked)
                .ThenByDescending(h => h.Soon).ThenBy(h => h.OrganizationName, StringComparer.Ordinal)],
            leftOff);
    }

    private static int Cells(IEnumerable<BoardRow> rows, BoardColour colour) => rows.Sum(r => r.Cells.Count(c => c.Colour == colour));
}
