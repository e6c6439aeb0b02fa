using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>取消班次。</summary>
internal sealed record CancelDutyShiftCommand(Guid Id, IfMatch Expected) : IRequest;

internal static class CancelDutyShiftEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapDelete("/{id:guid}", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new CancelDutyShiftCommand(id, expected), ct);
            return Reply.NoContent();
        })
        .WithName("CancelAidDutyShift").WithSummary("取消班次").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class CancelDutyShiftHandler(LegalAidDbContext db) : IRequestHandler<CancelDutyShiftCommand>
{
    public async Task Handle(CancelDutyShiftCommand command, CancellationToken cancellationToken)
    {
        var shift = await db.DutyShifts.LoadAsync(command.Id, command.Expected, cancellationToken);
        RegisterRules.ShiftUsed.Require(!await db.DutyConsultations.AnyAsync(c => c.ShiftId == command.Id, cancellationToken));
        db.Remove(shift);
        await db.SaveChangesAsync(cancellationToken);
    }
}
