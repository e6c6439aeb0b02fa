using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>转办（内部分工）。</summary>
internal sealed record ReassignCleanupTaskCommand(Guid Id, IfMatch Expected, Guid HandlerId, string Reason) : IRequest<ETag>;

/// <param name="HandlerId">接办人。</param>
/// <param name="Reason">理由。</param>
internal sealed record ReassignCleanupTaskBody(Guid HandlerId, string Reason);

internal static class ReassignCleanupTaskEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapPost("/{id:guid}/reassign", async (Guid id, IfMatch expected, ReassignCleanupTaskBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReassignCleanupTaskCommand(id, expected, body.HandlerId, body.Reason), ct)))
        .WithName("ReassignCleanupTask").WithSummary("转办").RequirePermission(NormativeDocumentsPermissions.AnswerCleanup);
}

internal sealed class ReassignCleanupTaskValidator : AbstractValidator<ReassignCleanupTaskCommand>
{
    public ReassignCleanupTaskValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class ReassignCleanupTaskHandler(NormativeDocumentsDbContext db, IHandlerDirectory people, Acts acts) : IRequestHandler<ReassignCleanupTaskCommand, ETag>
{
    public async Task<ETag> Handle(ReassignCleanupTaskCommand command, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.LoadAsync(command.Id, command.Expected, cancellationToken);
        var handler = await people.RequireAsync(command.HandlerId, NormativeDocumentsPermissions.AnswerCleanup, cancellationToken);
        task.Reassign(handler.Id, handler.DisplayName, command.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(task.Version);
    }
}
