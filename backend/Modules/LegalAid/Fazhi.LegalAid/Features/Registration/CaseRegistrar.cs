using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.LegalAid.Features.Registration;

/// <summary>What every way of opening a case has in common: whose it is, its number, and the check for a duplicate.</summary>
internal sealed class CaseRegistrar(LegalAidDbContext db, ICurrentUser users, IntakeNumbers numbers, IOptions<LegalAidOptions> options)
{
    /// <summary>Makes the filing.</summary>
    /// <exception cref="RuleViolationException">The same person has an open case of the same cause, and no reason for a second is given.</exception>
    public async Task<AidFiling> FileAsync(SubjectInput subject, IReadOnlyList<PersonInput> applicants, string? duplicateReason, DateOnly on, CancellationToken ct)
    {
        var user = users.User;
        PersonDetails[] persons = [.. applicants.Select(a => a.ToDetails())];
        var aidSubject = subject.ToSubject();
        if (string.IsNullOrWhiteSpace(duplicateReason) && await DuplicatesAsync(subject, applicants, ct) is { Count: > 0 } duplicates)
            throw AidRules.DuplicateCase.Broken(string.Join('、', duplicates));

        var number = await numbers.NextAsync(user.CountyCode, "legal-aid", on.Year, ct);
        return new(user.CountyCode, user.OrganizationId, user.Has(LegalAidPermissions.Examine),
            IntakeNumbers.Format(options.Value.CaseNumberPattern, on.Year, number), aidSubject, persons, duplicateReason);
    }

    /// <summary>Numbers of the open cases of the same persons and cause; of one that the caller may not see, only that there is one.</summary>
    public async Task<List<string>> DuplicatesAsync(SubjectInput subject, IReadOnlyList<PersonInput> applicants, CancellationToken ct)
    {
        var (found, cause) = (new List<string>(), subject.ToSubject().Cause);
        foreach (var person in applicants.Select(a => a.ToDetails().DocumentNumber).Distinct(StringComparer.Ordinal))
            await foreach (var number in db.DuplicatesOf(users.User.CountyCode, person, cause).WithCancellation(ct))
                if (!found.Contains(number)) found.Add(number);
        if (found.Count == 0) return found;
        var visible = await db.Cases.Where(c => found.Contains(c.Number)).OrderBy(c => c.Id).Select(c => c.Number).ToListAsync(ct);
        return visible.Count == found.Count ? visible : [.. visible, "其他单位在办的案件"];
    }
}
