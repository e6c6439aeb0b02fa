using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Handling;

/// <summary>结案：结果、挽回的经济损失及其证明材料（办理法律援助案件程序规定第四十条）。</summary>
internal sealed record ConcludeAidCommand(Guid Id, IfMatch Expected, AidOutcome Outcome, decimal RecoveredAmount, decimal AvoidedAmount, RecoveryEvidence Evidence, string Summary, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record ConcludeAidBody(AidOutcome Outcome, decimal RecoveredAmount, decimal AvoidedAmount, RecoveryEvidence Evidence, string Summary, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class ConcludeAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/conclude", async (Guid id, IfMatch expected, ConcludeAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConcludeAidCommand(id, expected, body.Outcome, body.RecoveredAmount, body.AvoidedAmount, body.Evidence, body.Summary, body.On, body.Documents), ct)))
        .WithName("ConcludeAid").WithSummary("结案").RequirePermission(LegalAidPermissions.Handle);
}

internal sealed class ConcludeAidValidator : AbstractValidator<ConcludeAidCommand>
{
    public ConcludeAidValidator()
    {
        RuleFor(c => c.Outcome).IsInEnum().WithName("结案结果");
        RuleFor(c => c.RecoveredAmount).Yuan().WithName("挽回（取得）的经济利益");
        RuleFor(c => c.AvoidedAmount).Yuan().WithName("避免的经济损失");
        RuleFor(c => c.Evidence).IsInEnum().WithName("证明材料");
        RuleFor(c => c.Summary).NotEmpty().MaximumLength(2000).WithName("办理情况和结果");
    }
}

internal sealed class ConcludeAidHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<ConcludeAidCommand, ETag>
{
    public async Task<ETag> Handle(ConcludeAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.Conclude(new(command.On, command.Outcome, command.RecoveredAmount, command.AvoidedAmount, command.Evidence, command.Summary), acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
