using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registration;

/// <summary>收到法律援助申请（法律援助法第四十一条至第四十三条）。</summary>
internal sealed record ReceiveAidApplicationCommand(ReceiveAidApplicationBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="ReceivedOn">收到申请之日；审查期限自次日起算。</param>
/// <param name="DuplicateReason">同一当事人同一事项已有在办案件而确需另立的理由。</param>
internal sealed record ReceiveAidApplicationBody(
    AidChannel Channel,
    DateOnly ReceivedOn,
    SubjectInput Subject,
    IReadOnlyList<PersonInput> Applicants,
    MeansStatement Means,
    string? DuplicateReason = null);

internal static class ReceiveAidApplicationEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("", async (ReceiveAidApplicationBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new ReceiveAidApplicationCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/cases/{id}", new CreatedId(id), tag);
        })
        .WithName("ReceiveAidApplication").WithSummary("登记法律援助申请").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class ReceiveAidApplicationValidator : AbstractValidator<ReceiveAidApplicationCommand>
{
    public ReceiveAidApplicationValidator()
    {
        RuleFor(c => c.Body.Channel).IsInEnum().NotEqual(AidChannel.Notice).WithName("申请方式");
        RuleFor(c => c.Body.Subject).SetValidator(new SubjectInputValidator());
        this.RuleForPersons(c => c.Body.Applicants, "申请人");
        RuleFor(c => c.Body.Means).SetValidator(new MeansStatementValidator());
        RuleFor(c => c.Body.DuplicateReason).MaximumLength(500).WithName("另立案件的理由");
    }
}

internal sealed class MeansStatementValidator : AbstractValidator<MeansStatement>
{
    private static readonly MeansGround[] Exempt =
        [MeansGround.NoFixedIncome, MeansGround.SocialRelief, MeansGround.MigrantWages, MeansGround.OtherExempt];

    public MeansStatementValidator()
    {
        RuleFor(m => m.Basis).IsInEnum().NotEqual(MeansBasis.Notice).WithName("经济困难状况");
        RuleFor(m => m.CommittedOn).NotNull().When(m => m.Basis == MeansBasis.Commitment).WithName("承诺日期")
            .WithMessage("以个人诚信承诺申请的，须填写承诺日期（法律援助法第四十一条）。");
        RuleFor(m => m.Ground).Must(g => g is { } ground && Exempt.Contains(ground)).When(m => m.Basis == MeansBasis.Exempt).WithName("理由")
            .WithMessage("免予核查经济困难状况的，须选择法律援助法第四十二条的理由。");
        RuleFor(m => m.Ground).Must(g => g is { } ground && !Exempt.Contains(ground)).When(m => m.Basis == MeansBasis.NotRequired).WithName("理由")
            .WithMessage("不受经济困难条件限制的，须选择法律援助法第三十二条的情形。");
        RuleFor(m => m.MonthlyIncome).InclusiveBetween(0, 10_000_000).PrecisionScale(10, 2, ignoreTrailingZeros: true).WithName("家庭人均月收入");
        RuleFor(m => m.Remarks).MaximumLength(1000).WithName("说明");
    }
}

internal sealed class ReceiveAidApplicationHandler(LegalAidDbContext db, CaseRegistrar registrar, Acts acts)
    : IRequestHandler<ReceiveAidApplicationCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(ReceiveAidApplicationCommand request, CancellationToken cancellationToken)
    {
        var body = request.Body;
        var act = acts.Begin();
        DossierRules.NotInTheFuture.Require(body.ReceivedOn <= act.Today && (body.Means.CommittedOn is not { } committed || committed <= act.Today));
        var filing = await registrar.FileAsync(AidOrigin.Application, body.Subject, body.Applicants, body.DuplicateReason, body.ReceivedOn, cancellationToken);
        var aid = AidCase.Receive(filing, body.Channel, body.Means, act.OnDay(body.ReceivedOn));
        db.Add(aid);
        await db.SaveChangesAsync(cancellationToken);
        return (aid.Id, new(aid.Version));
    }
}
