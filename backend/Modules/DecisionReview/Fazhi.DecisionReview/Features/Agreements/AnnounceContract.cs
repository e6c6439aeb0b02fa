using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>公告政府采购合同（政府采购法实施条例第五十条）。</summary>
internal sealed record AnnounceContractCommand(Guid Id, IfMatch Expected, AnnounceContractBody Body) : IRequest<ETag>;

internal sealed record AnnounceContractBody(string Channel, DateOnly On);

internal static class AnnounceContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/announce", async (Guid id, IfMatch expected, AnnounceContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AnnounceContractCommand(id, expected, body), ct)))
        .WithName("AnnounceContract").WithSummary("公告合同").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class AnnounceContractValidator : AbstractValidator<AnnounceContractCommand>
{
    public AnnounceContractValidator() => RuleFor(c => c.Body.Channel).NotEmpty().MaximumLength(200).WithName("公告的渠道");
}

internal sealed class AnnounceContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<AnnounceContractCommand, ETag>
{
    public async Task<ETag> Handle(AnnounceContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.Announce(command.Body.Channel, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
