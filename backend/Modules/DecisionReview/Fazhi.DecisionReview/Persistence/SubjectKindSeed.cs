using Fazhi.DecisionReview.Domain.Kinds;

namespace Fazhi.DecisionReview.Persistence;

/// <summary>The shipped catalogue of kinds, each offered to a county once.</summary>
internal sealed class SubjectKindSeed(DecisionReviewDbContext db) : IModuleSeed
{
    public async Task SeedAsync(string countyCode, CancellationToken ct)
    {
        var known = await db.Set<SubjectKind>().Where(k => k.CountyCode == countyCode).Select(k => k.Code).ToListAsync(ct);
        db.AddRange(ShippedKinds.All.Where(k => !known.Contains(k.Code)).Select(k => SubjectKind.Add(countyCode, k.Code, k.Details)));
        await db.SaveChangesAsync(ct);
    }
}
