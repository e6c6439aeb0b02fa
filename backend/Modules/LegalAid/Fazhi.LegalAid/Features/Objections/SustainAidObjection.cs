using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Objections;

/// <summary>异议成立，责令改正（法律援助法第四十九条）。</summary>
internal sealed record SustainAidObjectionCommand(Guid Id, IfMatch Expected, string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record SustainAidObjectionBody(string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class SustainAidObjectionEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/sustain-objection", async (Guid id, IfMatch expected, SustainAidObjectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SustainAidObjectionCommand(id, expected, body.Reasons, body.On, body.Documents), ct)))
        .WithName("SustainAidObjection").WithSummary("异议成立").RequirePermission(LegalAidPermissions.ReviewObjection);
}

internal sealed class SustainAidObjectionValidator : AbstractValidator<SustainAidObjectionCommand>
{
    public SustainAidObjectionValidator() => RuleFor(c => c.Reasons).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class SustainAidObjectionHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<SustainAidObjectionCommand, ETag>
{
    public async Task<ETag> Handle(SustainAidObjectionCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.SustainObjection(command.Reasons, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
