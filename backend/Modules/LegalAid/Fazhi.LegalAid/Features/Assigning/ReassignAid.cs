using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>转办：换承办人。</summary>
internal sealed record ReassignAidCommand(Guid Id, IfMatch Expected, Guid HandlerId, string Reason) : IRequest<ETag>;

internal sealed record ReassignAidBody(Guid HandlerId, string Reason);

internal static class ReassignAidEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/reassign", async (Guid id, IfMatch expected, ReassignAidBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReassignAidCommand(id, expected, body.HandlerId, body.Reason), ct)))
        .WithName("ReassignAid").WithSummary("转办").RequirePermission(LegalAidPermissions.Assign);
}

internal sealed class ReassignAidValidator : AbstractValidator<ReassignAidCommand>
{
    public ReassignAidValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
}

internal sealed class ReassignAidHandler(LegalAidDbContext db, IHandlerDirectory handlers, Acts acts) : IRequestHandler<ReassignAidCommand, ETag>
{
    public async Task<ETag> Handle(ReassignAidCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        var handler = await handlers.RequireAsync(command.HandlerId, LegalAidPermissions.Examine, cancellationToken);
        aid.Reassign(handler.Id, handler.DisplayName, command.Reason, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
