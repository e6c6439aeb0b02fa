using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Objections;

/// <summary>对不予援助、终止援助的决定提出异议（法律援助法第四十九条）。</summary>
internal sealed record RaiseAidObjectionCommand(Guid Id, IfMatch Expected, string Reasons, DateOnly On) : IRequest<ETag>;

internal sealed record RaiseAidObjectionBody(string Reasons, DateOnly On);

internal static class RaiseAidObjectionEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/raise-objection", async (Guid id, IfMatch expected, RaiseAidObjectionBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RaiseAidObjectionCommand(id, expected, body.Reasons, body.On), ct)))
        .WithName("RaiseAidObjection").WithSummary("提出异议").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class RaiseAidObjectionValidator : AbstractValidator<RaiseAidObjectionCommand>
{
    public RaiseAidObjectionValidator() => RuleFor(c => c.Reasons).NotEmpty().MaximumLength(2000).WithName("异议理由");
}

internal sealed class RaiseAidObjectionHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<RaiseAidObjectionCommand, ETag>
{
    public async Task<ETag> Handle(RaiseAidObjectionCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RaiseObjection(command.Reasons, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
