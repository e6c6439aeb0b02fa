using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>备案率和按期备案率：统计期内公布的部门、乡镇文件中，已经报送的和在期限内报送的。</summary>
/// <param name="From">公布之日自。</param>
/// <param name="To">公布之日至。</param>
internal sealed record GetFilingFiguresQuery(DateOnly From, DateOnly To) : IRequest<FilingFigures>;

/// <summary>备案统计。</summary>
/// <param name="Due">应当报送的件数。</param>
/// <param name="Filed">已经报送的件数。</param>
/// <param name="OnTime">在期限内报送的件数。</param>
/// <param name="FilingRate">备案率，百分数；没有应当报送的为空。</param>
/// <param name="OnTimeRate">按期备案率，百分数，以应当报送的为分母。</param>
/// <param name="Corrected">其中提出过纠正意见的备案审查。</param>
/// <param name="Issuers">按制定机关。</param>
internal sealed record FilingFigures(int Due, int Filed, int OnTime, decimal? FilingRate, decimal? OnTimeRate, int Corrected, IReadOnlyList<IssuerFiling> Issuers);

/// <summary>一个制定机关的备案情况。</summary>
internal sealed record IssuerFiling(string IssuerName, int Due, int Filed, int OnTime);

internal static class GetFilingFiguresEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapGet("/figures", async ([AsParameters] GetFilingFiguresQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("GetFilingFigures").WithSummary("备案率和按期备案率").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetFilingFiguresValidator : AbstractValidator<GetFilingFiguresQuery>
{
    public GetFilingFiguresValidator() => RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日");
}

internal sealed class GetFilingFiguresHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetFilingFiguresQuery, FilingFigures>
{
    public async Task<FilingFigures> Handle(GetFilingFiguresQuery request, CancellationToken cancellationToken)
    {
        var issuers = await db.Documents.Where(d => d.IssuerKind != IssuerKind.County && d.PublishedOn >= request.From && d.PublishedOn <= request.To)
            .GroupBy(d => d.IssuerName)
            .Select(g => new IssuerFiling(g.Key, g.Count(), g.Count(d => d.Filings.Any(f => f.Authority == FilingAuthority.County)),
                g.Count(d => d.Filings.Any(f => f.Authority == FilingAuthority.County && (f.DueOn == null || f.SubmittedOn <= f.DueOn)))))
            .ToListAsync(cancellationToken);
        var corrected = await db.Filings.CountAsync(f => f.CorrectionDemand != null && f.PublishedOn >= request.From && f.PublishedOn <= request.To, cancellationToken);
        var (due, filed, onTime) = (issuers.Sum(i => i.Due), issuers.Sum(i => i.Filed), issuers.Sum(i => i.OnTime));
        return new(due, filed, onTime, Rate(filed, due), Rate(onTime, due), corrected, [.. issuers.OrderBy(i => i.IssuerName, StringComparer.Ordinal)]);
    }

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : decimal.Round(100m * part / whole, 2);
}
