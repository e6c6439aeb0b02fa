using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Procedures;

namespace Fazhi.LegalAid.Features;

/// <summary>法律援助案件：一案一档。</summary>
internal sealed record GetAidCaseQuery(Guid Id) : IRequest<AidCaseDetail>;

/// <summary>A dossier. Identity numbers, addresses and telephone numbers are masked, also within what was written freely; revealing them is an act of its own.</summary>
internal sealed record AidCaseDetail(
    Guid Id,
    long Version,
    string Number,
    AidStatus Status,
    AidOrigin Origin,
    AidChannel Channel,
    AidKind Kind,
    AidForm Form,
    AidStage Stage,
    string Cause,
    string Facts,
    string DivisionCode,
    Guid OrganizationId,
    Guid? HandlerId,
    string? HandlerName,
    string? AssigneeName,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DateOnly? AidedOn,
    DateOnly? DecidedOn,
    DateOnly? ServedOn,
    string? DecisionReasons,
    string? DuplicateReason,
    IReadOnlyList<RecipientCategory> Categories,
    IReadOnlyList<ApplicantView> Applicants,
    IReadOnlyList<OpposingPartyView> OpposingParties,
    MeansStatement Means,
    AuthorityNotice? Notice,
    IReadOnlyList<string> SupplementMaterials,
    DateOnly? SupplementDueOn,
    IReadOnlyList<AssignmentView> Assignments,
    IReadOnlyList<ProgressView> Progress,
    AidConclusion? Conclusion,
    int? QualityScore,
    SubsidyGrant? Subsidy,
    TerminationGround? TerminationGround,
    string? TerminationReasons,
    DateOnly? TerminationSentOn,
    AidObjection? Objection,
    LawyerChange? LawyerChange)
{
    /// <summary>期限：灯和逐日的说明。</summary>
    public IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

/// <summary>申请人，个人信息已脱敏。</summary>
internal sealed record ApplicantView(Guid Id, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, Sex? Sex, DateOnly? BirthDate, string? Address,
    string? Phone, IReadOnlyList<RecipientCategory> Categories);

/// <summary>对方当事人，证件号码已脱敏。</summary>
internal sealed record OpposingPartyView(string Name, string? DocumentNumber)
{
    public static IReadOnlyList<OpposingPartyView> Of(IReadOnlyList<OpposingParty> parties) =>
        [.. parties.Select(p => new OpposingPartyView(p.Name, p.DocumentNumber is null ? null : Masking.Document(p.DocumentNumber)))];
}

/// <summary>指派。</summary>
internal sealed record AssignmentView(Guid Id, Guid PractitionerId, string PractitionerName, string InstitutionName, string LicenceNumber, DateOnly AssignedOn,
    DateOnly? EndedOn, DateOnly? AgreementOn, string? OverrideReason);

/// <summary>办理进展。</summary>
internal sealed record ProgressView(Guid Id, ProgressKind Kind, DateOnly OccurredOn, string Content, string? Place);

internal sealed class GetAidCaseProfile : Profile
{
    public GetAidCaseProfile()
    {
        CreateProjection<AidCase, AidCaseDetail>()
            .ForMember(d => d.Deadlines, o => o.Ignore())
            .ForMember(d => d.AllowedActions, o => o.Ignore())
            .ForCtorParam(nameof(AidCaseDetail.Progress), o => o.MapFrom(c => c.Progress.OrderBy(p => p.OccurredOn).ThenBy(p => p.Id)))
            .ForCtorParam(nameof(AidCaseDetail.Assignments), o => o.MapFrom(c => c.Assignments.OrderBy(a => a.AssignedOn).ThenBy(a => a.Id)))
            .ForCtorParam(nameof(AidCaseDetail.OpposingParties), o => o.MapFrom(c => OpposingPartyView.Of(c.OpposingParties)));
        CreateProjection<Applicant, ApplicantView>()
            .ForCtorParam(nameof(ApplicantView.DocumentNumber), o => o.MapFrom(a => Masking.Document(a.DocumentNumber)))
            .ForCtorParam(nameof(ApplicantView.Address), o => o.MapFrom(a => Masking.Address(a.Address)))
            .ForCtorParam(nameof(ApplicantView.BirthDate), o => o.MapFrom(a => (DateOnly?)null))
            .ForCtorParam(nameof(ApplicantView.Phone), o => o.MapFrom(a => Masking.Phone(a.Phone)));
        CreateProjection<Assignment, AssignmentView>();
        CreateProjection<ProgressReport, ProgressView>();
    }
}

internal static class GetAidCaseEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetAidCaseQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetAidCase").WithSummary("法律援助案件详情").RequirePermission(LegalAidPermissions.Read);
}

