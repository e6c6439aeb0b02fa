using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同送请合法性审查。</summary>
internal sealed record RequestContractReviewCommand(Guid Id, IfMatch Expected, RequestContractReviewBody Body) : IRequest<ETag>;

internal sealed record RequestContractReviewBody(DateOnly On);

internal static class RequestContractReviewEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/request-review", async (Guid id, IfMatch expected, RequestContractReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestContractReviewCommand(id, expected, body), ct)))
        .WithName("RequestContractReview").WithSummary("合同送请合法性审查").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class RequestContractReviewHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<RequestContractReviewCommand, ETag>
{
    public async Task<ETag> Handle(RequestContractReviewCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.RequestReview(command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
