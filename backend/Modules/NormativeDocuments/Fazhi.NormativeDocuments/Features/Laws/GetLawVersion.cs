using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>上位法的一个版本，连同各条。</summary>
internal sealed record GetLawVersionQuery(Guid Id) : IRequest<LawVersionDetail>;

/// <summary>一个版本。</summary>
internal sealed record LawVersionDetail(Guid Id, Guid LawId, string LawName, string Label, DateOnly AdoptedOn, DateOnly EffectiveOn, string? Source, IReadOnlyList<ArticleView> Articles);

/// <summary>一条。</summary>
/// <param name="Provision">写法，如“第二十一条”。</param>
/// <param name="Text">条文。</param>
internal sealed record ArticleView(string Provision, string Text);

internal static class GetLawVersionEndpoint
{
    public static void Map(RouteGroupBuilder versions) => versions
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetLawVersionQuery(id), ct)))
        .WithName("GetLawVersion").WithSummary("上位法的一个版本").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetLawVersionHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetLawVersionQuery, LawVersionDetail>
{
    public async Task<LawVersionDetail> Handle(GetLawVersionQuery request, CancellationToken cancellationToken)
    {
        var version = await db.LawVersions.AsNoTracking().Include(v => v.Articles).FirstOrDefaultAsync(v => v.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return new(version.Id, version.LawId, version.LawName, version.Label, version.AdoptedOn, version.EffectiveOn, version.Source,
            [.. version.Articles.OrderBy(a => a.Key).Select(a => new ArticleView(ArticleKey.Write(a.Key), a.Text))]);
    }
}
