using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>符合筛选条件的件数。</summary>
internal sealed record CountFilingsQuery : FilingFilter, IRequest<RowCount>;

internal static class CountFilingsEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapGet("/count", async ([AsParameters] CountFilingsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountFilings").WithSummary("备案审查计数").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class CountFilingsValidator : FilingFilterValidator<CountFilingsQuery>;

internal sealed class CountFilingsHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IRequestHandler<CountFilingsQuery, RowCount>
{
    public async Task<RowCount> Handle(CountFilingsQuery request, CancellationToken cancellationToken) =>
        new(await request.Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina()).CountAsync(cancellationToken));
}
