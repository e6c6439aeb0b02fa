using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>法律帮助人次，与法律援助案件分别计数。</summary>
internal sealed record CountDutyConsultationsQuery(DateOnly? From = null, DateOnly? To = null) : IRequest<DutyConsultationCount>;

/// <summary>人次。</summary>
internal sealed record DutyConsultationCount(int Count);

internal static class CountDutyConsultationsEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapGet("/count", async ([AsParameters] CountDutyConsultationsQuery query, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("CountAidDutyConsultations").WithSummary("法律帮助人次").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class CountDutyConsultationsHandler(LegalAidDbContext db) : IRequestHandler<CountDutyConsultationsQuery, DutyConsultationCount>
{
    public async Task<DutyConsultationCount> Handle(CountDutyConsultationsQuery request, CancellationToken cancellationToken) => new(
        await db.DutyConsultations.CountAsync(c => (request.From == null || c.On >= request.From) && (request.To == null || c.On <= request.To), cancellationToken));
}
