using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>调整目录：现行的版本在新版本公布以前仍然有效。</summary>
internal sealed record AdjustCatalogueCommand(Guid Id, IfMatch Expected, AdjustCatalogueBody Body) : IRequest<ETag>;

internal sealed record AdjustCatalogueBody(string Reason);

internal static class AdjustCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/adjust", async (Guid id, IfMatch expected, AdjustCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AdjustCatalogueCommand(id, expected, body), ct)))
        .WithName("AdjustCatalogue").WithSummary("调整目录").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class AdjustCatalogueValidator : AbstractValidator<AdjustCatalogueCommand>
{
    public AdjustCatalogueValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(1000).WithName("调整的理由");
}

internal sealed class AdjustCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<AdjustCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(AdjustCatalogueCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        catalogue.Adjust(command.Body.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
