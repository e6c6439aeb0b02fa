using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>一次法律帮助的记录。</summary>
internal sealed record GetDutyConsultationQuery(Guid Id) : IRequest<DutyConsultationView>;

internal static class GetDutyConsultationEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var consultation = await sender.Send(new GetDutyConsultationQuery(id), ct);
            return Reply.Ok(consultation, new(consultation.Version));
        })
        .WithName("GetAidDutyConsultation").WithSummary("一次法律帮助的记录").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class GetDutyConsultationHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<GetDutyConsultationQuery, DutyConsultationView>
{
    public async Task<DutyConsultationView> Handle(GetDutyConsultationQuery request, CancellationToken cancellationToken)
    {
        var consultation = await db.DutyConsultations.Where(c => c.Id == request.Id).ProjectTo<DutyConsultationView>(mapper.ConfigurationProvider)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return consultation.Masked();
    }
}
