using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>符合筛选条件的件数。</summary>
internal sealed record CountNormDocumentsQuery : NormFilter, IRequest<RowCount>;

/// <summary>件数。</summary>
internal sealed record RowCount(int Count);

internal static class CountNormDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/count", async ([AsParameters] CountNormDocumentsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountNormDocuments").WithSummary("规范性文件计数").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class CountNormDocumentsValidator : NormFilterValidator<CountNormDocumentsQuery>;

internal sealed class CountNormDocumentsHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<CountNormDocumentsQuery, RowCount>
{
    public async Task<RowCount> Handle(CountNormDocumentsQuery request, CancellationToken cancellationToken) =>
        new(await request.Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina(), options.Value.ExpiringMonths).CountAsync(cancellationToken));
}
