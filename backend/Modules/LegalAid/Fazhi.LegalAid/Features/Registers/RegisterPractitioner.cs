using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>登记法律援助人员及其执业证（法律援助法第十三条）。</summary>
internal sealed record RegisterPractitionerCommand(PractitionerBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Kind">种类。</param>
/// <param name="Name">姓名。</param>
/// <param name="InstitutionId">所属单位。</param>
/// <param name="LicenceNumber">执业证号，县内唯一。</param>
/// <param name="LicensedSince">首次执业之日。</param>
/// <param name="LicenceValidUntil">执业证有效至。</param>
/// <param name="EndedOn">注销、停止执业之日。</param>
/// <param name="Specialities">专长。</param>
/// <param name="Phone">电话。</param>
/// <param name="UserId">其账号；不登录的为空。</param>
/// <param name="OnRota">参加轮派。</param>
internal sealed record PractitionerBody(PractitionerKind Kind, string Name, Guid InstitutionId, string LicenceNumber, DateOnly LicensedSince,
    DateOnly? LicenceValidUntil = null, DateOnly? EndedOn = null, IReadOnlyList<Speciality>? Specialities = null, string? Phone = null, Guid? UserId = null,
    bool OnRota = true)
{
    public PractitionerDetails ToDetails() => new(Kind, Name.Trim(), LicenceNumber.Trim(), LicensedSince, LicenceValidUntil, EndedOn,
        [.. (Specialities ?? []).Distinct().Order()], Phone, UserId, OnRota);
}

internal static class RegisterPractitionerEndpoint
{
    public static void Map(RouteGroupBuilder practitioners) => practitioners
        .MapPost("", async (PractitionerBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new RegisterPractitionerCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/practitioners/{id}", new CreatedId(id), tag);
        })
        .WithName("RegisterAidPractitioner").WithSummary("登记法律援助人员").RequirePermission(LegalAidPermissions.ManagePractitioners);
}

internal sealed class RegisterPractitionerValidator : AbstractValidator<RegisterPractitionerCommand>
{
    public RegisterPractitionerValidator() => RuleFor(c => c.Body).SetValidator(new PractitionerBodyValidator());
}

internal sealed class PractitionerBodyValidator : AbstractValidator<PractitionerBody>
{
    public PractitionerBodyValidator()
    {
        RuleFor(b => b.Kind).IsInEnum().WithName("种类");
        RuleFor(b => b.Name).NotEmpty().MaximumLength(100).WithName("姓名");
        RuleFor(b => b.LicenceNumber).NotEmpty().MaximumLength(40).Matches("^[0-9A-Za-z-]+$").WithName("执业证号").WithMessage("执业证号须为数字、字母。");
        RuleFor(b => b.LicensedSince).NotEmpty().WithName("首次执业之日");
        RuleFor(b => b.LicenceValidUntil).GreaterThanOrEqualTo(b => b.LicensedSince).WithName("执业证有效至");
        RuleFor(b => b.EndedOn).GreaterThanOrEqualTo(b => b.LicensedSince).WithName("停止执业之日");
        RuleForEach(b => b.Specialities).IsInEnum().WithName("专长");
        RuleFor(b => b.Phone).MaximumLength(30).WithName("电话");
    }
}

internal sealed class RegisterPractitionerHandler(LegalAidDbContext db, ICurrentUser users) : IRequestHandler<RegisterPractitionerCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(RegisterPractitionerCommand request, CancellationToken cancellationToken)
    {
        var institution = await db.RequireInstitutionAsync(request.Body.InstitutionId, cancellationToken);
        var details = request.Body.ToDetails();
        await db.RequireUniqueAsync(details, null, cancellationToken);
        var practitioner = Practitioner.Register(users.User.CountyCode, institution, details);
        db.Add(practitioner);
        await db.SaveChangesAsync(cancellationToken);
        return (practitioner.Id, new(practitioner.Version));
    }
}

internal static class PractitionerRegister
{
    public static async Task<Institution> RequireInstitutionAsync(this LegalAidDbContext db, Guid id, CancellationToken ct) =>
        await db.Institutions.FirstOrDefaultAsync(i => i.Id == id, ct) ?? throw new MalformedRequestException("institutionId", "名册中没有这个机构。");

    public static async Task RequireUniqueAsync(this LegalAidDbContext db, PractitionerDetails details, Guid? except, CancellationToken ct)
    {
        RegisterRules.LicenceOnce.Require(!await db.Practitioners.AnyAsync(p => p.LicenceNumber == details.LicenceNumber && p.Id != except, ct));
        RegisterRules.AccountOnce.Require(details.UserId is not { } user || !await db.Practitioners.AnyAsync(p => p.UserId == user && p.Id != except, ct));
    }
}
