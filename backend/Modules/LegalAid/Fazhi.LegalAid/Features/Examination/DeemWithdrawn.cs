using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>未按要求补充或者说明的，视为撤回申请（法律援助法第四十三条第二款）。</summary>
internal sealed record DeemWithdrawnCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

internal sealed record DeemWithdrawnBody(string Reason, DateOnly On);

internal static class DeemWithdrawnEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/deem-withdrawn", async (Guid id, IfMatch expected, DeemWithdrawnBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new DeemWithdrawnCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("DeemWithdrawn").WithSummary("按撤回申请处理").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class DeemWithdrawnValidator : AbstractValidator<DeemWithdrawnCommand>
{
    public DeemWithdrawnValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class DeemWithdrawnHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<DeemWithdrawnCommand, ETag>
{
    public async Task<ETag> Handle(DeemWithdrawnCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.DeemWithdrawn(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
