using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>公布目录（重大行政决策程序暂行条例第三条第三款）。</summary>
internal sealed record PublishCatalogueCommand(Guid Id, IfMatch Expected, PublishCatalogueBody Body) : IRequest<ETag>;

internal sealed record PublishCatalogueBody(string Link, DateOnly On);

internal static class PublishCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/publish", async (Guid id, IfMatch expected, PublishCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new PublishCatalogueCommand(id, expected, body), ct)))
        .WithName("PublishCatalogue").WithSummary("公布目录").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class PublishCatalogueValidator : AbstractValidator<PublishCatalogueCommand>
{
    public PublishCatalogueValidator() => RuleFor(c => c.Body.Link).NotEmpty().MaximumLength(500).WithName("链接");
}

internal sealed class PublishCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<PublishCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(PublishCatalogueCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        catalogue.Publish(command.Body.On, command.Body.Link, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
