using System.Linq.Expressions;
using Fazhi.Kernel.Identifiers;
using Fazhi.LegalAid.Domain;
using Sex = Fazhi.LegalAid.Domain.Sex;

namespace Fazhi.LegalAid.Features;

/// <summary>An applicant as entered: the identity number fills in sex and birth date.</summary>
/// <param name="Sex">居民身份证可不填，由号码得出。</param>
/// <param name="BirthDate">居民身份证可不填，由号码得出。</param>
internal sealed record PersonInput(
    string Name,
    IdentityDocumentKind DocumentKind,
    string DocumentNumber,
    Sex? Sex = null,
    DateOnly? BirthDate = null,
    string? Address = null,
    string? Phone = null,
    IReadOnlyList<RecipientCategory>? Categories = null)
{
    public PersonDetails ToDetails() => DocumentKind == IdentityDocumentKind.CitizenIdentityCard && CitizenIdentityNumber.TryParse(DocumentNumber, out var number)
        ? new(Name.Trim(), DocumentKind, number.Value, number.Sex == Kernel.Identifiers.Sex.Male ? Domain.Sex.Male : Domain.Sex.Female, number.BirthDate,
            Address, Phone, Labels)
        : new(Name.Trim(), DocumentKind, DocumentNumber.Trim().ToUpperInvariant(), Sex, BirthDate, Address, Phone, Labels);

    private IReadOnlyList<RecipientCategory> Labels => [.. (Categories ?? []).Distinct().Order()];
}

internal static class PersonInputs
{
    /// <summary>One to fifty persons, each once: the same document twice is one person.</summary>
    /// <param name="validator">Of the request.</param>
    /// <param name="persons">Where they stand in it.</param>
    /// <param name="name">What they are called there: 申请人、受援人.</param>
    public static void RuleForPersons<T>(this AbstractValidator<T> validator, Expression<Func<T, IEnumerable<PersonInput>>> persons, string name)
    {
        validator.RuleFor(persons).NotEmpty().Must(p => p.Count() <= 50).WithName(name).WithMessage($"{name}为 1 至 50 名。");
        validator.RuleFor(persons).Must(AreDistinct).WithName(name).WithMessage($"同一{name}不得重复填写。");
        validator.RuleForEach(persons).SetValidator(new PersonInputValidator());
    }

    private static bool AreDistinct(IEnumerable<PersonInput> persons) => persons.CountBy(p =>
        (p.DocumentKind, CitizenIdentityNumber.TryParse(p.DocumentNumber, out var number) ? number.Value : p.DocumentNumber?.Trim().ToUpperInvariant())).All(p => p.Value == 1);
}

internal sealed class PersonInputValidator : AbstractValidator<PersonInput>
{
    public PersonInputValidator()
    {
        RuleFor(p => p.Name).NotEmpty().MaximumLength(100).WithName("姓名");
        RuleFor(p => p.DocumentKind).IsInEnum().WithName("证件种类");
        RuleFor(p => p.DocumentNumber).NotEmpty().MaximumLength(40).WithName("证件号码");
        RuleFor(p => p.DocumentNumber).Custom((text, context) =>
        {
            if (!CitizenIdentityNumber.TryParse(text, out _, out var problem)) context.AddFailure(problem);
        }).When(p => p.DocumentKind == IdentityDocumentKind.CitizenIdentityCard && !string.IsNullOrEmpty(p.DocumentNumber));
        RuleFor(p => p.BirthDate).Must(d => d is null || d <= TimeProvider.System.TodayInChina()).WithName("出生日期").WithMessage("出生日期不能晚于今天。");
        RuleFor(p => p.Address).MaximumLength(200).WithName("住址");
        RuleFor(p => p.Phone).MaximumLength(30).Matches(@"^(?=(?:[^0-9]*[0-9]){5})[0-9+()（）转 -]{5,30}\z").WithName("联系电话").WithMessage("联系电话须为电话号码，至少五位。")
            .When(p => !string.IsNullOrEmpty(p.Phone));
        RuleForEach(p => p.Categories).IsInEnum().WithName("受援人类别");
    }
}

/// <summary>What the case is about, as entered.</summary>
internal sealed record SubjectInput(
    AidKind Kind,
    AidForm Form,
    AidStage Stage,
    string Cause,
    string Facts,
    string DivisionCode,
    IReadOnlyList<OpposingParty>? OpposingParties = null)
{
    public AidSubject ToSubject() => new(Kind, Form, Stage, Cause.Trim(), Facts, DivisionCode,
        [.. (OpposingParties ?? []).Select(p => new OpposingParty(p.Name.Trim(), string.IsNullOrWhiteSpace(p.DocumentNumber) ? null : p.DocumentNumber.Trim().ToUpperInvariant()))]);
}

internal sealed class SubjectInputValidator : AbstractValidator<SubjectInput>
{
    public SubjectInputValidator()
    {
        RuleFor(s => s.Kind).IsInEnum().WithName("案件类型");
        RuleFor(s => s.Form).IsInEnum().WithName("援助形式");
        RuleFor(s => s.Stage).IsInEnum().WithName("办案阶段");
        RuleFor(s => s.Form).Must((subject, form) => subject.Kind.Allows(form)).WithName("援助形式")
            .WithMessage("援助形式与案件类型不符：刑事辩护、刑事代理限于刑事案件，诉讼代理、非诉讼代理限于民事、行政案件，劳动争议调解与仲裁代理限于民事案件（法律援助法第二十二条）。");
        RuleFor(s => s.Stage).Must((subject, stage) => subject.Kind.Allows(stage)).WithName("办案阶段")
            .WithMessage("办案阶段与案件类型不符：侦查、审查起诉、死刑复核限于刑事案件，仲裁限于民事案件。");
        RuleFor(s => s.Cause).NotEmpty().MaximumLength(100).WithName("案由");
        RuleFor(s => s.Facts).NotEmpty().MaximumLength(4000).WithName("案情概要");
        RuleFor(s => s.DivisionCode).NotEmpty().Matches("^[0-9]{6,12}$").WithName("受援人所在乡镇").WithMessage("受援人所在乡镇须为区划代码。");
        RuleFor(s => s.OpposingParties).Must(p => p is null || p.Count <= 20).WithName("对方当事人").WithMessage("对方当事人最多20名。");
        RuleForEach(s => s.OpposingParties).ChildRules(p =>
        {
            p.RuleFor(x => x.Name).NotEmpty().MaximumLength(100).WithName("对方当事人姓名或者名称");
            p.RuleFor(x => x.DocumentNumber).MaximumLength(40).WithName("对方当事人证件号码");
        });
    }
}
