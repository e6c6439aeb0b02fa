using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>上位法库。</summary>
/// <param name="Q">名称中的文字。</param>
/// <param name="Rank">效力位阶。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListLawsQuery(string? Q = null, Code<LawRank>? Rank = null, string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<LawRow>>;

/// <summary>一部上位法。</summary>
internal sealed record LawRow(Guid Id, string Name, LawRank Rank, string Maker, int Versions, Guid? CurrentVersionId);

internal sealed class LawProfile : Profile
{
    public LawProfile() => CreateProjection<SuperiorLaw, LawRow>();
}

internal static class ListLawsEndpoint
{
    public static void Map(RouteGroupBuilder laws) => laws
        .MapGet("", async ([AsParameters] ListLawsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListLaws").WithSummary("上位法库").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListLawsValidator : AbstractValidator<ListLawsQuery>
{
    public ListLawsValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).WithName("搜索词");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListLawsHandler(NormativeDocumentsDbContext db, IMapper mapper) : IRequestHandler<ListLawsQuery, Page<LawRow>>
{
    private sealed record Position(string Name, Guid Id);

    public async Task<Page<LawRow>> Handle(ListLawsQuery request, CancellationToken cancellationToken)
    {
        var laws = db.Laws.AsNoTracking();
        if (request.Rank?.Value is { } rank) laws = laws.Where(l => l.Rank == rank);
        if (request.Q?.Trim().Trim('《', '》') is { Length: > 0 } q) laws = laws.Where(l => l.Name.Contains(q));
        if (Cursor.Decode<Position>(request.After) is var (name, id))
            laws = laws.Where(l => EF.Functions.GreaterThan(ValueTuple.Create(l.Name, l.Id), ValueTuple.Create(name, id)));
        var rows = await laws.OrderBy(l => l.Name).ThenBy(l => l.Id).ProjectTo<LawRow>(mapper.ConfigurationProvider).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, last => new Position(last.Name, last.Id));
    }
}
