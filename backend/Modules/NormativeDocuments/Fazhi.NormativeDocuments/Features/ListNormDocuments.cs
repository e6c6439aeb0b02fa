using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;
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

internal sealed class ListNormDocumentsHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, IMapper mapper, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<ListNormDocumentsQuery, Page<NormDocumentRow>>
{
    private sealed record Publication(DateOnly On, Guid Id);

    public async Task<Page<NormDocumentRow>> Handle(ListNormDocumentsQuery request, CancellationToken cancellationToken)
    {
        var (today, soon) = (clock.TodayInChina(), options.Value.ExpiringMonths);
        var units = await organizations.GetAsync(cancellationToken);
        var page = await ReadAsync();
        var snippets = await db.SnippetsAsync([.. page.Items.Select(r => r.Id)], request.Text, cancellationToken);
        return page with
        {
            Items = [.. page.Items.Select(r => r with
            {
                Standing = NormStandings.Of(r.EffectiveOn, r.ValidUntil, r.EndedOn, r.EndedBy, request.On ?? today, soon),
                Snippet = snippets.GetValueOrDefault(r.Id),
            })],
        };

        Task<Page<NormDocumentRow>> ReadAsync() => request.Text is { Length: > 0 } words
            ? db.TextPageAsync((request with { Text = null }).Apply(db, units, today, soon), words, request.Sort, request.After, request.PageSize ?? Page.DefaultSize, Rows, r => r.Id, cancellationToken)
            : request.Sort == "-publishedOn" ? ByPublicationAsync(request.Apply(db, units, today, soon), request, cancellationToken)
            : db.PageAsync((request with { Q = null }).Apply(db, units, today, soon), new(request.Q, request.Sort, request.After, request.PageSize),
                found => Rows(found.Select(p => p.Dossier)), last => new(last.OpenedOn, last.Id), cancellationToken);
    }

    private async Task<Page<NormDocumentRow>> ByPublicationAsync(IQueryable<NormativeDocument> documents, ListNormDocumentsQuery request, CancellationToken ct)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        documents = documents.Where(d => d.PublishedOn != null);
        if (Cursor.Decode<Publication>(request.After, request.Sort) is var (on, id))
            documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.PublishedOn!.Value, d.Id), ValueTuple.Create(on, id)));
        var rows = await Rows(documents.OrderByDescending(d => d.PublishedOn!.Value).ThenByDescending(d => d.Id)).Take(size + 1).ToListAsync(ct);
        return Page.Of(rows, size, last => new Publication(last.PublishedOn!.Value, last.Id), request.Sort);
    }

    private IQueryable<NormDocumentRow> Rows(IQueryable<NormativeDocument> documents) => documents.ProjectTo<NormDocumentRow>(mapper.ConfigurationProvider);
}
