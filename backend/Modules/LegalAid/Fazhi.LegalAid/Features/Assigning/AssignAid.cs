using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>指派法律援助人员（法律援助法第三十六条、第四十三条）。</summary>
internal sealed record AssignAidCommand(Guid Id, IfMatch Expected, Guid PractitionerId, string? OverrideReason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

/// <param name="OverrideReason">没有按照轮派建议指派的理由。</param>
internal sealed record AssignAidBody(Guid PractitionerId, string? OverrideReason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class AssignAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/assign", async (Guid id, IfMatch expected, AssignAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AssignAidCommand(id, expected, body.PractitionerId, body.OverrideReason, body.On, body.Documents), ct)))
        .WithName("AssignAid").WithSummary("指派").RequirePermission(LegalAidPermissions.Assign);
}

internal sealed class AssignAidValidator : AbstractValidator<AssignAidCommand>
{
    public AssignAidValidator() => RuleFor(c => c.OverrideReason).MaximumLength(500).WithName("不按轮派的理由");
}

internal sealed class AssignAidHandler(LegalAidDbContext db, IStepDocuments documents, Rota rota, Acts acts) : IRequestHandler<AssignAidCommand, ETag>
{
    public async Task<ETag> Handle(AssignAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        var practitioner = await db.Practitioners.FirstOrDefaultAsync(p => p.Id == command.PractitionerId, cancellationToken) ?? throw new NotFoundException();
        var (candidates, conflicts) = await rota.ProposeAsync(aid, command.On, cancellationToken);
        aid.Assign(practitioner, candidates is [var first, ..] ? first.PractitionerId : null, command.OverrideReason, [.. conflicts[practitioner.Id]], command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
