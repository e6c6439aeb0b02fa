using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>启动修改（应改必改）。</summary>
internal sealed record StartNormAmendmentCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">修改的理由。</param>
/// <param name="On">日期。</param>
internal sealed record StartNormAmendmentBody(string Reason, DateOnly On);

internal static class StartNormAmendmentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/start-amendment", async (Guid id, IfMatch expected, StartNormAmendmentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new StartNormAmendmentCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("StartNormAmendment").WithSummary("启动修改").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class StartNormAmendmentValidator : AbstractValidator<StartNormAmendmentCommand>
{
    public StartNormAmendmentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("修改的理由");
}

internal sealed class StartNormAmendmentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<StartNormAmendmentCommand, ETag>
{
    public async Task<ETag> Handle(StartNormAmendmentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.StartAmendment(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
