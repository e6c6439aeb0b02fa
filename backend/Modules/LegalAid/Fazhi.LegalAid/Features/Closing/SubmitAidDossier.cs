using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>提交结案归档材料（办理法律援助案件程序规定第四十条）。</summary>
internal sealed record SubmitAidDossierCommand(Guid Id, IfMatch Expected, string? Note, DateOnly On) : IRequest<ETag>;

internal sealed record SubmitAidDossierBody(string? Note, DateOnly On);

internal static class SubmitAidDossierEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/submit-dossier", async (Guid id, IfMatch expected, SubmitAidDossierBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SubmitAidDossierCommand(id, expected, body.Note, body.On), ct)))
        .WithName("SubmitAidDossier").WithSummary("提交结案材料").RequirePermission(LegalAidPermissions.Handle);
}

internal sealed class SubmitAidDossierValidator : AbstractValidator<SubmitAidDossierCommand>
{
    public SubmitAidDossierValidator() => RuleFor(c => c.Note).MaximumLength(2000).WithName("材料目录和说明");
}

internal sealed class SubmitAidDossierHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<SubmitAidDossierCommand, ETag>
{
    public async Task<ETag> Handle(SubmitAidDossierCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.SubmitDossier(command.Note, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
