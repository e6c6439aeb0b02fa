using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>不再清理（国办发〔2018〕37号）。</summary>
internal sealed record DropCleanupTaskCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record DropCleanupTaskBody(string Reason, DateOnly On);

internal static class DropCleanupTaskEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapPost("/{id:guid}/drop", async (Guid id, IfMatch expected, DropCleanupTaskBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new DropCleanupTaskCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("DropCleanupTask").WithSummary("不再清理").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class DropCleanupTaskValidator : AbstractValidator<DropCleanupTaskCommand>
{
    public DropCleanupTaskValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class DropCleanupTaskHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<DropCleanupTaskCommand, ETag>
{
    public async Task<ETag> Handle(DropCleanupTaskCommand command, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.LoadAsync(command.Id, command.Expected, cancellationToken);
        task.Drop(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(task.Version);
    }
}
