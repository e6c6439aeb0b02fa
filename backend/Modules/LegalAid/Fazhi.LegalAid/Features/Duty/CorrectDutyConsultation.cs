using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>更正法律帮助的记录。</summary>
internal sealed record CorrectDutyConsultationCommand(Guid Id, IfMatch Expected, ConsultationBody Body) : IRequest<ETag>;

internal static class CorrectDutyConsultationEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, ConsultationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectDutyConsultationCommand(id, expected, body), ct)))
        .WithName("CorrectAidDutyConsultation").WithSummary("更正法律帮助记录").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class CorrectDutyConsultationValidator : AbstractValidator<CorrectDutyConsultationCommand>
{
    public CorrectDutyConsultationValidator() => RuleFor(c => c.Body).SetValidator(new ConsultationBodyValidator());
}

internal sealed class CorrectDutyConsultationHandler(LegalAidDbContext db) : IRequestHandler<CorrectDutyConsultationCommand, ETag>
{
    public async Task<ETag> Handle(CorrectDutyConsultationCommand command, CancellationToken cancellationToken)
    {
        var consultation = await db.DutyConsultations.LoadAsync(command.Id, command.Expected, cancellationToken);
        consultation.Correct(command.Body.VisitorName, command.Body.Question, command.Body.Advice);
        await db.SaveChangesAsync(cancellationToken);
        return new(consultation.Version);
    }
}
