using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>一次变动：新旧条文对照。受影响的文件见清理任务的 lawChangeId 筛选。</summary>
internal sealed record GetLawChangeQuery(Guid Id) : IRequest<LawChangeDetail>;

/// <summary>变动。</summary>
internal sealed record LawChangeDetail(Guid Id, LawChangeKind Kind, Guid LawId, string LawName, string VersionLabel, Guid VersionId, Guid CitedLawId, string CitedLawName,
    DateOnly AdoptedOn, DateOnly EffectiveOn, DateOnly RecordedOn, int Hits, IReadOnlyList<ArticleChangeView> Changes);

/// <summary>一条的变化。</summary>
/// <param name="Kind">变化。</param>
/// <param name="OldProvision">原条；新增的为空。</param>
/// <param name="OldText">原条文。</param>
/// <param name="NewProvision">新条；删去的为空。</param>
/// <param name="NewText">新条文。</param>
internal sealed record ArticleChangeView(ArticleChangeKind Kind, string? OldProvision, string? OldText, string? NewProvision, string? NewText)
{
    public static ArticleChangeView Of(ArticleChange change) => new(change.Kind, change.OldKey is { } old ? ArticleKey.Write(old) : null, change.OldText,
        change.NewKey is { } now ? ArticleKey.Write(now) : null, change.NewText);
}

internal static class GetLawChangeEndpoint
{
    public static void Map(RouteGroupBuilder changes) => changes
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetLawChangeQuery(id), ct)))
        .WithName("GetLawChange").WithSummary("上位法的变动：新旧条文对照").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetLawChangeHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetLawChangeQuery, LawChangeDetail>
{
    public async Task<LawChangeDetail> Handle(GetLawChangeQuery request, CancellationToken cancellationToken)
    {
        var change = await db.LawChanges.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return new(change.Id, change.Kind, change.LawId, change.LawName, change.VersionLabel, change.VersionId, change.CitedLawId, change.CitedLawName, change.AdoptedOn,
            change.EffectiveOn, change.RecordedOn, change.Hits, [.. change.Changes.Select(ArticleChangeView.Of)]);
    }
}
