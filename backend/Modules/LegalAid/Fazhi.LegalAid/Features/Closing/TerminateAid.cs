using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>终止法律援助（法律援助法第四十八条）。</summary>
internal sealed record TerminateAidCommand(Guid Id, IfMatch Expected, TerminationGround Ground, string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record TerminateAidBody(TerminationGround Ground, string Reasons, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class TerminateAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/terminate", async (Guid id, IfMatch expected, TerminateAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new TerminateAidCommand(id, expected, body.Ground, body.Reasons, body.On, body.Documents), ct)))
        .WithName("TerminateAid").WithSummary("终止法律援助").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class TerminateAidValidator : AbstractValidator<TerminateAidCommand>
{
    public TerminateAidValidator()
    {
        RuleFor(c => c.Ground).IsInEnum().WithName("法定情形");
        RuleFor(c => c.Reasons).NotEmpty().MaximumLength(2000).WithName("理由");
    }
}

internal sealed class TerminateAidHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<TerminateAidCommand, ETag>
{
    public async Task<ETag> Handle(TerminateAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.Terminate(command.Ground, command.Reasons, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
