using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>一部上位法及其各个版本。</summary>
internal sealed record GetLawQuery(Guid Id) : IRequest<LawDetail>;

/// <summary>上位法。</summary>
internal sealed record LawDetail(Guid Id, long Version, string Name, LawRank Rank, string Maker, Guid? CurrentVersionId, IReadOnlyList<LawVersionRow> Versions);

/// <summary>一个版本。</summary>
internal sealed record LawVersionRow(Guid Id, int Ordinal, string Label, DateOnly AdoptedOn, DateOnly EffectiveOn, string? Source, int Articles);

internal static class GetLawEndpoint
{
    public static void Map(RouteGroupBuilder laws) => laws
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var law = await sender.Send(new GetLawQuery(id), ct);
            return Reply.Ok(law, new(law.Version));
        })
        .WithName("GetLaw").WithSummary("上位法").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetLawHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetLawQuery, LawDetail>
{
    public async Task<LawDetail> Handle(GetLawQuery request, CancellationToken cancellationToken)
    {
        var law = await db.Laws.AsNoTracking().FirstOrDefaultAsync(l => l.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var versions = await db.LawVersions.Where(v => v.LawId == law.Id).OrderByDescending(v => v.Ordinal)
            .Select(v => new LawVersionRow(v.Id, v.Ordinal, v.Label, v.AdoptedOn, v.EffectiveOn, v.Source, v.Articles.Count)).ToListAsync(cancellationToken);
        return new(law.Id, law.Version, law.Name, law.Rank, law.Maker, law.CurrentVersionId, versions);
    }
}
