using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>改动班次：改期、换地点、换人。</summary>
internal sealed record ChangeDutyShiftCommand(Guid Id, IfMatch Expected, DutyShiftBody Body) : IRequest<ETag>;

internal static class ChangeDutyShiftEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, DutyShiftBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ChangeDutyShiftCommand(id, expected, body), ct)))
        .WithName("ChangeAidDutyShift").WithSummary("改动班次").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class ChangeDutyShiftValidator : AbstractValidator<ChangeDutyShiftCommand>
{
    public ChangeDutyShiftValidator() => RuleFor(c => c.Body).SetValidator(new DutyShiftBodyValidator());
}

internal sealed class ChangeDutyShiftHandler(LegalAidDbContext db) : IRequestHandler<ChangeDutyShiftCommand, ETag>
{
    public async Task<ETag> Handle(ChangeDutyShiftCommand command, CancellationToken cancellationToken)
    {
        var shift = await db.DutyShifts.LoadAsync(command.Id, command.Expected, cancellationToken);
        var practitioner = await db.RequireForDutyAsync(command.Body, command.Id, cancellationToken);
        var used = await db.DutyConsultations.AnyAsync(c => c.ShiftId == command.Id, cancellationToken);
        shift.Change(command.Body.On, command.Body.Place, practitioner, used);
        await db.SaveChangesAsync(cancellationToken);
        return new(shift.Version);
    }
}
