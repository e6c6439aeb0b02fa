using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>One whose turn it may be.</summary>
/// <param name="Load">本年已指派件数。</param>
/// <param name="LastAssignedOn">最近一次指派。</param>
/// <param name="Fits">专长相符。</param>
internal sealed record AidCandidate(Guid PractitionerId, string Name, string InstitutionName, PractitionerKind Kind, int Load, DateOnly? LastAssignedOn, bool Fits);

/// <summary>轮派：专长相符者在先，本年指派少者在先，久未指派者在先；没有执业证、不能担任、有利益冲突的不在其列。</summary>
internal sealed class Rota(LegalAidDbContext db)
{
    /// <summary>The candidates in the order of their turn; the first is the proposal.</summary>
    public async Task<IReadOnlyList<AidCandidate>> ProposeAsync(AidCase aid, DateOnly on, CancellationToken ct)
    {
        var yearStart = new DateOnly(on.Year, 1, 1);
        var yearEnd = yearStart.AddYears(1);
        var assignments = db.AssignmentsOfCounty;
        var candidates = await db.Practitioners.AsNoTracking().Where(p => p.OnRota)
            .Select(p => new
            {
                Practitioner = p,
                Load = assignments.Count(a => a.PractitionerId == p.Id && a.AssignedOn >= yearStart && a.AssignedOn < yearEnd),
                Last = assignments.Where(a => a.PractitionerId == p.Id).Max(a => (DateOnly?)a.AssignedOn),
            })
            .ToListAsync(ct);
        var opponents = await OpponentsOfAsync(aid, ct);
        return [.. candidates
            .Where(c => c.Practitioner.IsLicensedOn(on) && aid.MayBeHandledBy(c.Practitioner, on) && !opponents.Contains(c.Practitioner.Id)
                && !aid.OpposingParties.Any(o => o.Name == c.Practitioner.Name))
            .Select(c => new AidCandidate(c.Practitioner.Id, c.Practitioner.Name, c.Practitioner.InstitutionName, c.Practitioner.Kind, c.Load, c.Last,
                aid.Fits(c.Practitioner)))
            .OrderByDescending(c => c.Fits).ThenBy(c => c.Load).ThenBy(c => c.LastAssignedOn ?? DateOnly.MinValue).ThenBy(c => c.PractitionerId)];
    }

    /// <summary>利益冲突：本人就是对方当事人，或者正在、曾经为对方当事人提供法律援助（律师法第三十九条）。</summary>
    public async Task<IReadOnlyList<string>> ConflictsAsync(AidCase aid, Practitioner practitioner, CancellationToken ct)
    {
        var conflicts = new List<string>();
        if (aid.OpposingParties.Any(o => o.Name == practitioner.Name)) conflicts.Add("本人是对方当事人");
        if ((await OpponentsOfAsync(aid, ct)).Contains(practitioner.Id)) conflicts.Add("曾为对方当事人提供法律援助");
        return conflicts;
    }

    private async Task<HashSet<Guid>> OpponentsOfAsync(AidCase aid, CancellationToken ct)
    {
        string[] names = [.. aid.OpposingParties.Select(o => o.Name)];
        return names.Length == 0 ? [] : [.. await db.AssignedToAnyOf(names, aid.Id).ToListAsync(ct)];
    }
}
