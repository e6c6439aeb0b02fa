using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>记录值班律师提供的法律帮助（法律援助法第三十条）；不计入法律援助案件。</summary>
internal sealed record RecordDutyConsultationCommand(Guid ShiftId, ConsultationBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="ShiftId">班次。</param>
/// <param name="VisitorName">求助人。</param>
/// <param name="Question">咨询事项。</param>
/// <param name="Advice">解答和帮助。</param>
internal sealed record RecordDutyConsultationBody(Guid ShiftId, string VisitorName, string Question, string Advice);

/// <param name="VisitorName">求助人。</param>
/// <param name="Question">咨询事项。</param>
/// <param name="Advice">解答和帮助。</param>
internal sealed record ConsultationBody(string VisitorName, string Question, string Advice);

internal static class RecordDutyConsultationEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapPost("", async (RecordDutyConsultationBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new RecordDutyConsultationCommand(body.ShiftId, new(body.VisitorName, body.Question, body.Advice)), ct);
            return Reply.Created($"/api/v1/legal-aid/consultations/{id}", new CreatedId(id), tag);
        })
        .WithName("RecordAidDutyConsultation").WithSummary("记录法律帮助").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class RecordDutyConsultationValidator : AbstractValidator<RecordDutyConsultationCommand>
{
    public RecordDutyConsultationValidator() => RuleFor(c => c.Body).SetValidator(new ConsultationBodyValidator());
}

internal sealed class ConsultationBodyValidator : AbstractValidator<ConsultationBody>
{
    public ConsultationBodyValidator()
    {
        RuleFor(b => b.VisitorName).NotEmpty().MaximumLength(100).WithName("求助人");
        RuleFor(b => b.Question).NotEmpty().MaximumLength(2000).WithName("咨询事项");
        RuleFor(b => b.Advice).NotEmpty().MaximumLength(4000).WithName("解答和帮助");
    }
}

internal sealed class RecordDutyConsultationHandler(LegalAidDbContext db, TimeProvider clock)
    : IRequestHandler<RecordDutyConsultationCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(RecordDutyConsultationCommand command, CancellationToken cancellationToken)
    {
        var shift = await db.DutyShifts.FirstOrDefaultAsync(s => s.Id == command.ShiftId, cancellationToken)
            ?? throw new MalformedRequestException("shiftId", "没有这个班次。");
        RegisterRules.ConsultationNotAhead.Require(shift.On <= clock.TodayInChina());
        var consultation = DutyConsultation.Record(shift, command.Body.VisitorName, command.Body.Question, command.Body.Advice);
        db.Add(consultation);
        await db.SaveChangesAsync(cancellationToken);
        return (consultation.Id, new(consultation.Version));
    }
}
