using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>退回重新提出清理意见（国办发〔2018〕37号）。</summary>
internal sealed record ReturnCleanupAnswerCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record ReturnCleanupAnswerBody(string Reason, DateOnly On);

internal static class ReturnCleanupAnswerEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapPost("/{id:guid}/return", async (Guid id, IfMatch expected, ReturnCleanupAnswerBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReturnCleanupAnswerCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("ReturnCleanupAnswer").WithSummary("退回重新提出清理意见").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class ReturnCleanupAnswerValidator : AbstractValidator<ReturnCleanupAnswerCommand>
{
    public ReturnCleanupAnswerValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class ReturnCleanupAnswerHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ReturnCleanupAnswerCommand, ETag>
{
    public async Task<ETag> Handle(ReturnCleanupAnswerCommand command, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.LoadAsync(command.Id, command.Expected, cancellationToken);
        task.Return(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(task.Version);
    }
}
