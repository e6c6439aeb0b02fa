using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>目录经同级党委同意（重大行政决策程序暂行条例第三条第三款）。</summary>
internal sealed record ApproveCatalogueCommand(Guid Id, IfMatch Expected, ApproveCatalogueBody Body) : IRequest<ETag>;

internal sealed record ApproveCatalogueBody(string ApprovedBy, DateOnly On);

internal static class ApproveCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/approve", async (Guid id, IfMatch expected, ApproveCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ApproveCatalogueCommand(id, expected, body), ct)))
        .WithName("ApproveCatalogue").WithSummary("目录审批通过").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class ApproveCatalogueValidator : AbstractValidator<ApproveCatalogueCommand>
{
    public ApproveCatalogueValidator() => RuleFor(c => c.Body.ApprovedBy).NotEmpty().MaximumLength(200).WithName("同意的机关");
}

internal sealed class ApproveCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<ApproveCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(ApproveCatalogueCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        catalogue.Approve(command.Body.ApprovedBy, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
