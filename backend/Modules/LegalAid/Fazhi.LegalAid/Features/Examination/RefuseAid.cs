using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>决定不予法律援助，书面告知理由和救济途径（法律援助法第四十三条、第四十九条）。</summary>
internal sealed record RefuseAidCommand(Guid Id, IfMatch Expected, string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record RefuseAidBody(string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RefuseAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/refuse", async (Guid id, IfMatch expected, RefuseAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RefuseAidCommand(id, expected, body.Reasons, body.On, body.Documents), ct)))
        .WithName("RefuseAid").WithSummary("决定不予法律援助").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class RefuseAidValidator : AbstractValidator<RefuseAidCommand>
{
    public RefuseAidValidator() => RuleFor(c => c.Reasons).NotEmpty().MaximumLength(2000).WithName("不予援助的理由");
}

internal sealed class RefuseAidHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RefuseAidCommand, ETag>
{
    public async Task<ETag> Handle(RefuseAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.Refuse(command.Reasons, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
