using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>结案材料不齐全、不规范的，退回补正（办理法律援助案件程序规定第四十一条）。</summary>
internal sealed record ReturnAidDossierCommand(Guid Id, IfMatch Expected, string Missing, DateOnly On) : IRequest<ETag>;

internal sealed record ReturnAidDossierBody(string Missing, DateOnly On);

internal static class ReturnAidDossierEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/return-dossier", async (Guid id, IfMatch expected, ReturnAidDossierBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReturnAidDossierCommand(id, expected, body.Missing, body.On), ct)))
        .WithName("ReturnAidDossier").WithSummary("退回结案材料").RequirePermission(LegalAidPermissions.Check);
}

internal sealed class ReturnAidDossierValidator : AbstractValidator<ReturnAidDossierCommand>
{
    public ReturnAidDossierValidator() => RuleFor(c => c.Missing).NotEmpty().MaximumLength(2000).WithName("需要补正的材料");
}

internal sealed class ReturnAidDossierHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<ReturnAidDossierCommand, ETag>
{
    public async Task<ETag> Handle(ReturnAidDossierCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.ReturnDossier(command.Missing, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
