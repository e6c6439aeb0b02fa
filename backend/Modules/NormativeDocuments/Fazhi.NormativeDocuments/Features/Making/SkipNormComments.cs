using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>依法不公开征求意见（国办发〔2018〕37号）。</summary>
internal sealed record SkipNormCommentsCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record SkipNormCommentsBody(string Reason, DateOnly On);

internal static class SkipNormCommentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/skip-comments", async (Guid id, IfMatch expected, SkipNormCommentsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SkipNormCommentsCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("SkipNormComments").WithSummary("依法不公开征求意见").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class SkipNormCommentsValidator : AbstractValidator<SkipNormCommentsCommand>
{
    public SkipNormCommentsValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class SkipNormCommentsHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<SkipNormCommentsCommand, ETag>
{
    public async Task<ETag> Handle(SkipNormCommentsCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.SkipComments(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
