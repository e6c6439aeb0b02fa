using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>符合筛选条件的件数。</summary>
internal sealed record CountCleanupTasksQuery : CleanupFilter, IRequest<RowCount>;

internal static class CountCleanupTasksEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapGet("/count", async ([AsParameters] CountCleanupTasksQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountCleanupTasks").WithSummary("清理任务计数").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class CountCleanupTasksValidator : CleanupFilterValidator<CountCleanupTasksQuery>;

internal sealed class CountCleanupTasksHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IRequestHandler<CountCleanupTasksQuery, RowCount>
{
    public async Task<RowCount> Handle(CountCleanupTasksQuery request, CancellationToken cancellationToken) =>
        new(await request.Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina()).CountAsync(cancellationToken));
}