internal sealed class GetAidCaseHandler(LegalAidDbContext db, IMapper mapper, DeadlineReader deadlines, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<GetAidCaseQuery, AidCaseDetail>
{
    public async Task<AidCaseDetail> Handle(GetAidCaseQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Cases.Where(c => c.Id == request.Id).ProjectTo<AidCaseDetail>(mapper.ConfigurationProvider).AsSplitQuery()
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        detail = Masked(detail) with { Deadlines = await deadlines.OfAsync(db, request.Id, cancellationToken) };
        string[] barred = [.. Barred(detail).Select(s => s.CodeOf())];
        return detail with { AllowedActions = [.. AidProcedure.Definition.AllowedTo(users.User, detail.Status).Where(a => !barred.Contains(a.Code))] };
    }

    /// <summary>Numbers of persons within what was written freely.</summary>
    private static AidCaseDetail Masked(AidCaseDetail detail) => detail with
    {
        Facts = Masking.Text(detail.Facts),
        DuplicateReason = Masking.TextOf(detail.DuplicateReason),
        DecisionReasons = Masking.TextOf(detail.DecisionReasons),
        TerminationReasons = Masking.TextOf(detail.TerminationReasons),
        Means = detail.Means with { Remarks = Masking.TextOf(detail.Means.Remarks) },
        SupplementMaterials = [.. detail.SupplementMaterials.Select(Masking.Text)],
        Assignments = [.. detail.Assignments.Select(a => a with { OverrideReason = Masking.TextOf(a.OverrideReason) })],
        Progress = [.. detail.Progress.Select(p => p with { Content = Masking.Text(p.Content), Place = Masking.TextOf(p.Place) })],
        LawyerChange = detail.LawyerChange is { } change ? change with { Grounds = Masking.Text(change.Grounds), Reasons = Masking.TextOf(change.Reasons) } : null,
        Subsidy = detail.Subsidy is { } subsidy ? subsidy with { DepartureReason = Masking.TextOf(subsidy.DepartureReason) } : null,
        Conclusion = detail.Conclusion is { } conclusion ? conclusion with { Summary = Masking.Text(conclusion.Summary) } : null,
        Objection = detail.Objection is { } objection ? objection with { Grounds = Masking.Text(objection.Grounds), ReviewReasons = Masking.TextOf(objection.ReviewReasons) } : null,
    };

    /// <summary>Steps that the state allows and the case does not: taken once already, owed after another, or not this user's.</summary>
    private IEnumerable<AidStep> Barred(AidCaseDetail detail)
    {
        var mayCorrect = users.User.Has(LegalAidPermissions.Reveal)
            && (users.User.Has(LegalAidPermissions.Examine) || !AidCase.IsTheAgencysOf(detail.Origin, detail.DecidedOn, detail.ClosedOn));
        if (!mayCorrect) yield return AidStep.CorrectRegistration;
        if (detail is { Status: AidStatus.AwaitingAssignment, AidedOn: not null }) yield return AidStep.Grant;
        if (detail is { Status: AidStatus.AwaitingAssignment, AidedOn: null })
        {
            yield return AidStep.Assign;
            yield return AidStep.Terminate;
        }

        if (detail.SupplementMaterials.Count > 0) yield return AidStep.RequestSupplement;
        if (clock.TodayInChina() <= detail.SupplementDueOn) yield return AidStep.DeemWithdrawn;
        if (detail.ServedOn is not null) yield return AidStep.RecordService;
        if (detail.TerminationGround is null || detail.TerminationSentOn is not null) yield return AidStep.SendTermination;
        var contestable = detail is { Status: AidStatus.Refused or AidStatus.Terminated, ServedOn: null }
            || detail.Deadlines.Any(d => d is { Key: AidProcedure.Objection, Status: DeadlineStatus.Running } && !(clock.TodayInChina() > d.DueOn));
        var owesMaterials = detail is { TerminationGround: not null, Assignments.Count: > 0 };
        if (contestable || (owesMaterials && detail.Status != AidStatus.ReadyToFile)) yield return AidStep.File;
        if (detail.Status != AidStatus.Concluded && (contestable || !owesMaterials || detail.TerminationSentOn is null)) yield return AidStep.SubmitDossier;
        if (detail.Assignments.Any(a => a is { EndedOn: null, AgreementOn: not null })) yield return AidStep.SignAgreement;
    }
}
