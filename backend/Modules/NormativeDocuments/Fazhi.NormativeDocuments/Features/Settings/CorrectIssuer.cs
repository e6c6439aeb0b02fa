using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>更正制定主体，或者移出清单。</summary>
internal sealed record CorrectIssuerCommand(Guid Id, IfMatch Expected, IssuerBody Body) : IRequest<ETag>;

internal static class CorrectIssuerEndpoint
{
    public static void Map(RouteGroupBuilder issuers) => issuers
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, IssuerBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectIssuerCommand(id, expected, body), ct)))
        .WithName("CorrectIssuer").WithSummary("更正制定主体").RequirePermission(NormativeDocumentsPermissions.ManageSettings);
}

internal sealed class CorrectIssuerValidator : AbstractValidator<CorrectIssuerCommand>
{
    public CorrectIssuerValidator() => RuleFor(c => c.Body).SetValidator(new IssuerBodyValidator());
}

internal sealed class CorrectIssuerHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, ICurrentUser users) : IRequestHandler<CorrectIssuerCommand, ETag>
{
    public async Task<ETag> Handle(CorrectIssuerCommand command, CancellationToken cancellationToken)
    {
        var issuer = await db.Issuers.LoadAsync(command.Id, command.Expected, cancellationToken);
        var details = command.Body.ToDetails();
        await db.RequireIssuerAsync(details, command.Id, organizations, users.User.CountyCode, cancellationToken);
        issuer.Correct(details);
        await db.SaveChangesAsync(cancellationToken);
        return new(issuer.Version);
    }
}
