using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>公开征求意见（优化营商环境条例第六十二条）。</summary>
internal sealed record OpenNormCommentsCommand(Guid Id, IfMatch Expected, string Url, DateOnly On) : IRequest<ETag>;

/// <param name="Url">公告地址。</param>
/// <param name="On">公告之日。</param>
internal sealed record OpenNormCommentsBody(string Url, DateOnly On);

internal static class OpenNormCommentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/open-comments", async (Guid id, IfMatch expected, OpenNormCommentsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new OpenNormCommentsCommand(id, expected, body.Url, body.On), ct)))
        .WithName("OpenNormComments").WithSummary("公开征求意见").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class OpenNormCommentsValidator : AbstractValidator<OpenNormCommentsCommand>
{
    public OpenNormCommentsValidator() => RuleFor(c => c.Url).NotEmpty().MaximumLength(500).WithName("公告地址");
}

internal sealed class OpenNormCommentsHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<OpenNormCommentsCommand, ETag>
{
    public async Task<ETag> Handle(OpenNormCommentsCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.OpenComments(command.Url, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
