using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>一个制定主体。</summary>
internal sealed record GetIssuerQuery(Guid Id) : IRequest<IssuerView>;

internal static class GetIssuerEndpoint
{
    public static void Map(RouteGroupBuilder issuers) => issuers
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var issuer = await sender.Send(new GetIssuerQuery(id), ct);
            return Reply.Ok(issuer, new(issuer.Version));
        })
        .WithName("GetIssuer").WithSummary("制定主体").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetIssuerHandler(NormativeDocumentsDbContext db, IMapper mapper) : IRequestHandler<GetIssuerQuery, IssuerView>
{
    public async Task<IssuerView> Handle(GetIssuerQuery request, CancellationToken cancellationToken) =>
        await db.Issuers.Where(i => i.Id == request.Id).ProjectTo<IssuerView>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
}
