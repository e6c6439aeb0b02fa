using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>登记申请人、受援人收到不予援助、终止援助决定之日，异议期限自该日起算（办理法律援助案件程序规定第二十二条、第三十九条第二款）。</summary>
internal sealed record RecordAidServiceCommand(Guid Id, IfMatch Expected, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

/// <param name="On">申请人、受援人收到决定之日。</param>
internal sealed record RecordAidServiceBody(DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RecordAidServiceEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/record-service", async (Guid id, IfMatch expected, RecordAidServiceBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordAidServiceCommand(id, expected, body.On, body.Documents), ct)))
        .WithName("RecordAidService").WithSummary("登记送达").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class RecordAidServiceHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RecordAidServiceCommand, ETag>
{
    public async Task<ETag> Handle(RecordAidServiceCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RecordService(command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
