using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>更正法律服务机构的登记。</summary>
internal sealed record CorrectInstitutionCommand(Guid Id, IfMatch Expected, InstitutionBody Body) : IRequest<ETag>;

internal static class CorrectInstitutionEndpoint
{
    public static void Map(RouteGroupBuilder institutions) => institutions
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, InstitutionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectInstitutionCommand(id, expected, body), ct)))
        .WithName("CorrectAidInstitution").WithSummary("更正法律服务机构").RequirePermission(LegalAidPermissions.ManagePractitioners);
}

internal sealed class CorrectInstitutionValidator : AbstractValidator<CorrectInstitutionCommand>
{
    public CorrectInstitutionValidator() => RuleFor(c => c.Body).SetValidator(new InstitutionBodyValidator());
}

internal sealed class CorrectInstitutionHandler(LegalAidDbContext db) : IRequestHandler<CorrectInstitutionCommand, ETag>
{
    public async Task<ETag> Handle(CorrectInstitutionCommand command, CancellationToken cancellationToken)
    {
        var institution = await db.Institutions.LoadAsync(command.Id, command.Expected, cancellationToken);
        var details = command.Body.ToDetails();
        RegisterRules.InstitutionOnce.Require(!await db.Institutions.AnyAsync(i => i.Name == details.Name && i.Id != command.Id, cancellationToken));
        if (institution.Name != details.Name)
            foreach (var practitioner in await db.Practitioners.Where(p => p.InstitutionId == command.Id).ToListAsync(cancellationToken)) practitioner.InstitutionRenamed(details.Name);
        institution.Correct(details);
        await db.SaveChangesAsync(cancellationToken);
        return new(institution.Version);
    }
}
