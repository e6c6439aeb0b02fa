using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>符合筛选条件的件数、人数和挽回金额。</summary>
internal sealed record CountCasesQuery : CaseFilter, IRequest<AidCaseCount>;

/// <summary>How many rows the filter has.</summary>
/// <param name="Count">件。</param>
/// <param name="Persons">受援人，以证件去重。</param>
/// <param name="RecoveredAmount">挽回经济损失，元。</param>
internal sealed record AidCaseCount(int Count, int Persons, decimal RecoveredAmount);

internal static class CountCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/count", async ([AsParameters] CountCasesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountAidCases").WithSummary("法律援助案件计数").RequirePermission(LegalAidPermissions.Read);
}

internal sealed class CountCasesValidator : CaseFilterValidator<CountCasesQuery>;

internal sealed class CountCasesHandler(LegalAidDbContext db, IOrganizationDirectory organizations, TimeProvider clock) : IRequestHandler<CountCasesQuery, AidCaseCount>
{
    public async Task<AidCaseCount> Handle(CountCasesQuery request, CancellationToken cancellationToken)
    {
        var cases = request.Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina()).AsNoTracking();
        var sum = await cases.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Recovered = g.Sum(c => c.RecoveredAmount) })
            .FirstOrDefaultAsync(cancellationToken);
        var persons = sum is null ? 0 : await cases.SelectMany(c => c.Applicants).Select(a => a.DocumentNumber).Distinct().CountAsync(cancellationToken);
        return new(sum?.Count ?? 0, persons, sum?.Recovered ?? 0);
    }
}
