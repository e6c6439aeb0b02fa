using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>确认已经纠正（有错必纠）。</summary>
internal sealed record ConfirmCorrectionCommand(Guid Id, IfMatch Expected, string Opinion, DateOnly On) : IRequest<ETag>;

/// <param name="Opinion">核实意见。</param>
/// <param name="On">日期。</param>
internal sealed record ConfirmCorrectionBody(string Opinion, DateOnly On);

internal static class ConfirmCorrectionEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/confirm-correction", async (Guid id, IfMatch expected, ConfirmCorrectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConfirmCorrectionCommand(id, expected, body.Opinion, body.On), ct)))
        .WithName("ConfirmCorrection").WithSummary("确认已经纠正").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class ConfirmCorrectionValidator : AbstractValidator<ConfirmCorrectionCommand>
{
    public ConfirmCorrectionValidator() => RuleFor(c => c.Opinion).NotEmpty().MaximumLength(4000).WithName("核实意见");
}

internal sealed class ConfirmCorrectionHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ConfirmCorrectionCommand, ETag>
{
    public async Task<ETag> Handle(ConfirmCorrectionCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.ConfirmCorrection(command.Opinion, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
