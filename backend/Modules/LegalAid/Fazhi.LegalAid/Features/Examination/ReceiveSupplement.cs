using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>收到补充材料，审查期限继续计算（法律援助法第四十三条第二款）。</summary>
internal sealed record ReceiveSupplementCommand(Guid Id, IfMatch Expected, string? Note, DateOnly On) : IRequest<ETag>;

internal sealed record ReceiveSupplementBody(string? Note, DateOnly On);

internal static class ReceiveSupplementEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/receive-supplement", async (Guid id, IfMatch expected, ReceiveSupplementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReceiveSupplementCommand(id, expected, body.Note, body.On), ct)))
        .WithName("ReceiveSupplement").WithSummary("收到补充材料").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class ReceiveSupplementValidator : AbstractValidator<ReceiveSupplementCommand>
{
    public ReceiveSupplementValidator() => RuleFor(c => c.Note).MaximumLength(2000).WithName("说明");
}

internal sealed class ReceiveSupplementHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<ReceiveSupplementCommand, ETag>
{
    public async Task<ETag> Handle(ReceiveSupplementCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.ReceiveSupplement(command.Note, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
