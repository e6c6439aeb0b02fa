using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>退回修改目录。</summary>
internal sealed record SendBackCatalogueCommand(Guid Id, IfMatch Expected, SendBackCatalogueBody Body) : IRequest<ETag>;

internal sealed record SendBackCatalogueBody(string Reason);

internal static class SendBackCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("/{id:guid}/send-back", async (Guid id, IfMatch expected, SendBackCatalogueBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SendBackCatalogueCommand(id, expected, body), ct)))
        .WithName("SendBackCatalogue").WithSummary("退回修改目录").RequirePermission(DecisionReviewPermissions.Decide);
}

internal sealed class SendBackCatalogueValidator : AbstractValidator<SendBackCatalogueCommand>
{
    public SendBackCatalogueValidator() => RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class SendBackCatalogueHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SendBackCatalogueCommand, ETag>
{
    public async Task<ETag> Handle(SendBackCatalogueCommand command, CancellationToken cancellationToken)
    {
        var catalogue = await db.Catalogues.LoadAsync(command.Id, command.Expected, cancellationToken);
        catalogue.SendBack(command.Body.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(catalogue.Version);
    }
}
