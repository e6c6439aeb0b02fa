using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Assigning;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registration;

/// <summary>更正登记信息：登记有误的，写明理由更正（个人信息保护法第四十六条）。已经出具的文书不随之改变，需要重新出具的先作废。</summary>
internal sealed record CorrectAidRegistrationCommand(Guid Id, IfMatch Expected, CorrectAidRegistrationBody Body) : IRequest<ETag>;

/// <summary>What the registration should have said, whole: what is left out is taken out.</summary>
/// <param name="Reason">更正的理由，记入时间轴。</param>
/// <param name="Channel">申请方式；办案机关通知的案件不填。</param>
/// <param name="ReceivedOn">收到申请之日；办案机关通知的案件不填。</param>
/// <param name="Means">经济困难状况；办案机关通知的案件不填。</param>
/// <param name="Notice">办案机关的通知；依申请的案件不填。</param>
/// <param name="DuplicateReason">同一当事人同一事项已有在办案件而确需另立的理由。</param>
internal sealed record CorrectAidRegistrationBody(
    string Reason,
    SubjectInput Subject,
    IReadOnlyList<PersonInput> Applicants,
    AidChannel? Channel = null,
    DateOnly? ReceivedOn = null,
    MeansStatement? Means = null,
    AuthorityNotice? Notice = null,
    string? DuplicateReason = null);

internal static class CorrectAidRegistrationEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/correct-registration", async (Guid id, IfMatch expected, CorrectAidRegistrationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectAidRegistrationCommand(id, expected, body), ct)))
        .WithName("CorrectAidRegistration").WithSummary("更正登记信息").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class CorrectAidRegistrationValidator : AbstractValidator<CorrectAidRegistrationCommand>
{
    public CorrectAidRegistrationValidator()
    {
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("理由");
        RuleFor(c => c.Body.Subject).SetValidator(new SubjectInputValidator());
        When(c => c.Body.Notice is null, () =>
        {
            this.RuleForPersons(c => c.Body.Applicants, "申请人");
            RuleFor(c => c.Body.Channel).NotNull().IsInEnum().NotEqual(AidChannel.Notice).WithName("申请方式");
            RuleFor(c => c.Body.ReceivedOn).NotNull().WithName("收到申请之日");
            RuleFor(c => c.Body.Means).NotNull().WithName("经济困难状况").SetValidator(new MeansStatementValidator()!);
        }).Otherwise(() =>
        {
            this.RuleForPersons(c => c.Body.Applicants, "受援人");
            RuleFor(c => c.Body.Notice!).SetValidator(new AuthorityNoticeValidator());
        });
        RuleFor(c => c.Body.DuplicateReason).MaximumLength(500).WithName("另立案件的理由");
    }
}

internal sealed class CorrectAidRegistrationHandler(LegalAidDbContext db, CaseRegistrar registrar, Rota rota, ICurrentUser users, Acts acts)
    : IRequestHandler<CorrectAidRegistrationCommand, ETag>
{
    public async Task<ETag> Handle(CorrectAidRegistrationCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var act = acts.Begin();
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        AidRules.CorrectedByAgency.Require(!AidCase.IsTheAgencysOf(aid.Origin, aid.DecidedOn, aid.ClosedOn) || users.User.Has(LegalAidPermissions.Examine));
        var registration = RegistrationOf(aid, body);
        DossierRules.NotInTheFuture.Require(registration.ReceivedOn <= act.Today && (body.Means?.CommittedOn is not { } committed || committed <= act.Today));
        if (await registrar.ProblemAsync(aid.Origin, registration.Subject, registration.Applicants, registration.ReceivedOn, cancellationToken) is var (field, sentence)) throw new MalformedRequestException(field, sentence);
        if (aid.ClosedOn is null && string.IsNullOrWhiteSpace(body.DuplicateReason) && aid.MovesIdentity(registration)
            && await registrar.DuplicatesAsync(registration.Subject, registration.Applicants, cancellationToken, except: aid.Number) is { Count: > 0 } duplicates)
            throw AidRules.DuplicateCase.Broken(string.Join('、', duplicates));

        var movesAssignment = aid.MovesAssignment(registration);
        aid.CorrectRegistration(registration, body.Reason, act, aid.Subsidy is null ? [] : await db.SubsidyRules.AsNoTracking().ToListAsync(cancellationToken));
        if (movesAssignment) await RequireFitAsync(aid, aid.CurrentAssignment!, act.Today, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }

    private static AidRegistration RegistrationOf(AidCase aid, CorrectAidRegistrationBody body)
    {
        var subject = body.Subject.ToSubject();
        PersonDetails[] persons = [.. body.Applicants.Select(a => a.ToDetails())];
        return (aid.Origin, body) switch
        {
            (AidOrigin.Notice, { Notice: { } notice }) => new(subject, persons, aid.Channel, notice.ReceivedOn, aid.Means, notice, body.DuplicateReason),
            (AidOrigin.Application, { Notice: null, Channel: { } channel, ReceivedOn: { } on, Means: { } means }) => new(subject, persons, channel, on, means, null, body.DuplicateReason),
            _ => throw new MalformedRequestException("notice", aid.Origin == AidOrigin.Notice ? "办案机关通知的案件，须填写通知。" : "依申请的案件没有办案机关的通知。"),
        };
    }

    /// <summary>Whoever handles the case may have become an opponent's lawyer, or be no lawyer where the case turned out to need one.</summary>
    private async Task RequireFitAsync(AidCase aid, Assignment assignment, DateOnly on, CancellationToken ct)
    {
        var practitioner = await db.Practitioners.SingleAsync(p => p.Id == assignment.PractitionerId, ct);
        List<string> reasons = [.. (await rota.ConflictsAsync(aid, ct))[practitioner.Id]];
        if (aid.IsAgainst(practitioner)) reasons.Add("本人是对方当事人");
        if (!aid.MayBeHandledBy(practitioner, on)) reasons.Add("不具备本案要求的执业条件");
        if (reasons.Count > 0) throw AidRules.AssigneeUnfit.Broken(string.Join('；', reasons));
    }
}
