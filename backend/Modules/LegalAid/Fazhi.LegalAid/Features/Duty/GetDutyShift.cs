using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>一个班次。</summary>
internal sealed record GetDutyShiftQuery(Guid Id) : IRequest<DutyShiftView>;

internal static class GetDutyShiftEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var shift = await sender.Send(new GetDutyShiftQuery(id), ct);
            return Reply.Ok(shift, new(shift.Version));
        })
        .WithName("GetAidDutyShift").WithSummary("一个班次").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class GetDutyShiftHandler(LegalAidDbContext db) : IRequestHandler<GetDutyShiftQuery, DutyShiftView>
{
    public async Task<DutyShiftView> Handle(GetDutyShiftQuery request, CancellationToken cancellationToken) =>
        await db.DutyShifts.Where(s => s.Id == request.Id).ToViews(db).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
}
