using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>终止制定（国办发〔2018〕37号）。</summary>
internal sealed record AbandonNormDocumentCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record AbandonNormDocumentBody(string Reason, DateOnly On);

internal static class AbandonNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/abandon", async (Guid id, IfMatch expected, AbandonNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AbandonNormDocumentCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("AbandonNormDocument").WithSummary("终止制定").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class AbandonNormDocumentValidator : AbstractValidator<AbandonNormDocumentCommand>
{
    public AbandonNormDocumentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class AbandonNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<AbandonNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(AbandonNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.Abandon(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
