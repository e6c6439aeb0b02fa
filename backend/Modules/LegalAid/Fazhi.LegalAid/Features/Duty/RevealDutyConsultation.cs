using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Audit;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>查看法律帮助记录的原文：说明理由，并留下记录（个人信息保护法第五十一条）。</summary>
internal sealed record RevealDutyConsultationCommand(Guid Id, string Reason) : IRequest<ConsultationBody>;

internal static class RevealDutyConsultationEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapPost("/{id:guid}/reveal", async (Guid id, RevealPersonalDataBody body, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new RevealDutyConsultationCommand(id, body.Reason), ct)))
        .WithName("RevealAidDutyConsultation").WithSummary("查看法律帮助记录的原文").RequirePermission(LegalAidPermissions.ManageDuty).WithMetadata(new OnlyReads());
}

internal sealed class RevealDutyConsultationValidator : AbstractValidator<RevealDutyConsultationCommand>
{
    public RevealDutyConsultationValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("查看的理由");
}

internal sealed class RevealDutyConsultationHandler(LegalAidDbContext db, AuditTrail audit) : IRequestHandler<RevealDutyConsultationCommand, ConsultationBody>
{
    public async Task<ConsultationBody> Handle(RevealDutyConsultationCommand request, CancellationToken cancellationToken)
    {
        var written = await db.DutyConsultations.Where(c => c.Id == request.Id).Select(c => new ConsultationBody(c.VisitorName, c.Question, c.Advice))
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        audit.Add(db, "revealed", nameof(DutyConsultation), request.Id, request.Reason);
        await db.SaveChangesAsync(cancellationToken);   // recorded before it is shown
        return written;
    }
}
