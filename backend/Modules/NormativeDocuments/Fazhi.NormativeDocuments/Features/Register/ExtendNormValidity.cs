using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>延续有效期（规范性文件有效期的规定）。</summary>
internal sealed record ExtendNormValidityCommand(Guid Id, IfMatch Expected, DateOnly Until, string Evaluation, DateOnly On) : IRequest<ETag>;

/// <param name="Until">延续至。</param>
/// <param name="Evaluation">评估结论。</param>
/// <param name="On">决定之日。</param>
internal sealed record ExtendNormValidityBody(DateOnly Until, string Evaluation, DateOnly On);

internal static class ExtendNormValidityEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/extend", async (Guid id, IfMatch expected, ExtendNormValidityBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ExtendNormValidityCommand(id, expected, body.Until, body.Evaluation, body.On), ct)))
        .WithName("ExtendNormValidity").WithSummary("延续有效期").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class ExtendNormValidityValidator : AbstractValidator<ExtendNormValidityCommand>
{
    public ExtendNormValidityValidator() => RuleFor(c => c.Evaluation).NotEmpty().MaximumLength(2000).WithName("评估结论");
}

internal sealed class ExtendNormValidityHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ExtendNormValidityCommand, ETag>
{
    public async Task<ETag> Handle(ExtendNormValidityCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.ExtendValidity(command.Until, command.Evaluation, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
