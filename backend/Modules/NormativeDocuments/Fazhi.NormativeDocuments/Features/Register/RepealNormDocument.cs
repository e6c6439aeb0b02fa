using Fazhi.NormativeDocuments.Features.Cleanup;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>废止（国办发〔2018〕37号）。</summary>
internal sealed record RepealNormDocumentCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">依据和理由。</param>
/// <param name="On">不再有效之日。</param>
internal sealed record RepealNormDocumentBody(string Reason, DateOnly On);

internal static class RepealNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/repeal", async (Guid id, IfMatch expected, RepealNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RepealNormDocumentCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("RepealNormDocument").WithSummary("废止").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class RepealNormDocumentValidator : AbstractValidator<RepealNormDocumentCommand>
{
    public RepealNormDocumentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("依据和理由");
}

internal sealed class RepealNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RepealNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(RepealNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var act = acts.Begin();
        document.Repeal(command.Reason, command.On, act);
        await db.SettleTasksAsync(document.Id, command.On, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
