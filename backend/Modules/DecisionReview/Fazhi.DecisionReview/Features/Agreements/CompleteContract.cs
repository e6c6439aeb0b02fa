using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同履行完毕。</summary>
internal sealed record CompleteContractCommand(Guid Id, IfMatch Expected, CompleteContractBody Body) : IRequest<ETag>;

internal sealed record CompleteContractBody(string Note, DateOnly On);

internal static class CompleteContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/complete", async (Guid id, IfMatch expected, CompleteContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CompleteContractCommand(id, expected, body), ct)))
        .WithName("CompleteContract").WithSummary("合同履行完毕").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class CompleteContractValidator : AbstractValidator<CompleteContractCommand>
{
    public CompleteContractValidator() => RuleFor(c => c.Body.Note).NotEmpty().MaximumLength(2000).WithName("履行情况");
}

internal sealed class CompleteContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<CompleteContractCommand, ETag>
{
    public async Task<ETag> Handle(CompleteContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.Complete(command.Body.Note, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
