using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>列入制定主体清单（国办发〔2018〕37号）。</summary>
internal sealed record EnlistIssuerCommand(IssuerBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Name">名称，县内唯一。</param>
/// <param name="Kind">种类：决定由谁审核、向谁备案。</param>
/// <param name="OrganizationId">在本系统中办理其文件的单位。</param>
/// <param name="NumberPattern">文号的写法，如“某府发〔{year}〕{n}号”，县内唯一。</param>
/// <param name="ListedOn">列入清单之日。</param>
/// <param name="DelistedOn">移出清单之日。</param>
internal sealed record IssuerBody(string Name, IssuerKind Kind, Guid OrganizationId, string NumberPattern, DateOnly ListedOn, DateOnly? DelistedOn = null)
{
    public IssuerDetails ToDetails() => new(Name.Trim(), Kind, OrganizationId, NumberPattern.Trim(), ListedOn, DelistedOn);
}

internal static class EnlistIssuerEndpoint
{
    public static void Map(RouteGroupBuilder issuers) => issuers
        .MapPost("", async (IssuerBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new EnlistIssuerCommand(body), ct);
            return Reply.Created($"/api/v1/normative-documents/issuers/{id}", new CreatedNormId(id), tag);
        })
        .WithName("EnlistIssuer").WithSummary("列入制定主体清单").RequirePermission(NormativeDocumentsPermissions.ManageSettings);
}

internal sealed class EnlistIssuerValidator : AbstractValidator<EnlistIssuerCommand>
{
    public EnlistIssuerValidator() => RuleFor(c => c.Body).SetValidator(new IssuerBodyValidator());
}

internal sealed class IssuerBodyValidator : AbstractValidator<IssuerBody>
{
    public IssuerBodyValidator()
    {
        RuleFor(b => b.Name).NotEmpty().MaximumLength(100).WithName("名称");
        RuleFor(b => b.Kind).IsInEnum().WithName("种类");
        RuleFor(b => b.NumberPattern).NotEmpty().MaximumLength(60).Matches(@"^[^{}]+〔\{year\}〕\{n\}号$").WithName("文号的写法").WithMessage("文号的写法须如“某府发〔{year}〕{n}号”。");
        RuleFor(b => b.DelistedOn).GreaterThan(b => b.ListedOn).WithName("移出清单之日");
    }
}

internal sealed class EnlistIssuerHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, ICurrentUser users)
    : IRequestHandler<EnlistIssuerCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(EnlistIssuerCommand command, CancellationToken cancellationToken)
    {
        var details = command.Body.ToDetails();
        await db.RequireIssuerAsync(details, null, organizations, users.User.CountyCode, cancellationToken);
        var issuer = Issuer.Enlist(users.User.CountyCode, details);
        db.Add(issuer);
        await db.SaveChangesAsync(cancellationToken);
        return (issuer.Id, new(issuer.Version));
    }
}

internal static class IssuerRegister
{
    /// <summary>Name and way of numbering are its own; the unit that acts for it exists.</summary>
    public static async Task RequireIssuerAsync(this NormativeDocumentsDbContext db, IssuerDetails details, Guid? except, IOrganizationDirectory organizations, string county, CancellationToken ct)
    {
        if ((await organizations.GetAsync(ct)).Find(details.OrganizationId) is not { } unit || unit.CountyCode != county)
            throw new MalformedRequestException("organizationId", "没有这个单位。");
        NormRules.IssuerOnce.Require(!await db.Issuers.AnyAsync(i => i.Id != except && (i.Name == details.Name || i.NumberPattern == details.NumberPattern), ct));
    }
}
