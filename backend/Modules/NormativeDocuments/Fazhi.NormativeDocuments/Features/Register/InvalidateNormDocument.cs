using Fazhi.NormativeDocuments.Features.Cleanup;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>宣布失效（国办发〔2018〕37号）。</summary>
internal sealed record InvalidateNormDocumentCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">依据和理由。</param>
/// <param name="On">不再有效之日。</param>
internal sealed record InvalidateNormDocumentBody(string Reason, DateOnly On);

internal static class InvalidateNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/invalidate", async (Guid id, IfMatch expected, InvalidateNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new InvalidateNormDocumentCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("InvalidateNormDocument").WithSummary("宣布失效").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class InvalidateNormDocumentValidator : AbstractValidator<InvalidateNormDocumentCommand>
{
    public InvalidateNormDocumentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("依据和理由");
}

internal sealed class InvalidateNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<InvalidateNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(InvalidateNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var act = acts.Begin();
        document.Invalidate(command.Reason, command.On, act);
        await db.SettleTasksAsync(document.Id, command.On, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
