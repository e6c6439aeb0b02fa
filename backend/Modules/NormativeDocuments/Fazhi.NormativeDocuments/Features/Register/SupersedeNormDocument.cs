using Fazhi.NormativeDocuments.Features.Cleanup;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>由新文件代替（国办发〔2018〕37号）。</summary>
internal sealed record SupersedeNormDocumentCommand(Guid Id, IfMatch Expected, Guid SuccessorId, DateOnly On) : IRequest<ETag>;

/// <param name="SuccessorId">代替它的文件，须已公布。</param>
/// <param name="On">新文件施行、本文件不再有效之日。</param>
internal sealed record SupersedeNormDocumentBody(Guid SuccessorId, DateOnly On);

internal static class SupersedeNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/supersede", async (Guid id, IfMatch expected, SupersedeNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SupersedeNormDocumentCommand(id, expected, body.SuccessorId, body.On), ct)))
        .WithName("SupersedeNormDocument").WithSummary("由新文件代替").RequirePermission(NormativeDocumentsPermissions.Register);
}

internal sealed class SupersedeNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<SupersedeNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(SupersedeNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var successor = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == command.SuccessorId && d.Id != command.Id && d.PublishedOn != null, cancellationToken)
            ?? throw new MalformedRequestException("successorId", "没有这件已公布的文件。");
        var act = acts.Begin();
        document.Supersede(successor.Id, $"《{successor.Name}》（{successor.DocumentNumber}）", command.On, act);
        await db.SettleTasksAsync(document.Id, command.On, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
