using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>补正材料（有件必备）。</summary>
internal sealed record ReceiveFilingMaterialsCommand(Guid Id, IfMatch Expected, string? Remark, DateOnly On) : IRequest<ETag>;

/// <param name="Remark">说明。</param>
/// <param name="On">日期。</param>
internal sealed record ReceiveFilingMaterialsBody(string? Remark, DateOnly On);

internal static class ReceiveFilingMaterialsEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/receive-materials", async (Guid id, IfMatch expected, ReceiveFilingMaterialsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ReceiveFilingMaterialsCommand(id, expected, body.Remark, body.On), ct)))
        .WithName("ReceiveFilingMaterials").WithSummary("补正材料").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class ReceiveFilingMaterialsValidator : AbstractValidator<ReceiveFilingMaterialsCommand>
{
    public ReceiveFilingMaterialsValidator() => RuleFor(c => c.Remark).MaximumLength(1000).WithName("说明");
}

internal sealed class ReceiveFilingMaterialsHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ReceiveFilingMaterialsCommand, ETag>
{
    public async Task<ETag> Handle(ReceiveFilingMaterialsCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.ReceiveMaterials(command.Remark, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
