using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>规范性文件列表。</summary>
internal sealed record ListNormDocumentsQuery : NormFilter, IRequest<Page<NormDocumentRow>>
{
    /// <summary>-openedOn（默认，新立卷的在前）、openedOn，或者 -publishedOn（只列已公布的）。</summary>
    public string? Sort { get; init; }

    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record NormDocumentRow(
    Guid Id,
    string Number,
    string Name,
    string IssuerName,
    IssuerKind IssuerKind,
    NormStatus Status,
    NormTerm Term,
    string? DocumentNumber,
    DateOnly OpenedOn,
    DateOnly? PublishedOn,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    DateOnly? EndedOn,
    NormEnd? EndedBy,
    Guid OrganizationId,
    string? HandlerName,
    DateOnly? AmendmentStartedOn,
    DateOnly? AmendmentEndedOn,
    DateOnly? NextDueOn,
    string? NextDueLabel)
{
    /// <summary>今天（或者所问之日）的效力。</summary>
    public NormStanding Standing { get; init; }

    /// <summary>正文中找到的地方。</summary>
    public string? Snippet { get; init; }
}

internal sealed class ListNormDocumentsProfile : Profile
{
    public ListNormDocumentsProfile() => CreateProjection<NormativeDocument, NormDocumentRow>()
        .ForMember(r => r.Standing, o => o.Ignore())
        .ForMember(r => r.Snippet, o => o.Ignore())
        .ForCtorParam(nameof(NormDocumentRow.NextDueOn), o => o.MapFrom(d => d.Deadlines
            .Where(x => x.Status == DeadlineStatus.Running && x.Bound != Bound.Party).Min(x => x.DueOn)))
        .ForCtorParam(nameof(NormDocumentRow.NextDueLabel), o => o.MapFrom(d => d.Deadlines
            .Where(x => x.Status == DeadlineStatus.Running && x.Bound != Bound.Party).OrderBy(x => x.DueOn).Select(x => x.Label).FirstOrDefault()));
}

internal static class ListNormDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("", async ([AsParameters] ListNormDocumentsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListNormDocuments").WithSummary("规范性文件列表").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListNormDocumentsValidator : NormFilterValidator<ListNormDocumentsQuery>
{
    public ListNormDocumentsValidator()
    {
        RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn" or "-publishedOn").WithName("排序").WithMessage("排序只能是 openedOn、-openedOn 或者 -publishedOn。");
    }
}

internal sealed class ListNormDocumentsHandler(NormativeDocumentsDbContext db, IMapper mapper, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<ListNormDocumentsQuery, Page<NormDocumentRow>>
{
    private sealed record Position(DateOnly On, Guid Id);

    public Task<Page<NormDocumentRow>> Handle(ListNormDocumentsQuery request, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(request.Q) && string.IsNullOrEmpty(request.Text)
            ? ReadAsync(request, cancellationToken)
            : db.Database.PlanEachAsync(() => ReadAsync(request, cancellationToken), cancellationToken);

    private async Task<Page<NormDocumentRow>> ReadAsync(ListNormDocumentsQuery request, CancellationToken ct)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var (today, soon) = (clock.TodayInChina(), options.Value.ExpiringMonths);
        var documents = Ordered(request.Apply(db, today, soon).AsNoTracking(), request.Sort, Cursor.Decode<Position>(request.After));
        var rows = await documents.ProjectTo<NormDocumentRow>(mapper.ConfigurationProvider).Take(size + 1).ToListAsync(ct);
        var page = Page.Of(rows, size, last => new Position(request.Sort == "-publishedOn" ? last.PublishedOn!.Value : last.OpenedOn, last.Id));
        var snippets = await db.SnippetsAsync([.. page.Items.Select(r => r.Id)], request.Text, ct);
        return page with
        {
            Items = [.. page.Items.Select(r => r with
            {
                Standing = NormStandings.Of(r.EffectiveOn, r.ValidUntil, r.EndedOn, r.EndedBy, request.On ?? today, soon),
                Snippet = snippets.GetValueOrDefault(r.Id),
            })],
        };
    }

    private static IQueryable<NormativeDocument> Ordered(IQueryable<NormativeDocument> documents, string? sort, Position? after)
    {
        switch (sort)
        {
            case "-publishedOn":
                documents = documents.Where(d => d.PublishedOn != null);
                if (after is var (published, last))
                    documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.PublishedOn!.Value, d.Id), ValueTuple.Create(published, last)));
                return documents.OrderByDescending(d => d.PublishedOn!.Value).ThenByDescending(d => d.Id);
            case "openedOn":
                if (after is var (from, id)) documents = documents.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.OpenedOn, d.Id), ValueTuple.Create(from, id)));
                return documents.OrderBy(d => d.OpenedOn).ThenBy(d => d.Id);
            default:
                if (after is var (before, beforeId)) documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.OpenedOn, d.Id), ValueTuple.Create(before, beforeId)));
                return documents.OrderByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id);
        }
    }
}
