using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>安排值班律师（法律援助法第三十条）。</summary>
internal sealed record PlanDutyShiftCommand(DutyShiftBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="On">值班日期。</param>
/// <param name="Place">值班地点。</param>
/// <param name="PractitionerId">值班律师。</param>
internal sealed record DutyShiftBody(DateOnly On, DutyPlace Place, Guid PractitionerId);

internal static class PlanDutyShiftEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapPost("", async (DutyShiftBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new PlanDutyShiftCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/duty-shifts/{id}", new CreatedId(id), tag);
        })
        .WithName("PlanAidDutyShift").WithSummary("安排值班律师").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class PlanDutyShiftValidator : AbstractValidator<PlanDutyShiftCommand>
{
    public PlanDutyShiftValidator() => RuleFor(c => c.Body).SetValidator(new DutyShiftBodyValidator());
}

internal sealed class DutyShiftBodyValidator : AbstractValidator<DutyShiftBody>
{
    public DutyShiftBodyValidator()
    {
        RuleFor(b => b.On).NotEmpty().WithName("值班日期");
        RuleFor(b => b.Place).IsInEnum().WithName("值班地点");
    }
}

internal sealed class PlanDutyShiftHandler(LegalAidDbContext db, ICurrentUser users) : IRequestHandler<PlanDutyShiftCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(PlanDutyShiftCommand command, CancellationToken cancellationToken)
    {
        var practitioner = await db.RequireForDutyAsync(command.Body, null, cancellationToken);
        var shift = DutyShift.Plan(users.User.CountyCode, command.Body.On, command.Body.Place, practitioner);
        db.Add(shift);
        await db.SaveChangesAsync(cancellationToken);
        return (shift.Id, new(shift.Version));
    }
}

internal static class DutyRoster
{
    /// <summary>The lawyer of a shift, licensed on the day and not on duty there already.</summary>
    /// <exception cref="RuleViolationException">No licensed lawyer, or planned twice.</exception>
    public static async Task<Practitioner> RequireForDutyAsync(this LegalAidDbContext db, DutyShiftBody shift, Guid? except, CancellationToken ct)
    {
        var practitioner = await db.Practitioners.FirstOrDefaultAsync(p => p.Id == shift.PractitionerId, ct)
            ?? throw new MalformedRequestException("practitionerId", "名册中没有这名人员。");
        RegisterRules.LicensedOnDuty.Require(practitioner.Kind == PractitionerKind.Lawyer && practitioner.IsLicensedOn(shift.On));
        RegisterRules.ShiftOnce.Require(!await db.DutyShifts.AnyAsync(
            s => s.On == shift.On && s.Place == shift.Place && s.PractitionerId == shift.PractitionerId && s.Id != except, ct));
        return practitioner;
    }
}
