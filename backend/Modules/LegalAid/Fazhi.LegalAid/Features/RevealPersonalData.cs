using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Audit;

namespace Fazhi.LegalAid.Features;

/// <summary>查看完整的个人信息：说明理由，并留下记录（个人信息保护法第五十一条）。</summary>
internal sealed record RevealPersonalDataCommand(Guid Id, string Reason) : IRequest<RevealedPersonalData>;

/// <param name="Reason">查看的理由。</param>
internal sealed record RevealPersonalDataBody(string Reason);

/// <summary>完整的个人信息。</summary>
/// <param name="Facts">案情概要。</param>
/// <param name="Remarks">经济困难状况的说明。</param>
/// <param name="DecisionReasons">审查意见、理由。</param>
/// <param name="Progress">办理进展的内容。</param>
/// <param name="ConclusionSummary">办理情况和结果。</param>
/// <param name="TerminationReasons">终止理由。</param>
/// <param name="ObjectionGrounds">异议理由。</param>
/// <param name="ReviewReasons">异议审查的理由。</param>
internal sealed record RevealedPersonalData(IReadOnlyList<RevealedPerson> Applicants, IReadOnlyList<OpposingParty> OpposingParties, string Facts, string? Remarks,
    string? DecisionReasons, IReadOnlyList<RevealedProgress> Progress, string? ConclusionSummary, string? TerminationReasons, string? ObjectionGrounds, string? ReviewReasons);

/// <summary>一项办理进展的内容，未脱敏。</summary>
internal sealed record RevealedProgress(Guid Id, string Content);

/// <summary>申请人，未脱敏。</summary>
internal sealed record RevealedPerson(Guid Id, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, Sex? Sex, DateOnly? BirthDate, string? Address,
    string? Phone);

internal static class RevealPersonalDataEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/reveal", async (Guid id, RevealPersonalDataBody body, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new RevealPersonalDataCommand(id, body.Reason), ct)))
        .WithName("RevealAidPersonalData").WithSummary("查看完整的个人信息").RequirePermission(LegalAidPermissions.Reveal);
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
        return new([.. aid.Applicants.OrderByDescending(a => a.Name == aid.ApplicantName).ThenBy(a => a.Id).Select(a => new RevealedPerson(a.Id, a.Name, a.DocumentKind, a.DocumentNumber, a.Sex, a.BirthDate, a.Address, a.Phone))],
            aid.OpposingParties, aid.Facts, aid.Means.Remarks, aid.DecisionReasons, [.. aid.Progress.OrderBy(p => p.OccurredOn).ThenBy(p => p.Id).Select(p => new RevealedProgress(p.Id, p.Content))],
            aid.Conclusion?.Summary, aid.TerminationReasons, aid.Objection?.Grounds, aid.Objection?.ReviewReasons);
    }
}
