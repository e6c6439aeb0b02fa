using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Closing;

/// <summary>终止决定发送受援人，并通知所属单位和办案机关（办理法律援助案件程序规定第三十九条）。</summary>
internal sealed record SendAidTerminationCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

internal sealed record SendAidTerminationBody(DateOnly On);

internal static class SendAidTerminationEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/send-termination", async (Guid id, IfMatch expected, SendAidTerminationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SendAidTerminationCommand(id, expected, body.On), ct)))
        .WithName("SendAidTermination").WithSummary("送达终止决定").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class SendAidTerminationHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<SendAidTerminationCommand, ETag>
{
    public async Task<ETag> Handle(SendAidTerminationCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.SendTermination(command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
