using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>一个法律服务机构。</summary>
internal sealed record GetInstitutionQuery(Guid Id) : IRequest<InstitutionView>;

internal static class GetInstitutionEndpoint
{
    public static void Map(RouteGroupBuilder institutions) => institutions
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var institution = await sender.Send(new GetInstitutionQuery(id), ct);
            return Reply.Ok(institution, new(institution.Version));
        })
        .WithName("GetAidInstitution").WithSummary("法律服务机构").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class GetInstitutionHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<GetInstitutionQuery, InstitutionView>
{
    public async Task<InstitutionView> Handle(GetInstitutionQuery request, CancellationToken cancellationToken) =>
        await db.Institutions.Where(i => i.Id == request.Id).ProjectTo<InstitutionView>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
