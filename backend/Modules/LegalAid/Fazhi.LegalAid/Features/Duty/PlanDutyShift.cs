using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>安排值班律师（法律援助法第三十条）。</summary>
internal sealed record PlanDutyShiftCommand(DateOnly On, DutyPlace Place, Guid PractitionerId) : IRequest<(Guid Id, ETag Tag)>;

internal sealed record PlanDutyShiftBody(DateOnly On, DutyPlace Place, Guid PractitionerId);

internal static class PlanDutyShiftEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapPost("", async (PlanDutyShiftBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new PlanDutyShiftCommand(body.On, body.Place, body.PractitionerId), ct);
            return Reply.Created($"/api/v1/legal-aid/duty-shifts/{id}", new CreatedId(id), tag);
        })
        .WithName("PlanAidDutyShift").WithSummary("安排值班律师").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class PlanDutyShiftValidator : AbstractValidator<PlanDutyShiftCommand>
{
    public PlanDutyShiftValidator()
    {
        RuleFor(c => c.On).NotEmpty().WithName("值班日期");
        RuleFor(c => c.Place).IsInEnum().WithName("值班地点");
    }
}

internal sealed class PlanDutyShiftHandler(LegalAidDbContext db, ICurrentUser users) : IRequestHandler<PlanDutyShiftCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(PlanDutyShiftCommand command, CancellationToken cancellationToken)
    {
        var practitioner = await db.Practitioners.FirstOrDefaultAsync(p => p.Id == command.PractitionerId, cancellationToken)
            ?? throw new MalformedRequestException("practitionerId", "名册中没有这名人员。");
        RegisterRules.LicensedOnDuty.Require(practitioner.Kind == PractitionerKind.Lawyer && practitioner.IsLicensedOn(command.On));
        RegisterRules.ShiftOnce.Require(!await db.DutyShifts.AnyAsync(
            s => s.On == command.On && s.Place == command.Place && s.PractitionerId == command.PractitionerId, cancellationToken));
        var shift = DutyShift.Plan(users.User.CountyCode, command.On, command.Place, practitioner);
        db.Add(shift);
        await db.SaveChangesAsync(cancellationToken);
        return (shift.Id, new(shift.Version));
    }
}
