using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>纠正不到位（有错必纠）。</summary>
internal sealed record RefuseCorrectionCommand(Guid Id, IfMatch Expected, string Reason, DateOnly DueOn, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="DueOn">新的期限。</param>
/// <param name="On">日期。</param>
internal sealed record RefuseCorrectionBody(string Reason, DateOnly DueOn, DateOnly On);

internal static class RefuseCorrectionEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/refuse-correction", async (Guid id, IfMatch expected, RefuseCorrectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RefuseCorrectionCommand(id, expected, body.Reason, body.DueOn, body.On), ct)))
        .WithName("RefuseCorrection").WithSummary("纠正不到位").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class RefuseCorrectionValidator : AbstractValidator<RefuseCorrectionCommand>
{
    public RefuseCorrectionValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(4000).WithName("理由");
}

internal sealed class RefuseCorrectionHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RefuseCorrectionCommand, ETag>
{
    public async Task<ETag> Handle(RefuseCorrectionCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.RefuseCorrection(command.Reason, command.DueOn, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
