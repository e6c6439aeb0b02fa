using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>目录外决策列入调整后的目录：解除示警。</summary>
internal sealed record LinkDecisionToCatalogueCommand(Guid Id, IfMatch Expected, LinkDecisionToCatalogueBody Body) : IRequest<ETag>;

internal sealed record LinkDecisionToCatalogueBody(Guid ItemId);

internal static class LinkDecisionToCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("/{id:guid}/link-to-catalogue", async (Guid id, IfMatch expected, LinkDecisionToCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new LinkDecisionToCatalogueCommand(id, expected, body), ct)))
        .WithName("LinkDecisionToCatalogue").WithSummary("列入年度目录").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class LinkDecisionToCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<LinkDecisionToCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(LinkDecisionToCatalogueCommand command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.LoadAsync(command.Id, command.Expected, cancellationToken);
        var catalogue = await db.CatalogueOfItemAsync(command.Body.ItemId, cancellationToken);
        DecisionRules.ItemOnce.Require(!await db.DecisionsOfCounty.AnyAsync(d => d.CatalogueItemId == command.Body.ItemId, cancellationToken));
        decision.LinkToCatalogue(catalogue.Id, command.Body.ItemId, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(decision.Version);
    }
}
