using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>结案材料审查合格，评定质量（办理法律援助案件程序规定第四十一条）。</summary>
internal sealed record AcceptAidDossierCommand(Guid Id, IfMatch Expected, int QualityScore, string? Opinion, DateOnly On) : IRequest<ETag>;

internal sealed record AcceptAidDossierBody(int QualityScore, string? Opinion, DateOnly On);

internal static class AcceptAidDossierEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/accept-dossier", async (Guid id, IfMatch expected, AcceptAidDossierBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AcceptAidDossierCommand(id, expected, body.QualityScore, body.Opinion, body.On), ct)))
        .WithName("AcceptAidDossier").WithSummary("结案材料审查合格").RequirePermission(LegalAidPermissions.Check);
}

internal sealed class AcceptAidDossierValidator : AbstractValidator<AcceptAidDossierCommand>
{
    public AcceptAidDossierValidator()
    {
        RuleFor(c => c.QualityScore).InclusiveBetween(0, 100).WithName("质量评分");
        RuleFor(c => c.Opinion).MaximumLength(2000).WithName("审查意见");
    }
}

internal sealed class AcceptAidDossierHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<AcceptAidDossierCommand, ETag>
{
    public async Task<ETag> Handle(AcceptAidDossierCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.AcceptDossier(command.QualityScore, command.Opinion, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
