using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>One whose turn it may be.</summary>
/// <param name="Load">本年已指派件数。</param>
/// <param name="LastAssignedOn">最近一次指派。</param>
/// <param name="Fits">专长相符。</param>
internal sealed record AidCandidate(Guid PractitionerId, string Name, string InstitutionName, PractitionerKind Kind, int Load, DateOnly? LastAssignedOn, bool Fits);

/// <summary>Whose turn it is.</summary>
/// <param name="Candidates">In the order of their turn; the first is the proposal.</param>
/// <param name="Conflicts">Why whom not: the conflicts of interest by practitioner.</param>
internal sealed record Turn(IReadOnlyList<AidCandidate> Candidates, ILookup<Guid, string> Conflicts);

/// <summary>轮派：专长相符者在先，本年指派少者在先，久未指派者在先；没有执业证、不能担任、有利益冲突的不在其列。</summary>
internal sealed class Rota(LegalAidDbContext db)
{
    public async Task<Turn> ProposeAsync(AidCase aid, DateOnly on, CancellationToken ct)
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
        var conflicts = await ConflictsAsync(aid, ct);
        return new([.. candidates
            .Where(c => c.Practitioner.IsLicensedOn(on) && aid.MayBeHandledBy(c.Practitioner, on) && !conflicts.Contains(c.Practitioner.Id) && !aid.IsAgainst(c.Practitioner))
            .Select(c => new AidCandidate(c.Practitioner.Id, c.Practitioner.Name, c.Practitioner.InstitutionName, c.Practitioner.Kind, c.Load, c.Last,
                aid.Fits(c.Practitioner)))
            .OrderByDescending(c => c.Fits).ThenBy(c => c.Load).ThenBy(c => c.LastAssignedOn ?? DateOnly.MinValue).ThenBy(c => c.PractitionerId)], conflicts);
    }

    /// <summary>利益冲突（律师法第三十九条）：正在、曾经为对方当事人提供法律援助，或者正在办理以受援人为对方当事人的案件。</summary>
    public async Task<ILookup<Guid, string>> ConflictsAsync(AidCase aid, CancellationToken ct)
    {
        var found = new List<(Guid Practitioner, string Reason)>();
        foreach (var opponent in aid.OpposingParties)
        {
            var reason = $"曾为对方当事人{opponent.Name}提供法律援助{(opponent.DocumentNumber is null ? "（按姓名核对；不是同一人的，请更正登记，填写对方的证件号码）" : "")}";
            found.AddRange((await db.AssignedTo(opponent, aid.Id).ToListAsync(ct)).Select(id => (id, reason)));
        }

        foreach (var applicant in aid.Applicants)
            found.AddRange((await db.InHandNaming(applicant.Name, aid.Id).ToListAsync(ct)).Where(c => c.OpposingParties.Any(o => o.Is(applicant.Name, applicant.DocumentNumber)))
                .Select(c => (c.CurrentAssignment!.PractitionerId, $"正在办理以{applicant.Name}为对方当事人的案件")));
        return found.Distinct().ToLookup(f => f.Practitioner, f => f.Reason);
    }
}
