using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>结束征求意见（优化营商环境条例第六十二条）。</summary>
internal sealed record CloseNormCommentsCommand(Guid Id, IfMatch Expected, int Received, int Adopted, string? Explanation, string? Shortened, DateOnly On) : IRequest<ETag>;

/// <param name="Received">收到的意见，条。</param>
/// <param name="Adopted">采纳的意见，条。</param>
/// <param name="Explanation">采纳情况和没有采纳的理由。</param>
/// <param name="Shortened">提前结束的理由。</param>
/// <param name="On">结束之日。</param>
internal sealed record CloseNormCommentsBody(int Received, int Adopted, string? Explanation, string? Shortened, DateOnly On);

internal static class CloseNormCommentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/close-comments", async (Guid id, IfMatch expected, CloseNormCommentsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CloseNormCommentsCommand(id, expected, body.Received, body.Adopted, body.Explanation, body.Shortened, body.On), ct)))
        .WithName("CloseNormComments").WithSummary("结束征求意见").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class CloseNormCommentsValidator : AbstractValidator<CloseNormCommentsCommand>
{
    public CloseNormCommentsValidator()
    {
        RuleFor(c => c.Explanation).MaximumLength(4000).WithName("采纳情况和没有采纳的理由");
        RuleFor(c => c.Shortened).MaximumLength(1000).WithName("提前结束的理由");
        RuleFor(c => c.Received).InclusiveBetween(0, 1_000_000).WithName("收到的意见");
        RuleFor(c => c.Adopted).GreaterThanOrEqualTo(0).LessThanOrEqualTo(c => c.Received).WithName("采纳的意见");
    }
}

internal sealed class CloseNormCommentsHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<CloseNormCommentsCommand, ETag>
{
    public async Task<ETag> Handle(CloseNormCommentsCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.CloseComments(new(command.Received, command.Adopted, command.Explanation ?? "", command.Shortened), command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
