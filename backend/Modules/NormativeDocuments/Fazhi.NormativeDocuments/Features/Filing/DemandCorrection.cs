using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>提出纠正意见（有错必纠）。</summary>
internal sealed record DemandCorrectionCommand(Guid Id, IfMatch Expected, string Demand, DateOnly DueOn, DateOnly On) : IRequest<ETag>;

/// <param name="Demand">问题和依据，到条。</param>
/// <param name="DueOn">报告纠正情况的期限。</param>
/// <param name="On">日期。</param>
internal sealed record DemandCorrectionBody(string Demand, DateOnly DueOn, DateOnly On);

internal static class DemandCorrectionEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/demand-correction", async (Guid id, IfMatch expected, DemandCorrectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new DemandCorrectionCommand(id, expected, body.Demand, body.DueOn, body.On), ct)))
        .WithName("DemandCorrection").WithSummary("提出纠正意见").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class DemandCorrectionValidator : AbstractValidator<DemandCorrectionCommand>
{
    public DemandCorrectionValidator() => RuleFor(c => c.Demand).NotEmpty().MaximumLength(4000).WithName("问题和依据，到条");
}

internal sealed class DemandCorrectionHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<DemandCorrectionCommand, ETag>
{
    public async Task<ETag> Handle(DemandCorrectionCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.DemandCorrection(command.Demand, command.DueOn, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
