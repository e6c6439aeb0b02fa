using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>不再修改（国办发〔2018〕37号）。</summary>
internal sealed record StopNormAmendmentCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record StopNormAmendmentBody(string Reason, DateOnly On);

internal static class StopNormAmendmentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/stop-amendment", async (Guid id, IfMatch expected, StopNormAmendmentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new StopNormAmendmentCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("StopNormAmendment").WithSummary("不再修改").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class StopNormAmendmentValidator : AbstractValidator<StopNormAmendmentCommand>
{
    public StopNormAmendmentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class StopNormAmendmentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<StopNormAmendmentCommand, ETag>
{
    public async Task<ETag> Handle(StopNormAmendmentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.StopAmendment(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
