using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Catalogue;

/// <summary>规范性文件目录，公开：现行有效的，或者在任何一天曾经有效的。</summary>
/// <param name="On">在哪一天有效；不给则为今天。</param>
/// <param name="Q">名称、文号、制定机关中的文字，两个字起。</param>
/// <param name="Text">正文中的文字，两个字起。</param>
/// <param name="IssuerKind">制定主体的种类。</param>
/// <param name="County">县的代码；只有一个县的不必给。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListNormCatalogueQuery(DateOnly? On = null, string? Q = null, string? Text = null, Code<IssuerKind>? IssuerKind = null, string? County = null,
    string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<NormCatalogueRow>>;

/// <summary>目录中的一件。</summary>
internal sealed record NormCatalogueRow(Guid Id, string Name, string IssuerName, IssuerKind IssuerKind, string? DocumentNumber, DateOnly PublishedOn, DateOnly EffectiveOn,
    DateOnly? ValidUntil, DateOnly? EndedOn, NormEnd? EndedBy)
{
    /// <summary>所问之日的效力。</summary>
    public NormStanding Standing { get; init; }

    /// <summary>正文中找到的地方。</summary>
    public string? Snippet { get; init; }
}

internal sealed class NormCatalogueProfile : Profile
{
    public NormCatalogueProfile() => CreateProjection<NormativeDocument, NormCatalogueRow>()
        .ForCtorParam(nameof(NormCatalogueRow.PublishedOn), o => o.MapFrom(d => d.PublishedOn!.Value))
        .ForCtorParam(nameof(NormCatalogueRow.EffectiveOn), o => o.MapFrom(d => d.EffectiveOn!.Value))
        .ForMember(r => r.Standing, o => o.Ignore())
        .ForMember(r => r.Snippet, o => o.Ignore());
}

internal static class ListNormCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogue) => catalogue
        .MapGet("", async ([AsParameters] ListNormCatalogueQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListNormCatalogue").WithSummary("规范性文件目录（公开）");
}

internal sealed class ListNormCatalogueValidator : AbstractValidator<ListNormCatalogueQuery>
{
    public ListNormCatalogueValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
        RuleFor(q => q.Text).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("正文中的文字").WithMessage("正文中的文字至少两个字。");
        RuleFor(q => q.County).MaximumLength(12).WithName("县");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListNormCatalogueHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, IMapper mapper, PublicCounty counties, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<ListNormCatalogueQuery, Page<NormCatalogueRow>>
{
    private sealed record Position(DateOnly PublishedOn, Guid Id);

    public async Task<Page<NormCatalogueRow>> Handle(ListNormCatalogueQuery request, CancellationToken cancellationToken)
    {
        var county = await counties.RequireAsync(request.County, cancellationToken);
        var (day, soon) = (request.On ?? clock.TodayInChina(), options.Value.ExpiringMonths);
        var filter = new NormFilter { InForceOn = day, Q = request.Q, IssuerKind = request.IssuerKind };
        var documents = filter.Narrow(db, db.PublishedIn(county), await organizations.GetAsync(cancellationToken), day, soon).AsNoTracking().PlannedEach();
        var page = request.Text is { Length: > 0 } words
            ? await db.TextPageAsync(documents, words, "-publishedOn", request.After, request.PageSize, Rows, r => r.Id, cancellationToken)
            : await ByPublicationAsync(documents, request, cancellationToken);
        var snippets = await db.SnippetsAsync([.. page.Items.Select(r => r.Id)], request.Text, cancellationToken);
        return page with
        {
            Items = [.. page.Items.Select(r => r with
            {
                Standing = NormStandings.Of(r.EffectiveOn, r.ValidUntil, r.EndedOn, r.EndedBy, day, soon),
                Snippet = snippets.GetValueOrDefault(r.Id),
            })],
        };
    }

    private async Task<Page<NormCatalogueRow>> ByPublicationAsync(IQueryable<NormativeDocument> documents, ListNormCatalogueQuery request, CancellationToken ct)
    {
        if (Cursor.Decode<Position>(request.After) is var (published, id))
            documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.PublishedOn!.Value, d.Id), ValueTuple.Create(published, id)));
        var rows = await Rows(documents.OrderByDescending(d => d.PublishedOn!.Value).ThenByDescending(d => d.Id)).Take(request.PageSize + 1).ToListAsync(ct);
        return Page.Of(rows, request.PageSize, last => new Position(last.PublishedOn, last.Id));
    }

    private IQueryable<NormCatalogueRow> Rows(IQueryable<NormativeDocument> documents) => documents.ProjectTo<NormCatalogueRow>(mapper.ConfigurationProvider);
}

/// <summary>The county whose catalogue an anonymous caller asks for.</summary>
internal sealed class PublicCounty(IOrganizationDirectory organizations)
{
    /// <exception cref="NotFoundException">No such county.</exception>
    public async Task<string> RequireAsync(string? code, CancellationToken ct)
    {
        var counties = (await organizations.GetAsync(ct)).All.Where(o => o.Kind == OrganizationKind.County).Select(o => o.CountyCode).ToList();
        if (code is null && counties is [var only]) return only;
        return counties.Find(c => c == code) ?? throw new NotFoundException("没有这个县。");
    }
}
