using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Kinds;

/// <summary>送审种类目录。</summary>
/// <param name="All">包括停用的。</param>
internal sealed record ListSubjectKindsQuery(bool All = false) : IRequest<IReadOnlyList<SubjectKindView>>;

/// <summary>送审种类。</summary>
internal sealed record SubjectKindView(Guid Id, long Version, string Code, string Name, ReviewCategory Category, ReviewTerm Term, bool ForVillages,
    IReadOnlyList<RequiredMaterial> Materials, bool Retired, int Ordinal);

internal sealed class SubjectKindProfile : Profile
{
    public SubjectKindProfile() => CreateProjection<SubjectKind, SubjectKindView>();
}

internal static class ListSubjectKindsEndpoint
{
    public static void Map(RouteGroupBuilder kinds) => kinds
        .MapGet("", async ([AsParameters] ListSubjectKindsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListReviewSubjectKinds").WithSummary("送审种类及其材料").RequirePermission(DecisionReviewPermissions.Read);
}

internal sealed class ListSubjectKindsHandler(DecisionReviewDbContext db, IMapper mapper) : IRequestHandler<ListSubjectKindsQuery, IReadOnlyList<SubjectKindView>>
{
    public async Task<IReadOnlyList<SubjectKindView>> Handle(ListSubjectKindsQuery request, CancellationToken cancellationToken) =>
        await db.Kinds.Where(k => request.All || !k.Retired).OrderBy(k => k.Ordinal).ThenBy(k => k.Code)
            .ProjectTo<SubjectKindView>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
}
