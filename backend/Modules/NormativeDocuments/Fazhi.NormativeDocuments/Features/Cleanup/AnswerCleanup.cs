using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>提出清理意见（国办发〔2018〕37号）。</summary>
internal sealed record AnswerCleanupCommand(Guid Id, IfMatch Expected, CleanupConclusion Conclusion, string Reason, string? Provision, DateOnly On) : IRequest<ETag>;

/// <param name="Conclusion">清理意见。</param>
/// <param name="Reason">理由。</param>
/// <param name="Provision">对照的上位法条文，或者文件自身的条款。</param>
/// <param name="On">日期。</param>
internal sealed record AnswerCleanupBody(CleanupConclusion Conclusion, string Reason, string? Provision, DateOnly On);

internal static class AnswerCleanupEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapPost("/{id:guid}/answer", async (Guid id, IfMatch expected, AnswerCleanupBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AnswerCleanupCommand(id, expected, body.Conclusion, body.Reason, body.Provision, body.On), ct)))
        .WithName("AnswerCleanup").WithSummary("提出清理意见").RequirePermission(NormativeDocumentsPermissions.AnswerCleanup);
}

internal sealed class AnswerCleanupValidator : AbstractValidator<AnswerCleanupCommand>
{
    public AnswerCleanupValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
        RuleFor(c => c.Provision).MaximumLength(500).WithName("对照的上位法条文，或者文件自身的条款");
    }
}

internal sealed class AnswerCleanupHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<AnswerCleanupCommand, ETag>
{
    public async Task<ETag> Handle(AnswerCleanupCommand command, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.LoadAsync(command.Id, command.Expected, cancellationToken);
        task.Answer(command.Conclusion, command.Reason, command.Provision, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(task.Version);
    }
}
