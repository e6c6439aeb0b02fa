using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>修改合同要素：主体、内容、形式。</summary>
internal sealed record CorrectContractCommand(Guid Id, IfMatch Expected, CorrectContractBody Body) : IRequest<ETag>;

internal sealed record CorrectContractBody(AgreementTermsInput Terms);

internal static class CorrectContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("/{id:guid}/correct", async (Guid id, IfMatch expected, CorrectContractBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectContractCommand(id, expected, body), ct)))
        .WithName("CorrectContract").WithSummary("修改合同要素").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class CorrectContractValidator : AbstractValidator<CorrectContractCommand>
{
    public CorrectContractValidator() => RuleFor(c => c.Body.Terms).NotNull().SetValidator(new AgreementTermsInputValidator());
}

internal sealed class CorrectContractHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<CorrectContractCommand, ETag>
{
    public async Task<ETag> Handle(CorrectContractCommand command, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.LoadAsync(command.Id, command.Expected, cancellationToken);
        agreement.Correct(command.Body.Terms.ToTerms(), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(agreement.Version);
    }
}
