using Fazhi.Kernel.Identifiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>登记法律服务机构。</summary>
internal sealed record RegisterInstitutionCommand(InstitutionBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Kind">种类。</param>
/// <param name="Name">名称，县内唯一。</param>
/// <param name="CreditCode">统一社会信用代码，十八位。</param>
/// <param name="Address">地址。</param>
/// <param name="Phone">电话。</param>
internal sealed record InstitutionBody(InstitutionKind Kind, string Name, string? CreditCode = null, string? Address = null, string? Phone = null)
{
    public InstitutionDetails ToDetails() =>
        new(Kind, Name.Trim(), UnifiedSocialCreditCode.TryParse(CreditCode, out var code) ? code.Value : null, Address, Phone);
}

internal static class RegisterInstitutionEndpoint
{
    public static void Map(RouteGroupBuilder institutions) => institutions
        .MapPost("", async (InstitutionBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new RegisterInstitutionCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/institutions/{id}", new CreatedId(id), tag);
        })
        .WithName("RegisterAidInstitution").WithSummary("登记法律服务机构").RequirePermission(LegalAidPermissions.ManagePractitioners);
}

internal sealed class RegisterInstitutionValidator : AbstractValidator<RegisterInstitutionCommand>
{
    public RegisterInstitutionValidator() => RuleFor(c => c.Body).SetValidator(new InstitutionBodyValidator());
}

internal sealed class InstitutionBodyValidator : AbstractValidator<InstitutionBody>
{
    public InstitutionBodyValidator()
    {
        RuleFor(b => b.Kind).IsInEnum().WithName("种类");
        RuleFor(b => b.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(b => b.CreditCode).Must(c => UnifiedSocialCreditCode.TryParse(c, out _)).When(b => !string.IsNullOrEmpty(b.CreditCode)).WithName("统一社会信用代码")
            .WithMessage("统一社会信用代码应为十八位数字和大写字母（不用I、O、S、V、Z）。");
        RuleFor(b => b.Address).MaximumLength(200).WithName("地址");
        RuleFor(b => b.Phone).MaximumLength(30).WithName("电话");
    }
}

internal sealed class RegisterInstitutionHandler(LegalAidDbContext db, ICurrentUser users) : IRequestHandler<RegisterInstitutionCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(RegisterInstitutionCommand request, CancellationToken cancellationToken)
    {
        var details = request.Body.ToDetails();
        RegisterRules.InstitutionOnce.Require(!await db.Institutions.AnyAsync(i => i.Name == details.Name, cancellationToken));
        var institution = Institution.Register(users.User.CountyCode, details);
        db.Add(institution);
        await db.SaveChangesAsync(cancellationToken);
        return (institution.Id, new(institution.Version));
    }
}
