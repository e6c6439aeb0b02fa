using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>编制目录事项：整份目录一次提交。</summary>
internal sealed record EditCatalogueItemsCommand(Guid Id, IfMatch Expected, EditCatalogueItemsBody Body) : IRequest<ETag>;

internal sealed record EditCatalogueItemsBody(IReadOnlyList<CatalogueItemInput> Items);

internal static class EditCatalogueItemsEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/edit-items", async (Guid id, IfMatch expected, EditCatalogueItemsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EditCatalogueItemsCommand(id, expected, body), ct)))
        .WithName("EditCatalogueItems").WithSummary("编制目录事项").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class EditCatalogueItemsValidator : AbstractValidator<EditCatalogueItemsCommand>
{
    public EditCatalogueItemsValidator()
    {
        RuleFor(c => c.Body.Items).NotNull().Must(i => i is null || i.Count <= 200).WithName("事项").WithMessage("事项最多 200 项。");
        RuleForEach(c => c.Body.Items).NotNull().SetValidator(new CatalogueItemInputValidator());
    }
}

internal sealed class EditCatalogueItemsHandler(DecisionReviewDbContext db, Acts acts, IOrganizationDirectory organizations) : IRequestHandler<EditCatalogueItemsCommand, ETag>
{
    public async Task<ETag> Handle(EditCatalogueItemsCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        var tree = await organizations.GetAsync(cancellationToken);
        var items = command.Body.Items.Select(i => i.ToItem(tree, catalogue)).ToList();
        var ids = catalogue.Items.Select(i => i.Id).ToArray();
        var started = await db.DecisionsOfCounty.Where(d => d.CatalogueItemId != null && ids.Contains(d.CatalogueItemId.Value)).Select(d => d.CatalogueItemId!.Value).ToListAsync(cancellationToken);
        catalogue.EditItems(items, started, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
