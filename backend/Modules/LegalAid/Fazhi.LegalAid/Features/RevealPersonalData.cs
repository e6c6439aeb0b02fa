using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Audit;

namespace Fazhi.LegalAid.Features;

/// <summary>查看完整的个人信息：说明理由，并留下记录（个人信息保护法第五十一条）。</summary>
internal sealed record RevealPersonalDataCommand(Guid Id, string Reason) : IRequest<RevealedPersonalData>;

/// <param name="Reason">查看的理由。</param>
internal sealed record RevealPersonalDataBody(string Reason);

/// <summary>完整的个人信息：当事人，以及各步骤所写的文字。</summary>
/// <param name="Facts">案情概要。</param>
/// <param name="Remarks">经济困难状况的说明。</param>
/// <param name="DuplicateReason">另立案件的理由。</param>
/// <param name="SupplementMaterials">通知补充的材料。</param>
/// <param name="DecisionReasons">审查意见、理由。</param>
/// <param name="Assignments">不按轮派的理由。</param>
/// <param name="Progress">办理进展。</param>
/// <param name="LawyerChange">更换援助人员的理由和审查意见。</param>
/// <param name="ConclusionSummary">办理情况和结果。</param>
/// <param name="DepartureReason">补贴与标准不一致的理由。</param>
/// <param name="TerminationReasons">终止理由。</param>
/// <param name="ObjectionGrounds">异议理由。</param>
/// <param name="ReviewReasons">异议审查的理由。</param>
internal sealed record RevealedPersonalData(IReadOnlyList<RevealedPerson> Applicants, IReadOnlyList<OpposingParty> OpposingParties, string Facts, string? Remarks,
    string? DuplicateReason, IReadOnlyList<string> SupplementMaterials, string? DecisionReasons, IReadOnlyList<RevealedAssignment> Assignments,
    IReadOnlyList<RevealedProgress> Progress, LawyerChange? LawyerChange, string? ConclusionSummary, string? DepartureReason, string? TerminationReasons,
    string? ObjectionGrounds, string? ReviewReasons);

/// <summary>一次指派不按轮派的理由，未脱敏。</summary>
internal sealed record RevealedAssignment(Guid Id, string? OverrideReason);

/// <summary>一项办理进展，未脱敏。</summary>
internal sealed record RevealedProgress(Guid Id, string Content, string? Place);

/// <summary>申请人，未脱敏。</summary>
internal sealed record RevealedPerson(Guid Id, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, Sex? Sex, DateOnly? BirthDate, string? Address,
    string? Phone);

internal static class RevealPersonalDataEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/reveal", async (Guid id, RevealPersonalDataBody body, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new RevealPersonalDataCommand(id, body.Reason), ct)))
        .WithName("RevealAidPersonalData").WithSummary("查看完整的个人信息").RequirePermission(LegalAidPermissions.Reveal).WithMetadata(new OnlyReads());
}

internal sealed class RevealPersonalDataValidator : AbstractValidator<RevealPersonalDataCommand>
{
    public RevealPersonalDataValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("查看的理由");
}

internal sealed class RevealPersonalDataHandler(LegalAidDbContext db, AuditTrail audit) : IRequestHandler<RevealPersonalDataCommand, RevealedPersonalData>
{
    public async Task<RevealedPersonalData> Handle(RevealPersonalDataCommand request, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.AsNoTracking().Include(c => c.Progress).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        audit.Add(db, "revealed", nameof(AidCase), aid.Id, request.Reason);
        await db.SaveChangesAsync(cancellationToken);   // recorded before it is shown
        return new(
            [.. aid.Applicants.OrderByDescending(a => a.Name == aid.ApplicantName).ThenBy(a => a.Id).Select(a => new RevealedPerson(a.Id, a.Name, a.DocumentKind, a.DocumentNumber, a.Sex, a.BirthDate, a.Address, a.Phone))],
            aid.OpposingParties, aid.Facts, aid.Means.Remarks,
            DuplicateReason: aid.DuplicateReason,
            SupplementMaterials: aid.SupplementMaterials,
            DecisionReasons: aid.DecisionReasons,
            Assignments: [.. aid.Assignments.Select(a => new RevealedAssignment(a.Id, a.OverrideReason))],
            Progress: [.. aid.Progress.OrderBy(p => p.OccurredOn).ThenBy(p => p.Id).Select(p => new RevealedProgress(p.Id, p.Content, p.Place))],
            LawyerChange: aid.LawyerChange,
            ConclusionSummary: aid.Conclusion?.Summary,
            DepartureReason: aid.Subsidy?.DepartureReason,
            TerminationReasons: aid.TerminationReasons,
            ObjectionGrounds: aid.Objection?.Grounds,
            ReviewReasons: aid.Objection?.ReviewReasons);
    }
}
