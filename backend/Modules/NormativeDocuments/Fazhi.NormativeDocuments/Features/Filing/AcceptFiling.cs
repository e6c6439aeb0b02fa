using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>准予备案（有备必审）。</summary>
internal sealed record AcceptFilingCommand(Guid Id, IfMatch Expected, string Opinion, DateOnly On) : IRequest<ETag>;

/// <param name="Opinion">审查意见。</param>
/// <param name="On">日期。</param>
internal sealed record AcceptFilingBody(string Opinion, DateOnly On);

internal static class AcceptFilingEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/accept", async (Guid id, IfMatch expected, AcceptFilingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AcceptFilingCommand(id, expected, body.Opinion, body.On), ct)))
        .WithName("AcceptFiling").WithSummary("准予备案").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class AcceptFilingValidator : AbstractValidator<AcceptFilingCommand>
{
    public AcceptFilingValidator() => RuleFor(c => c.Opinion).NotEmpty().MaximumLength(4000).WithName("审查意见");
}

internal sealed class AcceptFilingHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<AcceptFilingCommand, ETag>
{
    public async Task<ETag> Handle(AcceptFilingCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.Accept(command.Opinion, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
