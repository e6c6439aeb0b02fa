using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同终止：放弃签订、解除、撤销。</summary>
internal sealed record EndContractCommand(Guid Id, IfMatch Expected, EndContractBody Body) : IRequest<ETag>;

internal sealed record EndContractBody(string Reason, DateOnly On);

internal static class EndContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/end", async (Guid id, IfMatch expected, EndContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EndContractCommand(id, expected, body), ct)))
        .WithName("EndContract").WithSummary("合同终止").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class EndContractValidator : AbstractValidator<EndContractCommand>
{
    public EndContractValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class EndContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<EndContractCommand, ETag>
{
    public async Task<ETag> Handle(EndContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.End(command.Body.Reason, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
