using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>制定主体清单。</summary>
internal sealed record ListIssuersQuery : IRequest<IReadOnlyList<IssuerView>>;

/// <summary>制定主体。</summary>
internal sealed record IssuerView(Guid Id, long Version, string Name, IssuerKind Kind, Guid OrganizationId, string NumberPattern, DateOnly ListedOn, DateOnly? DelistedOn);

internal sealed class IssuerProfile : Profile
{
    public IssuerProfile() => CreateProjection<Issuer, IssuerView>();
}

internal static class ListIssuersEndpoint
{
    public static void Map(RouteGroupBuilder issuers) => issuers
        .MapGet("", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListIssuersQuery(), ct)))
        .WithName("ListIssuers").WithSummary("制定主体清单").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListIssuersHandler(NormativeDocumentsDbContext db, IMapper mapper) : IRequestHandler<ListIssuersQuery, IReadOnlyList<IssuerView>>
{
    public async Task<IReadOnlyList<IssuerView>> Handle(ListIssuersQuery request, CancellationToken cancellationToken) =>
        await db.Issuers.OrderBy(i => i.Kind).ThenBy(i => i.Name).ProjectTo<IssuerView>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
}
