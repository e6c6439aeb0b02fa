using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>提示词表：本县修改过的，或者随附的。</summary>
internal sealed record GetWordListQuery : IRequest<WordListView>;

/// <summary>提示词表。</summary>
/// <param name="Version">版本；随附的为 0。</param>
/// <param name="Shipped">是随附的词表。</param>
/// <param name="Rules">各类用语和规则。</param>
internal sealed record WordListView(long Version, bool Shipped, IReadOnlyList<WordRule> Rules);

internal static class GetWordListEndpoint
{
    public static void Map(RouteGroupBuilder module) => module
        .MapGet("/words", async (ISender sender, CancellationToken ct) =>
        {
            var words = await sender.Send(new GetWordListQuery(), ct);
            return Reply.Ok(words, new(words.Version));
        })
        .WithName("GetWordList").WithSummary("提示词表").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetWordListHandler(NormativeDocumentsDbContext db) : IRequestHandler<GetWordListQuery, WordListView>
{
    public async Task<WordListView> Handle(GetWordListQuery request, CancellationToken cancellationToken) =>
        await db.WordLists.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } own ? new(own.Version, false, own.Rules) : new(0, true, WordList.Shipped);
}
