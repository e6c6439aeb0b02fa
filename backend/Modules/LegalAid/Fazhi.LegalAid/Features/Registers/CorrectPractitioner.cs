using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>更正法律援助人员的登记：换证、注销、转所、轮派。</summary>
internal sealed record CorrectPractitionerCommand(Guid Id, IfMatch Expected, PractitionerBody Body) : IRequest<ETag>;

internal static class CorrectPractitionerEndpoint
{
    public static void Map(RouteGroupBuilder practitioners) => practitioners
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, PractitionerBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectPractitionerCommand(id, expected, body), ct)))
        .WithName("CorrectAidPractitioner").WithSummary("更正法律援助人员").RequirePermission(LegalAidPermissions.ManagePractitioners);
}

internal sealed class CorrectPractitionerValidator : AbstractValidator<CorrectPractitionerCommand>
{
    public CorrectPractitionerValidator() => RuleFor(c => c.Body).SetValidator(new PractitionerBodyValidator());
}

internal sealed class CorrectPractitionerHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<CorrectPractitionerCommand, ETag>
{
    public async Task<ETag> Handle(CorrectPractitionerCommand command, CancellationToken cancellationToken)
    {
        var practitioner = await db.Practitioners.LoadAsync(command.Id, command.Expected, cancellationToken);
        var institution = await db.RequireInstitutionAsync(command.Body.InstitutionId, cancellationToken);
        var details = command.Body.ToDetails();
        await db.RequireUniqueAsync(details, command.Id, cancellationToken);
        var account = practitioner.UserId;
        practitioner.Correct(institution, details);
        if (practitioner.UserId != account)
            foreach (var aid in await db.InHandsOf(practitioner.Id).ToListAsync(cancellationToken)) aid.FollowAccount(practitioner, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(practitioner.Version);
    }
}
