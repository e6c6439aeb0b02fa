using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Catalogue;

/// <summary>一件公布的规范性文件，公开。</summary>
internal sealed record GetNormCatalogueEntryQuery(Guid Id) : IRequest<NormCatalogueEntry>;

/// <summary>公布的文件：只有公布的内容，没有制定中的材料。</summary>
/// <param name="Id">标识。</param>
/// <param name="Name">名称。</param>
/// <param name="IssuerName">制定机关。</param>
/// <param name="DocumentNumber">文号。</param>
/// <param name="RegistrationNumber">统一登记号。</param>
/// <param name="PublishedOn">公布之日。</param>
/// <param name="PublishedIn">公布载体。</param>
/// <param name="EffectiveOn">施行之日。</param>
/// <param name="ValidUntil">有效期至。</param>
/// <param name="EndedOn">不再有效之日。</param>
/// <param name="Standing">今天的效力。</param>
/// <param name="Bases">制定依据。</param>
/// <param name="Text">公布的文本。</param>
internal sealed record NormCatalogueEntry(Guid Id, string Name, string IssuerName, string? DocumentNumber, string? RegistrationNumber, DateOnly PublishedOn, string? PublishedIn,
    DateOnly EffectiveOn, DateOnly? ValidUntil, DateOnly? EndedOn, NormStanding Standing, IReadOnlyList<string> Bases, string Text);

internal static class GetNormCatalogueEntryEndpoint
{
    public static void Map(RouteGroupBuilder catalogue) => catalogue
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetNormCatalogueEntryQuery(id), ct)))
        .WithName("GetNormCatalogueEntry").WithSummary("公布的规范性文件（公开）");
}

internal sealed class GetNormCatalogueEntryHandler(NormativeDocumentsDbContext db, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<GetNormCatalogueEntryQuery, NormCatalogueEntry>
{
    public async Task<NormCatalogueEntry> Handle(GetNormCatalogueEntryQuery request, CancellationToken cancellationToken)
    {
        var found = await db.Published.AsNoTracking().IgnoreAutoIncludes().Include(d => d.Bases).Include(d => d.Texts.Where(t => t.PublishedOn != null)).AsSplitQuery()
            .FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return new(found.Id, found.Name, found.IssuerName, found.DocumentNumber, found.RegistrationNumber, found.PublishedOn!.Value, found.PublishedIn, found.EffectiveOn!.Value,
            found.ValidUntil, found.EndedOn, found.StandingOn(clock.TodayInChina(), options.Value.ExpiringMonths),
            [.. found.Bases.OrderBy(b => b.LawName, StringComparer.Ordinal).ThenBy(b => b.Article).Select(b => b.ToString())],
            found.Texts.OrderByDescending(t => t.Number).FirstOrDefault()?.Content ?? "");
    }
}
