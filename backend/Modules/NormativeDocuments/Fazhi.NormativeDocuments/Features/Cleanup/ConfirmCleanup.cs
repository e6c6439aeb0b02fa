using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>审定清理意见（国办发〔2018〕37号）：意见是修改的，文件随即启动修改。</summary>
internal sealed record ConfirmCleanupCommand(Guid Id, IfMatch Expected, string? Opinion, DateOnly On) : IRequest<ETag>;

/// <param name="Opinion">审定意见。</param>
/// <param name="On">审定之日。</param>
internal sealed record ConfirmCleanupBody(string? Opinion, DateOnly On);

internal static class ConfirmCleanupEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapPost("/{id:guid}/confirm", async (Guid id, IfMatch expected, ConfirmCleanupBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConfirmCleanupCommand(id, expected, body.Opinion, body.On), ct)))
        .WithName("ConfirmCleanup").WithSummary("审定清理意见").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class ConfirmCleanupValidator : AbstractValidator<ConfirmCleanupCommand>
{
    public ConfirmCleanupValidator() => RuleFor(c => c.Opinion).MaximumLength(2000).WithName("审定意见");
}

internal sealed class ConfirmCleanupHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ConfirmCleanupCommand, ETag>
{
    public async Task<ETag> Handle(ConfirmCleanupCommand command, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.LoadAsync(command.Id, command.Expected, cancellationToken);
        var act = acts.Begin();
        task.Confirm(command.Opinion, command.On, act);
        if (task.Conclusion == CleanupConclusion.Amend)
        {
            var document = await db.Documents.AsTracking().FirstOrDefaultAsync(d => d.Id == task.DocumentId, cancellationToken) ?? throw new NotFoundException();
            if (document.Status != NormStatus.Amending) document.StartAmendment($"{task.Cause}：{task.Reason}", command.On, act);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(task.Version);
    }
}
