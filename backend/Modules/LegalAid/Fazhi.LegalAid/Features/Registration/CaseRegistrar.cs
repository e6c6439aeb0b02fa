using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.LegalAid.Features.Registration;

/// <summary>What every way of opening a case has in common: whose it is, its number, and the check for a duplicate.</summary>
internal sealed class CaseRegistrar(
    LegalAidDbContext db, ICurrentUser users, IntakeNumbers numbers, IDivisionDirectory divisions, IStatutoryClockSource clocks, IOptions<LegalAidOptions> options)
{
    /// <summary>Makes the filing.</summary>
    /// <exception cref="MalformedRequestException">The division, the day, the kind or the parties cannot be (400).</exception>
    /// <exception cref="RuleViolationException">The same person has an open case of the same cause, and no reason for a second is given.</exception>
    public async Task<AidFiling> FileAsync(AidOrigin origin, SubjectInput subject, IReadOnlyList<PersonInput> applicants, string? duplicateReason, DateOnly on, CancellationToken ct)
    {
        var user = users.User;
        PersonDetails[] persons = [.. applicants.Select(a => a.ToDetails())];
        var aidSubject = subject.ToSubject();
        if (await ProblemAsync(origin, aidSubject, persons, on, ct) is var (field, sentence)) throw new MalformedRequestException(field, sentence);
        if (string.IsNullOrWhiteSpace(duplicateReason) && await DuplicatesAsync(aidSubject, persons, ct) is { Count: > 0 } duplicates)
            throw AidRules.DuplicateCase.Broken(string.Join('、', duplicates));

        var number = await numbers.NextAsync(user.CountyCode, "legal-aid", on.Year, ct);
        return new(user.CountyCode, user.OrganizationId, user.Has(LegalAidPermissions.Examine),
            IntakeNumbers.Format(options.Value.CaseNumberPattern, on.Year, number), aidSubject, persons, duplicateReason);
    }

    /// <summary>What no case can be opened with: a township of another county, a day on which the law set no period for it, a notice of no criminal case,
    /// a person on both sides, or one defence of several; null where all is well.</summary>
    public async ValueTask<(string Field, string Sentence)?> ProblemAsync(AidOrigin origin, AidSubject subject, IReadOnlyList<PersonDetails> persons, DateOnly on, CancellationToken ct)
    {
        if (origin == AidOrigin.Notice && subject.Kind != AidKind.Criminal)
            return ("subject.kind", "办案机关通知的，限于刑事案件（法律援助法第三十六条）。");
        if (subject.Form == AidForm.CriminalDefence && persons.Count > 1)
            return ("applicants", "一名辩护人不得为两名以上的同案犯罪嫌疑人、被告人辩护，请每人登记一件（最高人民法院关于适用刑事诉讼法的解释第四十三条第二款）。");
        if (subject.OpposingParties.FirstOrDefault(o => persons.Any(p => o.Is(p.Name, p.DocumentNumber))) is { } both)
            return ("subject.opposingParties", $"{both.Name}既是申请人又是对方当事人；同名的，请填写对方的证件号码。");
        if (!await divisions.HasAsync(users.User.CountyCode, subject.DivisionCode, ct))
            return ("subject.divisionCode", "受援人所在乡镇不是本县登记的区划；不在本县居住的，填本县的代码。");
        var (deadline, field) = origin == AidOrigin.Notice ? (AidProcedure.AssignAfterNotice, "notice.receivedOn") : (AidProcedure.Review, "receivedOn");
        var kind = AidProcedure.Definition.DeadlineOf(deadline);
        return kind.RuleOn(on, clocks.Current.Catalogue) is null ? (field, $"收到日期有误：规则库中，当日还没有“{kind.Label}”的期限规定。") : null;
    }

    /// <summary>Numbers of the open cases of the same persons and cause; of one that the caller may not see, only that there is one.</summary>
    /// <param name="except">The number of a case that is being corrected: it is not its own duplicate.</param>
    public async Task<List<string>> DuplicatesAsync(AidSubject subject, IReadOnlyList<PersonDetails> persons, CancellationToken ct, string? except = null)
    {
        var found = new List<string>();
        foreach (var person in persons.Select(p => p.DocumentNumber).Distinct(StringComparer.Ordinal))
            await foreach (var number in db.DuplicatesOf(users.User.CountyCode, person, subject.Cause).WithCancellation(ct))
                if (number != except && !found.Contains(number)) found.Add(number);
        if (found.Count == 0) return found;
        var visible = await db.Cases.Where(c => found.Contains(c.Number)).OrderBy(c => c.Id).Select(c => c.Number).ToListAsync(ct);
        return visible.Count == found.Count ? visible : [.. visible, "其他单位在办的案件"];
    }
}
