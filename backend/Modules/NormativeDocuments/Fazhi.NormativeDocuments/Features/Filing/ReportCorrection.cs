using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>报告纠正情况（有错必纠）。</summary>
internal sealed record ReportCorrectionCommand(Guid Id, IfMatch Expected, string Report, DateOnly On) : IRequest<ETag>;

/// <param name="Report">纠正情况。</param>
/// <param name="On">日期。</param>
internal sealed record ReportCorrectionBody(string Report, DateOnly On);

internal static class ReportCorrectionEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/report-correction", async (Guid id, IfMatch expected, ReportCorrectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReportCorrectionCommand(id, expected, body.Report, body.On), ct)))
        .WithName("ReportCorrection").WithSummary("报告纠正情况").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class ReportCorrectionValidator : AbstractValidator<ReportCorrectionCommand>
{
    public ReportCorrectionValidator() => RuleFor(c => c.Report).NotEmpty().MaximumLength(4000).WithName("纠正情况");
}

internal sealed class ReportCorrectionHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ReportCorrectionCommand, ETag>
{
    public async Task<ETag> Handle(ReportCorrectionCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.ReportCorrection(command.Report, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
