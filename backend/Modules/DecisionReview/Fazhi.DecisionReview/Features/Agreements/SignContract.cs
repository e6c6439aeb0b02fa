using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>签订合同。</summary>
internal sealed record SignContractCommand(Guid Id, IfMatch Expected, SignContractBody Body) : IRequest<ETag>;

internal sealed record SignContractBody(DateOnly? ExpiresOn, string? Amendments, DateOnly On);

internal static class SignContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/sign", async (Guid id, IfMatch expected, SignContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SignContractCommand(id, expected, body), ct)))
        .WithName("SignContract").WithSummary("签订合同").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class SignContractValidator : AbstractValidator<SignContractCommand>
{
    public SignContractValidator() => RuleFor(c => c.Body.Amendments).MaximumLength(4000).WithName("按审查意见修改的说明");
}

internal sealed class SignContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<SignContractCommand, ETag>
{
    public async Task<ETag> Handle(SignContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.Sign(command.Body.On, command.Body.ExpiresOn, command.Body.Amendments, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
