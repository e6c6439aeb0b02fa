using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>通知补正材料（有件必备）。</summary>
internal sealed record RequestFilingMaterialsCommand(Guid Id, IfMatch Expected, IReadOnlyList<string> Materials, DateOnly On) : IRequest<ETag>;

/// <param name="Materials">缺少的材料，一次列清。</param>
/// <param name="On">日期。</param>
internal sealed record RequestFilingMaterialsBody(IReadOnlyList<string> Materials, DateOnly On);

internal static class RequestFilingMaterialsEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapPost("/{id:guid}/request-materials", async (Guid id, IfMatch expected, RequestFilingMaterialsBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestFilingMaterialsCommand(id, expected, body.Materials, body.On), ct)))
        .WithName("RequestFilingMaterials").WithSummary("通知补正材料").RequirePermission(NormativeDocumentsPermissions.ReviewFilings);
}

internal sealed class RequestFilingMaterialsValidator : AbstractValidator<RequestFilingMaterialsCommand>
{
    public RequestFilingMaterialsValidator()
    {
        RuleFor(c => c.Materials).NotEmpty().Must(m => m.Count <= 50).WithName("缺少的材料");
        RuleForEach(c => c.Materials).NotEmpty().MaximumLength(200).WithName("缺少的材料");
    }
}

internal sealed class RequestFilingMaterialsHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RequestFilingMaterialsCommand, ETag>
{
    public async Task<ETag> Handle(RequestFilingMaterialsCommand command, CancellationToken cancellationToken)
    {
        var filing = await db.Filings.LoadAsync(command.Id, command.Expected, cancellationToken);
        filing.RequestMaterials(command.Materials, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(filing.Version);
    }
}
