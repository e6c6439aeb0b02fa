using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registration;

/// <summary>收到人民法院、人民检察院、公安机关的法律援助通知（法律援助法第三十六条）。</summary>
internal sealed record ReceiveAidNoticeCommand(ReceiveAidNoticeBody Body) : IRequest<(Guid Id, ETag Tag)>;

internal sealed record ReceiveAidNoticeBody(AuthorityNotice Notice, SubjectInput Subject, IReadOnlyList<PersonInput> Applicants, string? DuplicateReason = null);

internal static class ReceiveAidNoticeEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/notices", async (ReceiveAidNoticeBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new ReceiveAidNoticeCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/cases/{id}", new CreatedId(id), tag);
        })
        .WithName("ReceiveAidNotice").WithSummary("登记办案机关的法律援助通知").RequirePermission(LegalAidPermissions.Examine);
}

internal sealed class ReceiveAidNoticeValidator : AbstractValidator<ReceiveAidNoticeCommand>
{
    public ReceiveAidNoticeValidator()
    {
        RuleFor(c => c.Body.Notice).SetValidator(new AuthorityNoticeValidator());
        RuleFor(c => c.Body.Subject).SetValidator(new SubjectInputValidator());
        this.RuleForPersons(c => c.Body.Applicants, "受援人");
        RuleFor(c => c.Body.DuplicateReason).MaximumLength(500).WithName("另立案件的理由");
    }
}

internal sealed class AuthorityNoticeValidator : AbstractValidator<AuthorityNotice>
{
    public AuthorityNoticeValidator()
    {
        RuleFor(n => n.Authority).IsInEnum().WithName("办案机关种类");
        RuleFor(n => n.AuthorityName).NotEmpty().MaximumLength(100).WithName("办案机关名称");
        RuleFor(n => n.NoticeNumber).NotEmpty().MaximumLength(100).WithName("通知书文号");
        RuleFor(n => n.Ground).IsInEnum().WithName("通知情形");
    }
}

internal sealed class ReceiveAidNoticeHandler(LegalAidDbContext db, CaseRegistrar registrar, Acts acts)
    : IRequestHandler<ReceiveAidNoticeCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(ReceiveAidNoticeCommand request, CancellationToken cancellationToken)
    {
        var body = request.Body;
        var act = acts.Begin();
        DossierRules.NotInTheFuture.Require(body.Notice.ReceivedOn <= act.Today);
        var filing = await registrar.FileAsync(AidOrigin.Notice, body.Subject, body.Applicants, body.DuplicateReason, body.Notice.ReceivedOn, cancellationToken);
        var aid = AidCase.ReceiveNotice(filing, body.Notice, act);
        db.Add(aid);
        await db.SaveChangesAsync(cancellationToken);
        return (aid.Id, new(aid.Version));
    }
}
