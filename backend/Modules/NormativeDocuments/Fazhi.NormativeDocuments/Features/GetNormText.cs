using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>文件的某一个文本：草案、公布的文本和修改以前的文本都在。</summary>
internal sealed record GetNormTextQuery(Guid Id, int Number) : IRequest<NormTextView>;

/// <summary>文本。</summary>
internal sealed record NormTextView(Guid Id, int Number, string Content, DateOnly? PublishedOn);

internal static class GetNormTextEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/{id:guid}/texts/{number:int}", async (Guid id, int number, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetNormTextQuery(id, number), ct)))
        .WithName("GetNormText").WithSummary("文件的一个文本").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetNormTextHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetNormTextQuery, NormTextView>
{
    public async Task<NormTextView> Handle(GetNormTextQuery request, CancellationToken cancellationToken) =>
        await db.Documents.Where(d => d.Id == request.Id).SelectMany(d => d.Texts).Where(t => t.Number == request.Number)
            .Select(t => new NormTextView(t.Id, t.Number, t.Content, t.PublishedOn)).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
}
