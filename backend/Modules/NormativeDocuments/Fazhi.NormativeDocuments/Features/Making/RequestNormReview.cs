using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>送合法性审核（国办发〔2018〕115号）。</summary>
internal sealed record RequestNormReviewCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <param name="On">送审之日。</param>
internal sealed record RequestNormReviewBody(DateOnly On);

internal static class RequestNormReviewEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/request-review", async (Guid id, IfMatch expected, RequestNormReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestNormReviewCommand(id, expected, body.On), ct)))
        .WithName("RequestNormReview").WithSummary("送合法性审核").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class RequestNormReviewHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RequestNormReviewCommand, ETag>
{
    public async Task<ETag> Handle(RequestNormReviewCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.RequestReview(command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
