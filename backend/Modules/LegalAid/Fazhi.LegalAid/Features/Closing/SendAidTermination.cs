using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>终止决定发送受援人，并通知所属单位和办案机关（办理法律援助案件程序规定第三十九条）。</summary>
internal sealed record SendAidTerminationCommand(Guid Id, IfMatch Expected, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record SendAidTerminationBody(DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class SendAidTerminationEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/send-termination", async (Guid id, IfMatch expected, SendAidTerminationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SendAidTerminationCommand(id, expected, body.On, body.Documents), ct)))
        .WithName("SendAidTermination").WithSummary("发送终止决定").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class SendAidTerminationHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<SendAidTerminationCommand, ETag>
{
    public async Task<ETag> Handle(SendAidTerminationCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.SendTermination(command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
