using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>备案办结（有件必备）。</summary>
internal sealed record CompleteNormFilingCommand(Guid Id, IfMatch Expected, string Receipt, DateOnly On) : IRequest<ETag>;

/// <param name="Receipt">备案登记号或者回执。</param>
/// <param name="On">日期。</param>
internal sealed record CompleteNormFilingBody(string Receipt, DateOnly On);

internal static class CompleteNormFilingEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/complete-filing", async (Guid id, IfMatch expected, CompleteNormFilingBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CompleteNormFilingCommand(id, expected, body.Receipt, body.On), ct)))
        .WithName("CompleteNormFiling").WithSummary("备案办结").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class CompleteNormFilingValidator : AbstractValidator<CompleteNormFilingCommand>
{
    public CompleteNormFilingValidator() => RuleFor(c => c.Receipt).NotEmpty().MaximumLength(200).WithName("备案登记号或者回执");
}

internal sealed class CompleteNormFilingHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<CompleteNormFilingCommand, ETag>
{
    public async Task<ETag> Handle(CompleteNormFilingCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.CompleteFiling(command.Receipt, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
