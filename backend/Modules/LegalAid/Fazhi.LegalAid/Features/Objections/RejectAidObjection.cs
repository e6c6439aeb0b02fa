using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Objections;

/// <summary>异议不成立，维持原决定（法律援助法第四十九条）。</summary>
internal sealed record RejectAidObjectionCommand(Guid Id, IfMatch Expected, string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record RejectAidObjectionBody(string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RejectAidObjectionEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/reject-objection", async (Guid id, IfMatch expected, RejectAidObjectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RejectAidObjectionCommand(id, expected, body.Reasons, body.On, body.Documents), ct)))
        .WithName("RejectAidObjection").WithSummary("异议不成立").RequirePermission(LegalAidPermissions.ReviewObjection);
}

internal sealed class RejectAidObjectionValidator : AbstractValidator<RejectAidObjectionCommand>
{
    public RejectAidObjectionValidator() => RuleFor(c => c.Reasons).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class RejectAidObjectionHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RejectAidObjectionCommand, ETag>
{
    public async Task<ETag> Handle(RejectAidObjectionCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RejectObjection(command.Reasons, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
