using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>目录提交审批。</summary>
internal sealed record SubmitCatalogueCommand(Guid Id, IfMatch Expected, SubmitCatalogueBody Body) : IRequest<ETag>;

internal sealed record SubmitCatalogueBody(string? Note);

internal static class SubmitCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/submit", async (Guid id, IfMatch expected, SubmitCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SubmitCatalogueCommand(id, expected, body), ct)))
        .WithName("SubmitCatalogue").WithSummary("目录提交审批").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class SubmitCatalogueValidator : AbstractValidator<SubmitCatalogueCommand>
{
    public SubmitCatalogueValidator() => RuleFor(c => c.Body.Note).MaximumLength(1000).WithName("说明");
}

internal sealed class SubmitCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SubmitCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(SubmitCatalogueCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        catalogue.Submit(acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
